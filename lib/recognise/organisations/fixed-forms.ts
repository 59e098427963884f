import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { wordFilter } from '../patterns/word-filter.ts';
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
/** And what none of them does without. */
const mayTerm = wordFilter(['人民代表大会', '政协第']);
const mayParty = wordFilter(['政党', '对党', '野党']);
const mayRule = wordFilter(['党中央']);
const mayPost = wordFilter(['使馆', '领馆', '领事馆']);
const mayCorps = wordFilter([...'一二三四五六七八九十'].map((digit) => `${digit}师`));

/** Bodies told by a form of their own: with their term, as parties, missions, in quotation marks. Given one by one, rule by rule; `places` by where they end. */
export function findFixedForms(
  text: string,
  { quotes, titles }: Marks,
  places: SpanTable<Span>,
  give: (span: OrganisationSpan) => void,
): void {
  for (const match of mayCorps(text) ? CORPS.matches(text) : []) {
    if (match[0].startsWith('第') && !text.includes('兵团')) continue;
    const start = text.startsWith('新疆生产建设', match.index - 6) ? match.index - 6 : match.index;
    give({ start, end: match.index + match[0].length, firm: true, why: ['division of the corps'] });
  }
  for (const match of mayTerm(text) ? TERMED.matches(text) : []) {
    const place = places.at(match.index);
    const start = text.startsWith('中国人民', match.index - 4) ? match.index - 4 : (place?.start ?? match.index);
    const named = place !== undefined || /^政协|^全国/u.test(match[0]);
    if (named && /委员会$/u.test(match[0]) && /届|全国/u.test(match[0]))
      give({ start, end: match.index + match[0].length, firm: true, why: ['body with its term'] });
  }
  for (const match of mayParty(text) ? everyMatch(PARTY, text) : [])
    if (!/[治政建全两各]党|加强|以及|国际/u.test(match[0]))
      give({ start: match.index, end: match.index + match[0].length, firm: true, why: ['party named as one'] });
  for (const match of mayPost(text) ? POSTED.matches(text) : []) {
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
  for (const match of mayRule(text) ? RULING.matches(text) : []) {
    const start = places.at(match.index)?.start ?? match.index;
    give({ start, end: match.index + match[0].length, firm: true, why: ['centre of a ruling party'] });
  }
  for (const match of matchesAt(QUOTED, text, quotes)) {
    const start = match.index + 1;
    give({ start, end: start + (match[1] ?? '').length, firm: true, why: ['named in quotation marks'] });
  }
  for (const { index, 1: name = '' } of matchesAt(NEWSPAPER, text, titles))
    give({ start: index + 1, end: index + 1 + name.length, firm: true, why: ['newspaper'] });
}
