import { beginningsOf } from '../patterns/edge-units.ts';
import { type AddAt, matchAt, matchesAtSigns, sticky } from './sign-matches.ts';
import { isAt, type Signs, sign, trait, traitsAt } from './signs.ts';

/** One-character countries in pairs and lists: 中美, 美日韩, 韩、日. By hand. */

const NATIONS = '中美俄日韩朝英法德意西葡荷波匈塞乌白哈吉塔土蒙越老柬泰缅马新印菲巴尼阿伊叙黎以沙埃苏坦赞加墨委澳欧';
/** More of them, and continents, where 中 stands beside and a word of relations follows. */
export const BESIDE_CHINA =
  '西越印非拉南秘肯卢捷索科智古约斯丹瑞挪芬冰希保罗克爱立格亚文摩突利刚喀多贝津莫纳博毛圭厄玻斐汤瓦萨海哥孟卡奥挝乍几布安赤';
const STRONG_RELATION =
  '(?:两国|双方|双边|团结|互为|一定能|关系|友好|友谊|传统友|建交|合作(?!社)|经贸|贸易|战略|伙伴|命运共同体|自贸|人文|人民|领导人|元首|论坛|携手|务实|各领域|外长|互利|高层交往|全面|投资合作|立法|企业家|执政|议会)';
// The pattern begins with the characters it looks for, and looks back after them: that is what makes it fast.
const CHINA_AND = sticky(
  new RegExp(
    `(?:中[${BESIDE_CHINA}]|[${BESIDE_CHINA}](?<=(?:^|[^\\u4e00-\\u9fa5]|[动展进固化强好续是为视对和与来造]).)中)(?=${STRONG_RELATION})`,
  ),
);
const NOT_CHINA_AND = /^(?:中(?:南部|海油|科院|安全|保|多边|格|布)|亚中|海中|卡中|文中|利中)/;
const WITH_CHINA = sign({ at: `中${BESIDE_CHINA}`, after: `中${BESIDE_CHINA}` });

/** What makes a run of nation characters a relation between countries. */
const RELATION =
  '(?:\\d|战[平胜]|之战|一衣带水|各自|没有|同为|互为|携手|立法|两大|企业家|建立|实现|原油|天然气|两党|跨境|经济走廊|人(?![工为造])|发达|疫情|国家|多国|各国|股市|市场|民众|[，、]|两国|三国|四国|双方|双边|三方|三边|关系|友好|友谊|合作|传统|建交|经贸|贸易|战略|伙伴|命运|领导人|元首|首脑|外长|总理|防长|会谈|对话|谈判|磋商|边境|边界|同盟|军演|联合|联军|联盟|人民|民间|青年|文化|人文|协定|协议|条约|冲突|战争|停火|摩擦|争端|问题|核问题|局势|矛盾|自贸|海军|空军|经济|企业|媒体|学者|专家|官员|高层|高级|首次|第\\S{1,3}[次轮届]|新时代|全面|永久|深化|保持|加强|继续|就|在|将|应|是|之间|间|一直|高铁|铁路|班列|口岸|医疗|防疫|抗疫|青少年|联手|联名|共同|强化|举行|签署|宣布|达成|可|仍|再|都|共|此次|不满|军事|情报|代表|大桥|公路|油气|管道|旅游|投资|科技|教育|能源|农业|产能|外交|安全|各界|交往|交流|互利|互信|互访|往来|航线|直航|混合|政府|执政党|议会|智库)';
const NATION_RUN = sticky(new RegExp(`[${NATIONS}]{2,4}(?=${RELATION})`));
const NATION_PAIR = sign({ at: NATIONS, after: NATIONS });
const BEGINS_RELATION = trait(beginningsOf(new RegExp(RELATION)));
/** Runs that are mostly words: 中新社, 中老年, 中巴车, 中法院, 美加净. */
const NOT_A_RUN =
  /^(中非法|中新(社|网|经纬)|中央|中华|新华|中老年|中西部|中西医|中西|西部|日新|白马|德吉|加新|[老小大阿]马|老[白乌德]|马来|土耳|阿以|以西|以西|新中|新加|新老|老新|以新|巴巴|美德(?!两国|关系|双方|外长|总|同盟|联合)|朝中间|朝西|朝日|老中青|中波|中塞|白日|意中|华中|华西|西华|新德|德意|法意|意法|英美文)/;
/** Countries whose characters make no words in a row of three. */
const IN_LONG_RUN = '中美俄日韩朝英法德印巴越蒙泰澳';
const LONG_NATIONS = sticky(new RegExp(`[${IN_LONG_RUN}]{3,4}(?![\\u4e00-\\u9fa5]?[文语])`));
const LONG_PAIR = sign({ at: IN_LONG_RUN, after: IN_LONG_RUN });

/** 中朝友好 may stand apart: 中、日、韩 / 对美、日、韩. */
const NATION_LIST = sticky(
  /[美日韩英法德俄中澳加印](?<=(?:[对与和同、，]|^).)(?:、[美日韩英法德俄中澳加印欧意])+(?=等|两国|三国|四国|五国|之间|关系|领导人|外长|防长|[^、])|[美日韩英法德俄中澳加印意欧](?:、[美日韩英法德俄中澳加印欧意]){2,}/,
);
const LIST_JOINT = sign({ at: '、', before: '美日韩英法德俄中澳加印意欧', after: '美日韩英法德俄中澳加印意欧' });

/** 日 behind a number or another word for a day is no Japan. */
const isDay = (folded: string, at: number): boolean =>
  folded.charAt(at) === '日' && /[\d一二三四五六七八九十今昨当次近同]/.test(folded.charAt(at - 1));

/** Two to four countries in a row before a word of relations. */
export function addNationRuns(folded: string, signs: Signs, add: AddAt): void {
  let reached = 0;
  for (let i = signs.next(NATION_PAIR); i >= 0; i = signs.next(NATION_PAIR, i + 1)) {
    const start = signs.places[i] as number;
    if (start < reached || !mayRelate(folded, start)) continue;
    const run = matchAt(NATION_RUN, folded, start)?.[0];
    if (run === undefined) continue;
    reached = start + run.length;
    if (NOT_A_RUN.test(folded.slice(start, start + 6))) continue;
    // 投票中以六成的票数: 以 is a preposition there.
    if (run.includes('以') && /^以[\d一二三四五六七八九十]/.test(folded.slice(start + run.indexOf('以')))) continue;
    // 23日俄美两国: the day, then two countries.
    const day = isDay(folded, start);
    if (day && run.length === 2) continue;
    for (let at = day ? 1 : 0; at < run.length; at++) add(start + at);
  }
}

/** Whether a word of relations may begin behind two, three or four of the characters from `start` on. */
function mayRelate(folded: string, start: number): boolean {
  for (let at = start + 2; at <= start + 4; at++) {
    if ((traitsAt(folded, at) & BEGINS_RELATION) !== 0) return true;
    if (!isAt(folded, at, NATION_PAIR)) return false;
  }
  return false;
}

/** 中 and a rarer country or a continent before a strong word of relations. */
export function addChinaAnd(folded: string, signs: Signs, add: AddAt): void {
  for (const { index } of matchesAtSigns(folded, signs, WITH_CHINA, CHINA_AND)) {
    if (NOT_CHINA_AND.test(folded.slice(index, index + 4))) continue;
    add(index);
    add(index + 1);
  }
}

/** Countries in a list: every second character is one. */
export function addNationLists(folded: string, signs: Signs, add: AddAt): void {
  for (const { 0: list, index } of matchesAtSigns(folded, signs, LIST_JOINT, NATION_LIST, 1))
    for (let at = 0; at < list.length; at += 2) add(index + at);
}

/** Three or four countries in a row, whatever follows but a language. */
export function addLongNationRuns(folded: string, signs: Signs, add: AddAt): void {
  for (const { 0: run, index } of matchesAtSigns(folded, signs, LONG_PAIR, LONG_NATIONS)) {
    if (NOT_A_RUN.test(run)) continue;
    for (let at = isDay(folded, index) ? 1 : 0; at < run.length; at++) add(index + at);
  }
}
