/** Surnames that are also common words: a rule needs more than one of these to read a name. */
export const AMBIGUOUS_SURNAME = new Set(
  '代由步别达言延扬贝昌都和于从向任应常时全成方安关同经来对与就将才要能会有无为多正刚曾还须能干支明连相单查解当被双但因即则占通终原达强平依后战水车党国农信展检斯政初生才后勾利易越广红仇钱权门把计行管别进出开起着过去回想看听走站坐拿放',
);

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
  if ('和与及都也就将对向从被于为或并而但则才会能要'.includes(text.charAt(start))) return false;
  if (AMBIGUOUS_SURNAME.has(text.charAt(start))) {
    return !weak && length === 3 && ((read.certain && /[、，。；）)和说]/u.test(next)) || (afterBody && read.closed));
  }
  if (weak) return read.certain && (length >= 3 || /[到在说和与对，。、]/u.test(next));
  return read.certain || read.closed || (afterBody && length === 3);
}
