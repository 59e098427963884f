import type { TitleSpan } from '../officials/read-titles.ts';
import { endingLength, isStrong } from './body-words.ts';
import { findCommissions } from './commissions.ts';
import { companiesByTrade } from './companies.ts';
import { isContested } from './contested.ts';
import { type ExtendLeft, leftExtender } from './extend-left.ts';
import { findFixedForms } from './fixed-forms.ts';
import { readMarks } from './marks.ts';
import { matchesAt } from './match-at.ts';
import { readNamedOrganisation } from './name-endings.ts';
import { withRepeats } from './repeats.ts';
import { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span, TaggedSpan } from './spans.ts';
import { stateBody } from './state-body.ts';
import { isSupported, subBodies } from './sub-bodies.ts';
import { taggedOrganisations } from './tagged-organisations.ts';
import { findTeams } from './teams.ts';

/** 县水利 + 和 + 湖泊局: the first field of a joint department, which no 局 of its own follows. */
const FIELD =
  /(?:水利|水务|农业|农业农村|林业|教育|科技|科学技术|体育|文化|广播电视|旅游|卫生|卫生健康|民政|民族|人力资源|住房|交通|自然资源|生态环境|国土资源|规划|工业|经济|发展|商务|粮食|市场监督|应急|统计|档案|外事|机关|退役军人|医疗保障|投资|海洋|渔业|畜牧|农牧)和$/u;
const OFFICE = /^[一-鿿]{2,8}(?:局|厅|委员会|委|办公室)$/u;
/** 《某某法》: no body is meant in a law's title. */
const LAW = /《[^》\n]{3,40}?(?:法|条例|规定|办法|意见|通知|规则|准则|细则|公约)(?:（[^）]{2,8}）)?》/uy;

const placesTo = new SpanTable<Span>();
const placesFrom = new SpanTable<Span>();
const bodies = new SpanTable<OrganisationSpan>();

/**
 * Finds organisations in folded text: bodies of party and state by grammar (jurisdictions, known names, sub-bodies), companies, schools
 * and the like by the tagger and their endings. `places` are the gazetteer's spans, which may lead a body's name; they and `tags` come in
 * text order, apart.
 */
export function findOrganisations(
  text: string,
  places: readonly Span[],
  tags: readonly TaggedSpan[],
  titles: ReadonlyMap<number, TitleSpan>,
  likelihood: (start: number, end: number) => number,
): readonly OrganisationSpan[] {
  readPlaces(text, places);
  bodies.reset(text.length);
  const marks = readMarks(text);
  const extendLeft = leftExtender(text, placesTo, bodies);
  marks.ends.forEach((end, index) => {
    const state = stateBody(text, end, marks.words[index] ?? 0, placesTo, extendLeft);
    if (state) give(state);
  });
  findFixedForms(text, marks, placesTo, give);
  for (const span of companiesByTrade(text, marks.trades, likelihood)) give(span);
  for (const span of findTeams(text, places)) give(span);
  for (const span of taggedOrganisations(text, places, placesFrom, tags, bodies, extendLeft)) giveShop(text, span);
  marks.ends.forEach((end, index) => {
    const words = marks.words[index] ?? 0;
    if (end < 3 || !isStrong(words) || endingLength(words) === 0 || bodies.at(end)?.firm) return;
    const supported = (from: number, to: number): boolean => isSupported(tags, from, to);
    const span = readNamedOrganisation(text, end, words, placesTo, supported, likelihood);
    if (span) giveShop(text, span);
  });
  giveJointDepartments(text, extendLeft);
  const isTitleStart = titleStarts(titles);
  for (const span of findCommissions(text, marks.commissions, placesTo, isTitleStart, likelihood)) give(span);
  for (const part of subBodies(text, bodies.spans, { tags, isTitleStart, placesFrom })) give(part);
  const uncontested = bodies.spans.filter((body) => !isContested(body, tags, likelihood));
  return withRepeats(text, outsideLaws(text, uncontested, marks.titles));
}

/** Tells whether a title starts somewhere; few articles ask. */
function titleStarts(titles: ReadonlyMap<number, TitleSpan>): (at: number) => boolean {
  let starts: Set<number> | undefined;
  return (at) => {
    if (starts === undefined) {
      starts = new Set();
      for (const title of titles.values()) starts.add(title.start);
    }
    return starts.has(at);
  };
}

/** Indexes the places by both their ends; what only looks like a place may lead no body. */
function readPlaces(text: string, places: readonly Span[]): void {
  placesTo.reset(text.length);
  placesFrom.reset(text.length);
  for (const place of places) {
    placesFrom.put(place.start, place);
    // 7月30日中央政治局: a day, not Japan
    if (text.startsWith('日', place.end - 1) && /\d日$/u.test(text.slice(Math.max(0, place.start - 1), place.end)))
      continue;
    // 以中共中央某某为首: a word, not Israel
    if (
      place.end - place.start === 1 &&
      /^(?:中共|中央|国务院|全国|党中央)/u.test(text.slice(place.end, place.end + 3))
    )
      continue;
    placesTo.put(place.end, place);
  }
}

/** Of bodies that end together the longest stands, and a firm one over a bare one. */
function give(span: OrganisationSpan): void {
  const old = bodies.at(span.end);
  if (!old || old.start > span.start || (!old.firm && span.firm)) bodies.put(span.end, span);
}

function giveShop(text: string, span: OrganisationSpan): void {
  span.start = shopStart(text, span.start, span);
  give(span);
}

/** 县水利 + 和 + 湖泊局 */
function giveJointDepartments(text: string, extendLeft: ExtendLeft): void {
  // A body gives way to the joint one in its own place.
  for (const body of bodies.spans) {
    if (!text.startsWith('和', body.start - 1) || body.start === 0) continue;
    const half = FIELD.exec(text.slice(Math.max(0, body.start - 7), body.start));
    if (!half || !OFFICE.test(text.slice(body.start, body.end))) continue;
    const led = extendLeft(body.start - half[0].length);
    if (led.named) give({ start: led.start, end: body.end, firm: true, why: ['jurisdiction and joint department'] });
  }
}

/** Without the bodies inside laws' titles. */
function outsideLaws(
  text: string,
  found: readonly OrganisationSpan[],
  titles: readonly number[],
): readonly OrganisationSpan[] {
  const laws = matchesAt(LAW, text, titles);
  if (laws.length === 0) return found;
  return found.filter(
    (body) =>
      body.why[0] === 'known body' ||
      text.startsWith('中国共产党', body.start) ||
      !laws.some((law) => law.index < body.start && body.end < law.index + law[0].length),
  );
}
/** A shop stands apart from the town or street in front of it (柳林街 + 家家乐超市). */
function shopStart(text: string, start: number, span: Span): number {
  if (!'市房店厅'.includes(text.charAt(span.end - 1))) return start;
  const word = text.slice(start, span.end);
  const street = /^(?:.*[镇乡街村路])(?=[一-鿿]{2,8}(?:超市|药房|大药房|商店|饭店|餐厅|便利店)$)/u.exec(word);
  return street && word.length - street[0].length >= 4 ? start + street[0].length : start;
}
