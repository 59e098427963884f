import { ABBREVIATIONS } from '../gazetteer/abbreviations.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { isCommonHanAt } from '../patterns/unit-at.ts';
import { matchesAtSigns, sticky } from './sign-matches.ts';
import { isAt, type Signs, sign, trait, traitsAt } from './signs.ts';

/**
 * One-character provinces that only an article about them makes plain: two side by side where it names both (闽 and 宁 in one
 * that speaks of 福建 and 宁夏), and one behind a verb of office or travel where it names it (治疆, 入黔). By hand.
 */

/** How an article names the province or city of a character: without its ending. */
const STEMS = new Map(
  Object.entries(ABBREVIATIONS).map(([character, name]) => [
    character,
    name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, ''),
  ]),
);
const IN_ROW = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新疆杭甬深';
const ROW_SIGN = sign({ at: IN_ROW, after: IN_ROW });
const LONGEST_ROW = 4;
/** What a row is said of. */
const SHARED =
  /^(?:[两三四]|协作|合作|对口|扶贫|帮扶|劳务|产业|携手|联手|共建|交界|边界|省际|毗邻|人民|干部|区域|互|战略|交流|经贸|两|双|之间|间|[,，、。]|情|一家|山海|协同|一体|联|等|地区|友谊|同心|结对|东西部)/u;
const BEGINS_SHARED = trait(beginningsOf(SHARED));
/** Names of lines, towns and highlands that such a run begins. */
const OTHER =
  /^(?:高原|铁路|高铁|高速|公路|线|路|镇|村|区|县|市|江|河|湖|山|大桥|城际|客专|剧|菜|商|战区|军区|根据地)/u;
/** 江 and 浙 are two where the lower Yangtze is meant; no list has 江 for 江苏. */
const LOWER_YANGTZE = sticky(/江浙(?=地区|一带|沪|两省|等|民间|两地)/u);
const YANGTZE_SIGN = sign({ at: '江', after: '浙' });

const BEHIND_VERB = sticky(
  new RegExp(
    [
      '(?:治|稳|兴|润|建|援|戍|爱|进|入|来|返|回|赴|出|留|驻|抵|涉|在)疆(?<!边疆)(?!域|界|土|场)',
      '(?:治|稳|兴|建|援|进|入|来|返|回|赴|出|留|驻|抵|涉|在)藏(?!族|家|语|区|品|医|历|身|书|有|着|匿|毒|文|宝|獒|戏|香|茶|药|红|蓝|式|不|传)',
      '(?:入|来|返|赴|抵|援|驻|在|离|留)(?:津(?!贴)|冀(?!望)|晋(?!升|级|江|城|中|南|北)|沪|苏(?![联州格里丹维打黎美醒共区东俄门])|浙|皖|闽|赣|鲁|豫(?!剧)|鄂|湘|粤(?!语|剧|港)|桂(?!林|花|冠)|琼|渝|川(?!流|端|普|藏|剧|菜)|黔|滇|陕)',
      '(?:入|来|返|赴|抵|在|驻|离|留)(?:昆(?!仑|虫|山|剧|曲)|榕(?!树|江)|邕(?!江|宁)|蓉|穗|甬(?!江)|杭(?!州))',
      '援[宁青甘吉辽蒙黑](?!静)',
      '(?:涉|访|赴|来|返|抵|驻|入|留|旅|爱|援|全|惠|离)港(?!口|务|湾|股|币|铁|交|府|媒|珠|大|机|人|内|区)',
      '(?:涉|赴|来|返|回|离|访|全|对|驻|入|抵|惠)台(?!风|上|下|前|后|阶|词|式|球|湾|北|中|南|州|资|企|电|账|历|灯|面|子|站|海|词)',
      '(?:涉|赴|来|返|回|离|访|全|爱|驻|入|抵|惠)澳(?!大|洲|元|方|网)',
      '(?:涉藏|全疆)(?![族语文界])',
      '(?:来|赴|在|驻|援|返|入|抵)[宁青甘吉辽蒙黑](?=调研|考察|视察|投资|创业|指导|出席|访问|挂职|支教|旅游|参会|企业|工作)',
    ].join('|'),
    'u',
  ),
);

/** The last characters of those verbs, and the provinces and cities behind them. */
const VERB_SIGN = sign({
  before: '治稳兴润建援戍爱进入来返回赴出留驻抵涉在离旅全惠访对',
  at: '疆藏津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕昆榕邕蓉穗甬杭宁青甘吉辽蒙黑港台澳',
});

export interface NamedProvince {
  /** UTF-16 offset of its one character. */
  at: number;
  why: string;
}

/** The one-character provinces that the article's own names make plain, in no order. Reads folded text. */
export function findNamedProvinces(folded: string, signs: Signs): NamedProvince[] {
  const found: NamedProvince[] = [];
  addRows(folded, signs, found);
  for (const { index } of matchesAtSigns(folded, signs, YANGTZE_SIGN, LOWER_YANGTZE))
    found.push({ at: index, why: 'provinces side by side' }, { at: index + 1, why: 'provinces side by side' });
  for (const { 0: words, index } of matchesAtSigns(folded, signs, VERB_SIGN, BEHIND_VERB, 1)) {
    if (isNamed(folded, words.charAt(1)))
      found.push({ at: index + 1, why: 'province that the article names, after a verb' });
  }
  return found;
}

const isNamed = (folded: string, character: string): boolean =>
  folded.includes(STEMS.get(character) ?? character.repeat(4));

/** Two to four in a row, cut off at the fourth, that the article names each. */
function addRows(folded: string, signs: Signs, found: NamedProvince[]): void {
  let end = 0;
  for (let i = signs.next(ROW_SIGN); i >= 0; i = signs.next(ROW_SIGN, i + 1)) {
    const start = signs.places[i] as number;
    if (start < end) continue;
    end = start + 1;
    while (end - start < LONGEST_ROW && isAt(folded, end, ROW_SIGN)) end++;
    if (end - start < 2) continue;
    const free = !isCommonHanAt(folded, start - 1);
    if (!free && (traitsAt(folded, end) & BEGINS_SHARED) === 0) continue;
    const after = folded.slice(end, end + 3);
    if (OTHER.test(after) || !(free || SHARED.test(after))) continue;
    const row = folded.slice(start, end);
    if (isName(row) || !Array.from(row).every((character) => isNamed(folded, character))) continue;
    for (let at = start; at < end; at++) found.push({ at, why: 'provinces that the article names' });
  }
}

/** 新疆, 辽宁 and counties by two such characters are names of their own. */
const isName = (row: string): boolean =>
  /新疆|辽宁|宁津|青川|汉川|新津|天津|吉黑龙|宁蒙古|川藏线|[云新宁]桂林|新晋|新青年|新建|宁深|深宁|深新|深青/u.test(
    row,
  );
