import { surnameLength } from '../names/surnames.ts';
import { KNOWN_BODIES } from './bodies.ts';
import { COMPANIES } from './companies.ts';
import { DEALING } from './dealing-verbs.ts';
import type { Span, TaggedSpan } from './spans.ts';

/** Bodies that are known by their name alone. */
const isKnown: ReadonlySet<string> = new Set(KNOWN_BODIES);

/** What a man does before a body's name: 某某 + 回 + 军部. */
const DOES = /^[回赴到率任在给向对致与和为等同来去带找进离出]/u;
const AGENCY = /^(?:中新社|新华社|人民网|中新网)/u;
/** Below this a person's name does not speak against a body's. */
const SURE_NAME = 0.6;

/** The tagged spans with bodies cut where they hold a known person or a verb between two bodies. */
export function cutTags(text: string, tags: readonly TaggedSpan[]): TaggedSpan[] {
  const people = new Set<string>();
  for (const { start, end, type, confidence } of tags)
    if (type === 'PER' && confidence > SURE_NAME && end - start < 5) people.add(text.slice(start, end));
  return tags.flatMap((tag) => {
    if (tag.type !== 'ORG') return [tag];
    // 某某某和市政府秘书长
    const joint =
      surnameLength(text, tag.start) > 0 &&
      /^([㐀-鿿]{2,3})[和与](?=[省市县区州]?(?:政府|人大|政协|[省市县区州]委))/u.exec(text.slice(tag.start, tag.end));
    if (joint) return [{ ...tag, start: tag.start + joint[0].length }];
    const apart = withoutPerson(text, tag, people);
    return apart.end - apart.start < 2 ? [] : cutAtVerb(text, apart);
  });
}

function withoutPerson(text: string, tag: TaggedSpan, people: ReadonlySet<string>): TaggedSpan {
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
function cutAtVerb(text: string, tag: TaggedSpan): TaggedSpan[] {
  const word = text.slice(tag.start, tag.end);
  // 县妇联和县红十字会: the second names its own jurisdiction, so it is a body of its own.
  const twins = /^([省市县区州镇乡])[一-鿿]{2,8}[与和](?=\1[一-鿿]{2})/u.exec(word)?.[0];
  if (twins !== undefined)
    return [
      { ...tag, end: tag.start + twins.length - 1 },
      { ...tag, start: tag.start + twins.length },
    ];
  const pair = /^([一-鿿]{2,6})[与和]/u.exec(word)?.[1];
  if (pair !== undefined && (COMPANIES.includes(pair) || isKnown.has(pair)))
    return [
      { ...tag, end: tag.start + pair.length },
      { ...tag, start: tag.start + pair.length + 1 },
    ];
  if (word.length < 7) return [tag];
  const [between, dealing] = [BETWEEN.exec(word), DEALING.exec(word)];
  const verb = between && dealing && dealing.index < between.index ? dealing : (between ?? dealing);
  if (!verb || !BODY_END.test(word.slice(0, verb.index)) || verb.index < 3) return [tag];
  const first = { ...tag, end: tag.start + verb.index };
  const second = { ...tag, start: first.end + verb[0].length };
  return BODY_END.test(text.slice(second.start, second.end)) ? [first, ...cutAtVerb(text, second)] : [first];
}

/** 某某小学毕业后: a man and his schooling, no school. */
export function isSchooling(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  return (
    /^[㐀-鿿]{2,3}(?:小学|初中|高中|中学|大学|中专|大专|本科)$/u.test(word) &&
    /^(?:毕业|文化|学历|肄业)/u.test(text.slice(end, end + 2)) &&
    surnameLength(text, start) > 0
  );
}

/** True for places set side by side without a body's word: 某国 + 某城. */
export function isChain(tag: Span, placeEnds: ReadonlyMap<number, number>): boolean {
  let at = tag.start;
  for (let steps = 0; steps < 5; steps++) {
    const end = placeEnds.get(at);
    if (end === undefined) return false;
    if (end >= tag.end) return end === tag.end && steps > 0;
    at = end;
  }
  return false;
}
