import { unitAt } from '../patterns/unit-at.ts';

/** Surnames that are also common words: a rule needs more than one of these to read a name. */
const AMBIGUOUS_SURNAMES =
  '代由步别达言延扬贝昌都和于从向任应常时全成方安关同经来对与就将才要能会有无为多正刚曾还须能干支明连相单查解当被双但因即则占通终原达强平依后战水车党国农信展检斯政初生才后勾利易越广红仇钱权门把计行管别进出开起着过去回想看听走站坐拿放';
/** And of these, those that join or lead clauses. */
const JOINTS = '和与及都也就将对向从被于为或并而但则才会能要';

const AMBIGUOUS = 1;
const JOINT = 2;
/** By code unit: which of these it is. */
const TRAITS = new Uint8Array(0x10000);
for (const surname of AMBIGUOUS_SURNAMES) TRAITS[surname.charCodeAt(0)] = AMBIGUOUS;
for (const joint of JOINTS) TRAITS[joint.charCodeAt(0)] = (TRAITS[joint.charCodeAt(0)] as number) | JOINT;

/** Whether the character at `at` is a surname that is also a common word. */
export const isAmbiguousSurname = (text: string, at: number): boolean =>
  ((TRAITS[unitAt(text, at)] as number) & AMBIGUOUS) !== 0;

/** Whether what a rule reads as a name after a title may be one: a surname that is also a common word must have a full, closed name. */
export function mayBeName(
  text: string,
  start: number,
  read: { end: number; certain: boolean; closed: boolean },
  weak: boolean,
  afterBody: boolean,
): boolean {
  const length = read.end - start;
  const next = text.charAt(read.end);
  if (((TRAITS[unitAt(text, start)] as number) & JOINT) !== 0) return false;
  if (isAmbiguousSurname(text, start)) {
    return !weak && length === 3 && ((read.certain && /[、，。；）)和说]/u.test(next)) || (afterBody && read.closed));
  }
  if (weak) return read.certain && (length >= 3 || /[到在说和与对，。、]/u.test(next));
  return read.certain || read.closed || (afterBody && length === 3);
}
