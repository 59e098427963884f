import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import { bareLength, departmentLength } from './body-words.ts';
import type { Marks } from './marks.ts';
import { matchesAt } from './match-at.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';

/** 某省第十三届人民代表大会某某委员会, 政协第几届全国委员会: one body with its term. */
const TERMED = quickPattern(
  /(?:第[一二三四五六七八九十]{1,3}届)?(?:全国)?人民代表大会(?:常务委员会)?(?:[一-鿿]{2,14}?委员会)?|政协第[一二三四五六七八九十]{1,3}届[一-鿿]{2,12}?委员会(?:[一-鿿]{2,10}?委员会)?/gu,
);
/** 执政党甲, 反对党乙联盟: parties told by what stands in front. */
const PARTY =
  /(?<=(?:执政党|反对党|在野党|极右翼政党|政党)[“"]?)(?!联盟|大会|派|同|和|与|及|的|是|在|其)(?:(?![和与是的同其])[㐀-鿿]){2,8}?(?:党(?!派|内|员|首|魁)|联盟|运动|阵线|国民大会|非国大)/gu;
/** “某某行动会”的组织 */
const QUOTED = /[“「]([㐀-鿿·]{3,16})[”」]的?(?:组织|团体|武装组织|政党|机构|公司)(?!者)/uy;
/** 《某某报》 */
const NEWSPAPER = /《([㐀-鿿]{2,8}(?:(?<![简捷战喜海画通情快])报|周刊))》/uy;
/** 某国共产党中央, which the 党中央 of China is no part of. */
const RULING = quickPattern(/(?:共产党|劳动党|人民革命党|人民党)中央(?:委员会|政治局|书记处)?/gu);
/** 某国 + 驻某地总领馆 */
const POSTED = quickPattern(/(?:常?驻)[㐀-鿿]{1,8}?(?:大使馆|总领事馆|总领馆|领事馆|使馆)/gu);
const CORPS = quickPattern(/(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师(?![大附范傅])/gu);
/** Where a quotation closes. */
const closings = characterIndex('”」');
/** What the words for an organisation behind a quotation begin with. */
const BODY_WORDS = '组团武政机公';
/** Longer quotations are no names. */
const LONGEST_NAME = 16;

/** Where quotations open that a word for an organisation follows. */
function namingQuotes(text: string): number[] {
  const found: number[] = [];
  const { at, from, to } = closings(text);
  for (let hit = from; hit < to; hit++) {
    const end = at[hit] as number;
    const next = text.charAt(text.startsWith('的', end + 1) ? end + 2 : end + 1);
    if (next === '' || !BODY_WORDS.includes(next)) continue;
    for (let open = end - 1; open >= 0 && open >= end - 1 - LONGEST_NAME; open--)
      if (text.startsWith('“', open) || text.startsWith('「', open)) {
        found.push(open);
        break;
      }
  }
  return found;
}

/** Parties, centres, missions and corps need one of these, with what makes it more than a word's part. */
const telling = characterIndex('党馆师');

interface Told {
  terms: boolean;
  parties: boolean;
  centres: boolean;
  missions: boolean;
  corps: boolean;
}

/** Which of the rules may find something. */
function toldBy(text: string, { ends, words }: Marks): Told {
  const told: Told = { terms: false, parties: false, centres: false, missions: false, corps: false };
  const { at, from, to } = telling(text);
  for (let hit = from; hit < to; hit++) {
    const offset = at[hit] as number;
    const before = text.charAt(offset - 1);
    if (text.startsWith('党', offset)) {
      told.parties ||= before === '政' || before === '对' || before === '野';
      told.centres ||= text.startsWith('中央', offset + 1);
    } else if (text.startsWith('馆', offset)) told.missions ||= before === '使' || before === '领' || before === '事';
    else told.corps ||= before !== '' && '一二三四五六七八九十'.includes(before);
  }
  for (let index = 0; index < ends.length && !told.terms; index++) {
    const end = ends[index] ?? 0;
    const found = words[index] ?? 0;
    told.terms =
      (departmentLength(found) >= CONGRESS.length && text.startsWith(CONGRESS, end - CONGRESS.length)) ||
      (bareLength(found) > 0 && text.startsWith('政协第', end - 2));
  }
  return told;
}
const CONGRESS = '人民代表大会';

/**
 * Bodies told by a form of their own: with their term, as parties, missions, in quotation marks. Given one by one, rule by rule;
 * `places` by where they end.
 */
export function findFixedForms(
  text: string,
  marks: Marks,
  places: SpanTable<Span>,
  give: (span: OrganisationSpan) => void,
): void {
  const told = toldBy(text, marks);
  for (const match of told.corps ? CORPS.matches(text) : []) {
    if (match[0].startsWith('第') && !text.includes('兵团')) continue;
    give({ start: match.index, end: match.index + match[0].length, firm: true, why: ['division of the corps'] });
  }
  for (const match of told.terms ? TERMED.matches(text) : []) {
    const place = places.at(match.index);
    const led = match.index >= 4 && text.startsWith('中国人民', match.index - 4);
    const start = led ? match.index - 4 : (place?.start ?? match.index);
    const named = place !== undefined || /^政协|^全国/u.test(match[0]);
    if (named && /委员会$/u.test(match[0]) && /届|全国/u.test(match[0]))
      give({ start, end: match.index + match[0].length, firm: true, why: ['body with its term'] });
  }
  for (const match of told.parties ? everyMatch(PARTY, text) : [])
    if (!/[治政建全两各]党|加强|以及|国际/u.test(match[0]))
      give({ start: match.index, end: match.index + match[0].length, firm: true, why: ['party named as one'] });
  for (const match of told.missions ? POSTED.matches(text) : []) {
    const place = places.at(match.index);
    const alone = !/[一-鿿]/u.test(text.charAt(match.index - 1)) && match[0].length > 4;
    if (place || alone)
      give({
        start: place?.start ?? match.index,
        end: match.index + match[0].length,
        firm: true,
        why: ['mission abroad'],
      });
  }
  for (const match of told.centres ? RULING.matches(text) : []) {
    const start = places.at(match.index)?.start ?? match.index;
    give({ start, end: match.index + match[0].length, firm: true, why: ['centre of a ruling party'] });
  }
  for (const match of matchesAt(QUOTED, text, namingQuotes(text))) {
    const start = match.index + 1;
    give({ start, end: start + (match[1] ?? '').length, firm: true, why: ['named in quotation marks'] });
  }
  for (const { index, 1: name = '' } of matchesAt(NEWSPAPER, text, marks.titles))
    give({ start: index + 1, end: index + 1 + name.length, firm: true, why: ['newspaper'] });
}
