import { surnameLength } from '../names/surnames.ts';
import { KNOWN_BODIES } from './bodies.ts';
import { COMPANIES } from './companies.ts';
import { dealingAt, findDealing } from './dealing-verbs.ts';
import type { SpanTable } from './span-table.ts';
import type { Span, TaggedSpan } from './spans.ts';
import { UnitBits } from './unit-bits.ts';

/** Bodies and companies that are known by their name alone. */
const isKnown: ReadonlySet<string> = new Set([...KNOWN_BODIES, ...COMPANIES]);

/** What a man does before a body's name: 某某 + 回 + 军部. */
const DOES = /^[回赴到率任在给向对致与和为等同来去带找进离出]/u;
const AGENCY = /^(?:中新社|新华社|人民网|中新网)/u;
/** Below this a person's name does not speak against a body's. */
const SURE_NAME = 0.6;

const JOINT = 1;
const BEGINS_BETWEEN = 2;
const SCHOOLED = 4;
const UNITS = new UnitBits('与和', '担书转执今正联协党原', '毕文学肄');

/** People's names that the tagger is sure of, which speak against a body's. */
export class SureNames {
  private readonly firsts = new Set<number>();
  private names: Set<string> | undefined;
  private readonly text: string;
  private readonly tags: readonly TaggedSpan[];

  constructor(text: string, tags: readonly TaggedSpan[]) {
    this.text = text;
    this.tags = tags;
    for (const tag of tags) if (isSureName(tag)) this.firsts.add(text.charCodeAt(tag.start));
  }

  /** False where no name begins as the text does at `at`. */
  mayBeginAt(at: number): boolean {
    return this.firsts.has(this.text.charCodeAt(at));
  }

  has(name: string): boolean {
    this.names ??= new Set(this.tags.filter(isSureName).map(({ start, end }) => this.text.slice(start, end)));
    return this.names.has(name);
  }
}

const isSureName = ({ start, end, type, confidence }: TaggedSpan): boolean =>
  type === 'PER' && confidence > SURE_NAME && end - start < 5;

/** The pieces of a tagged body, which is cut where it holds a known person or a verb between two bodies. */
export function cutTag(text: string, tag: TaggedSpan, people: SureNames): readonly TaggedSpan[] {
  // 某某某和市政府秘书长
  const joint =
    ((UNITS.at(text, tag.start + 2) | UNITS.at(text, tag.start + 3)) & JOINT) !== 0 &&
    surnameLength(text, tag.start) > 0 &&
    /^([㐀-鿿]{2,3})[和与](?=[省市县区州]?(?:政府|人大|政协|[省市县区州]委))/u.exec(text.slice(tag.start, tag.end));
  if (joint) return [{ ...tag, start: tag.start + joint[0].length }];
  const apart = people.mayBeginAt(tag.start) ? withoutPerson(text, tag, people) : tag;
  return apart.end - apart.start < 2 ? [] : cutAtVerb(text, apart);
}

function withoutPerson(text: string, tag: TaggedSpan, people: SureNames): TaggedSpan {
  for (let length = 2; length <= 4 && length < tag.end - tag.start; length++) {
    const start = tag.start + length;
    if (!people.has(text.slice(tag.start, start))) continue;
    if (DOES.test(text.charAt(start))) return { ...tag, start: start + 1 };
    if (AGENCY.test(text.slice(start, start + 3))) return { ...tag, start };
    // 某某某联署: a verb, no body
    if (tag.end - start === 2 && !BODY_END.test(text.slice(start, tag.end))) return { ...tag, start: tag.end };
  }
  return tag;
}

/** Verbs by which one body deals with another; the tagger at times takes all three for one name. */
const BETWEEN =
  /担任|书记兼|转战|执行完|今日举行|正式函复|联合(?=[一-鿿]{2,8}[队局委厅院]$)|协调|党组和(?=国务院)|原(?=政治部|党委|纪委|办公室)/u;
const BODY_END = /(?:[委部局厅署办院会所队司处]|公司|集团|政府|人大|政协|大学|学院|银行|证券|中心|总部|党组|基地)$/u;

/** The bodies of a tagged span that holds a verb between two of them: 某市纪委 + 责成 + 某区委. */
function cutAtVerb(text: string, tag: TaggedSpan): readonly TaggedSpan[] {
  let bits = 0;
  for (let at = tag.start; at < tag.end; at++) bits |= UNITS.at(text, at);
  const word = (bits & (JOINT | BEGINS_BETWEEN)) === 0 ? '' : text.slice(tag.start, tag.end);
  const twins = (bits & JOINT) === 0 ? undefined : cutAtJoint(word, tag);
  if (twins) return twins;
  if (tag.end - tag.start < 7) return [tag];
  const between = (bits & BEGINS_BETWEEN) === 0 ? null : BETWEEN.exec(word);
  let verb = between ? tag.start + between.index : -1;
  let length = between ? between[0].length : 0;
  const dealing = findDealing(text, tag.start, tag.end);
  if (dealing >= 0 && (verb < 0 || dealing < verb)) {
    verb = dealing;
    length = dealingAt(text, dealing, tag.end);
  }
  if (verb < tag.start + 3 || !BODY_END.test(text.slice(tag.start, verb))) return [tag];
  const first = { ...tag, end: verb };
  const second = { ...tag, start: verb + length };
  return BODY_END.test(text.slice(second.start, second.end)) ? [first, ...cutAtVerb(text, second)] : [first];
}

function cutAtJoint(word: string, tag: TaggedSpan): readonly TaggedSpan[] | undefined {
  // 县妇联和县红十字会: the second names its own jurisdiction, so it is a body of its own.
  const twins = /^([省市县区州镇乡])[一-鿿]{2,8}[与和](?=\1[一-鿿]{2})/u.exec(word)?.[0];
  if (twins !== undefined)
    return [
      { ...tag, end: tag.start + twins.length - 1 },
      { ...tag, start: tag.start + twins.length },
    ];
  const pair = /^([一-鿿]{2,6})[与和]/u.exec(word)?.[1];
  if (pair === undefined || !isKnown.has(pair)) return undefined;
  return [
    { ...tag, end: tag.start + pair.length },
    { ...tag, start: tag.start + pair.length + 1 },
  ];
}

/** 某某小学毕业后: a man and his schooling, no school. */
export function isSchooling(text: string, { start, end }: Span): boolean {
  return (
    (UNITS.at(text, end) & SCHOOLED) !== 0 &&
    /^[㐀-鿿]{2,3}(?:小学|初中|高中|中学|大学|中专|大专|本科)$/u.test(text.slice(start, end)) &&
    /^(?:毕业|文化|学历|肄业)/u.test(text.slice(end, end + 2)) &&
    surnameLength(text, start) > 0
  );
}

/** True for places set side by side without a body's word: 某国 + 某城. Places by where they start. */
export function isChain(tag: Span, places: SpanTable<Span>): boolean {
  let at = tag.start;
  for (let steps = 0; steps < 5; steps++) {
    const end = places.at(at)?.end;
    if (end === undefined) return false;
    if (end >= tag.end) return end === tag.end && steps > 0;
    at = end;
  }
  return false;
}
