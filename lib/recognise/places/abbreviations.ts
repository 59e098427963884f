import type { Gazetteer } from '../gazetteer/types.ts';
import { everyMatch } from '../patterns/every-match.ts';
import { quickPattern } from '../patterns/quick-pattern.ts';
import { runFinder } from '../patterns/runs.ts';
import { findHeadlineCountries } from './headline-countries.ts';
import { findNamedNations } from './named-nations.ts';
import { findNamedProvinces } from './named-provinces.ts';
import type { PlaceCandidate } from './types.ts';

/** One-character countries in pairs: 中美, 美日韩, 韩、日. */
const NATIONS = '中美俄日韩朝英法德意西葡荷波匈塞乌白哈吉塔土蒙越老柬泰缅马新印菲巴尼阿伊叙黎以沙埃苏坦赞加墨委澳欧';
/** More of them, and continents, where 中 stands beside and a word of relations follows. */
const BESIDE_CHINA =
  '西越印非拉南秘肯卢捷索科智古约斯丹瑞挪芬冰希保罗克爱立格亚文摩突利刚喀多贝津莫纳博毛圭厄玻斐汤瓦萨海哥孟卡奥挝乍几布安赤';
const STRONG_RELATION =
  '(?:两国|双方|双边|团结|互为|一定能|关系|友好|友谊|传统友|建交|合作(?!社)|经贸|贸易|战略|伙伴|命运共同体|自贸|人文|人民|领导人|元首|论坛|携手|务实|各领域|外长|互利|高层交往|全面|投资合作|立法|企业家|执政|议会)';
// Each pattern begins with the characters it looks for, and looks back after them: that is what makes it fast.
const CHINA_AND = quickPattern(
  new RegExp(
    `(?:中[${BESIDE_CHINA}]|[${BESIDE_CHINA}](?<=(?:^|[^\\u4e00-\\u9fa5]|[动展进固化强好续是为视对和与来造]).)中)(?=${STRONG_RELATION})`,
    'g',
  ),
);
const NOT_CHINA_AND = /^(?:中(?:南部|海油|科院|安全|保|多边|格|布)|亚中|海中|卡中|文中|利中)/;
const CONTINENTS = '欧非拉';
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新疆港澳台汉蓉杭深穗甬';

/** What makes a run of nation characters a relation between countries. */
const RELATION =
  '(?:\\d|战[平胜]|之战|一衣带水|各自|没有|同为|互为|携手|立法|两大|企业家|建立|实现|原油|天然气|两党|跨境|经济走廊|人(?![工为造])|发达|疫情|国家|多国|各国|股市|市场|民众|[，、]|两国|三国|四国|双方|双边|三方|三边|关系|友好|友谊|合作|传统|建交|经贸|贸易|战略|伙伴|命运|领导人|元首|首脑|外长|总理|防长|会谈|对话|谈判|磋商|边境|边界|同盟|军演|联合|联军|联盟|人民|民间|青年|文化|人文|协定|协议|条约|冲突|战争|停火|摩擦|争端|问题|核问题|局势|矛盾|自贸|海军|空军|经济|企业|媒体|学者|专家|官员|高层|高级|首次|第\\S{1,3}[次轮届]|新时代|全面|永久|深化|保持|加强|继续|就|在|将|应|是|之间|间|一直|高铁|铁路|班列|口岸|医疗|防疫|抗疫|青少年|联手|联名|共同|强化|举行|签署|宣布|达成|可|仍|再|都|共|此次|不满|军事|情报|代表|大桥|公路|油气|管道|旅游|投资|科技|教育|能源|农业|产能|外交|安全|各界|交往|交流|互利|互信|互访|往来|航线|直航|混合|政府|执政党|议会|智库)';
const NATION_RUN = new RegExp(`[${NATIONS}]{2,4}(?=${RELATION})`, 'g');
/** Runs that are mostly words: 中新社, 中老年, 中巴车, 中法院, 美加净. */
const NOT_A_RUN =
  /^(中非法|中新(社|网|经纬)|中央|中华|新华|中老年|中西部|中西医|中西|西部|日新|白马|德吉|加新|[老小大阿]马|老[白乌德]|马来|土耳|阿以|以西|以西|新中|新加|新老|老新|以新|巴巴|美德(?!两国|关系|双方|外长|总|同盟|联合)|朝中间|朝西|朝日|老中青|中波|中塞|白日|意中|华中|华西|西华|新德|德意|法意|意法|英美文)/;
/** Nation before or after a verb of travel or attitude: 来华, 访美, 对华, 在日, 驻伊. */
const NATION_VERB = quickPattern(
  /(?:(?<!越)来|访|赴|对|在|驻|援|抵|离|旅|侵|抗|涉|反|亲|助)([华美俄日韩朝英法德澳印越缅泰菲伊以欧乌])(?=[，。、；：,（(“”」期后出参工留访投学游企军大使领贸经关友政战作采进发的与同和代实开设外联演维])|华(?<=(?:[在驻赴访对涉援返]|(?<!越)来)华)(?![东北中南西人山为侨裔阴亭龙润联业蓥容池坪])/g,
);
const NATION_VERB_WORDS =
  /^(?:在法(?=学[院界科领教理研])|在(?:日|以|中|德|意|新|英)|对(?:以|意)|来(?:日|以|意)|援(?:以)|反(?:以|意|日)|涉(?:以|意)|在(?:印)|抗(?:以|美|日))/;
/** A nation alone before its own office or press, or before its attitude: 俄总统, 美国会, 柬高度重视. */
const NATION_OFFICE = quickPattern(
  /(?:[美俄日韩朝英法德印巴伊乌越柬叙菲泰澳缅埃黎塞哈]|以(?=总|外长|防长|军方|空军|国防))(?<=(?:^|[\s，。、；：,“”（）()据从由在与和对为了时访]).)(?=(?:前?总统|副总统|总理|首相|外长|外交部|国防部|防长|国务卿|财长|参议院|众议院|国会|议员|政府|媒体|官员|官方|军方|专家|学者|特种兵|强力部门|联邦|高官|央行|海军|空军|警方|首都|高度重视|黑海|双方代表|金融|制裁|出口商品|核问题|驻(?!地|守|扎)))/g,
);
/** 中朝友好 may stand apart: 中、日、韩 / 对美、日、韩. */
const NATION_LIST = quickPattern(
  /[美日韩英法德俄中澳加印](?<=(?:[对与和同、，]|^).)(?:、[美日韩英法德俄中澳加印欧意])+(?=等|两国|三国|四国|五国|之间|关系|领导人|外长|防长|[^、])|[美日韩英法德俄中澳加印意欧](?:、[美日韩英法德俄中澳加印欧意]){2,}/g,
);

const PROVINCE_VERB = quickPattern(
  new RegExp(
    `(?:涉(?=[港澳台疆藏])|爱国爱(?=[港澳])|全(?=[疆闽豫鲁渝浙川皖赣湘粤桂琼黔滇藏陕沪津冀晋])|来|援|离|返|赴|入|抵|驻|在|进|出|回|居|留|游|到|滞)([${PROVINCES}])(?=[，。、；：,！？）)”」\\s的人及和与后前时期等调考出参指工进冷复开座慰视督检返离医各企所干建抗防务投就学旅游任召举闭落揭成发启签集合火逝病会]|项目|企业|医疗|人员|部队|官兵|武警|信息|期间|各地|通道|中央|多地|全省|\\d|$)`,
    'g',
  ),
);
const NOT_PROVINCE_VERB =
  /^(?:在(?:新|青|宁|台|深|吉|黑|辽|甘|川|云|汉)|来(?:新|宁|青|黑|辽|甘|苏|云|台|吉)|出(?:新|台|川|苏|云|港)|进(?:新|京东)|入(?:深|新|云|青|汉)|回(?:新|苏|甘|吉|云|台|汉)|到(?:新|台|深|汉|云|京)|全(?:新|青|黑|台|汉|云|京)|离(?:新|台|汉语)|返(?:青|新|台)|居(?:台|新)|留(?:新|青)|赴(?:新)|抵(?:新)|游(?:新)|驻(?:新|台|汉)|滞(?:青|新))/;
const TRUE_PROVINCE_VERB =
  /^(?:援[疆藏青鄂汉沪港]|来[津闽鲁豫皖赣湘粤桂琼渝川黔滇藏陕疆浙苏沪鄂冀晋]|入[疆藏滇川鄂闽沪京])/;

const PROVINCE_RUNS =
  /京津冀(?:鲁|晋|辽)?|京津|津冀|京冀|沪苏浙皖|苏浙沪|江浙沪|云贵川渝|川渝云贵|沪苏浙|苏浙皖|沪浙苏皖|苏皖|沪苏|沪浙|川渝|成渝|川陕|川滇|川藏|川青|滇藏|青藏|渝黔|渝贵|渝湘|云贵川|云贵|滇桂黔|滇黔桂|粤桂|粤桂黔|粤港澳|粤港|粤澳|港澳台|港澳|湘鄂赣|湘赣|鄂豫皖|鄂豫|湘桂|湘粤|湘黔|闽赣|闽粤|闽浙|闽台|浙闽|浙皖|浙赣|晋陕豫|晋陕蒙|晋陕|晋冀鲁豫|晋冀|晋蒙|陕甘宁|陕甘|甘青|甘宁|豫鲁|豫皖|豫陕|鲁豫|鲁苏|苏鲁豫皖|苏鲁|皖豫|辽吉黑|黑吉辽|黑吉|辽蒙|琼粤|疆藏|蒙晋|蒙辽/g;
/** Three or more provinces in a row before a word that counts or joins them. */
const LONG_RUN =
  /[京津冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕]{3,6}(?=[等地三四五六七八九省市区，。、（]|交界|边区|接壤|毗邻|直辖)/g;
/** Countries whose characters make no words in a row of three. */
const LONG_NATIONS = /[中美俄日韩朝英法德印巴越蒙泰澳]{3,4}(?![\u4e00-\u9fa5]?[文语])/g;
/** 京 after a verb of travel, whatever follows but its own words. */
const TO_CAPITAL = quickPattern(/京(?<=[返赴抵离来回进在]京)(?![剧东城都畿郊味广沪津哈九张昆藏台雄沈唐港])/g);
/** 川、青、藏三省区: provinces in a list. */
const PROVINCE_LIST = quickPattern(
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新](?:、[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]){1,}(?=[等两三四五六七八九\d]|[省各]|交界|边界|毗邻|之间)/gu,
);
/** Runs that name a line, a plateau, a historic base: not places one by one. */
const RUN_NOT_BEFORE = /^(?:高原|铁路|高铁|公路|线|边区|革命|根据地|高速|大铁|苏区|皖苏|战区|剿总|军区|广场|大桥|班列)/;

/** Two or more of all these characters in a row: only there the patterns of runs are tried. */
const runsTogether = runFinder(`${NATIONS}${PROVINCES}成江贵云`);
/** The longest word that a pattern of runs asks for behind one. */
const BEHIND = 12;

/** A run of such characters with what stands behind it: the only place where the patterns of runs are tried. */
interface Stretch {
  at: number;
  length: number;
  text: string;
}

function stretchesOf(folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: run, index } of runsTogether(folded))
    found.push({ at: index, length: run.length, text: folded.slice(index, index + run.length + BEHIND) });
  return found;
}

/** A pattern's matches that begin in a stretch of at least that length; offsets into the whole text. */
function within(stretches: readonly Stretch[], pattern: RegExp, least: number): { 0: string; index: number }[] {
  const found: { 0: string; index: number }[] = [];
  for (const { at, length, text } of stretches) {
    // Most stretches hold none, and `search` says so without an array.
    if (length < least || text.search(pattern) < 0) continue;
    for (const match of everyMatch(pattern, text))
      if (match.index < length) found.push({ 0: match[0], index: at + match.index });
  }
  return found;
}

/** 日 behind a number or another word for a day is no Japan. */
const isDay = (folded: string, at: number): boolean =>
  folded.charAt(at) === '日' && /[\d一二三四五六七八九十今昨当次近同]/.test(folded.charAt(at - 1));

/** One-character places in the contexts in which official prose uses them. */
export function findAbbreviations(folded: string, gazetteer: Gazetteer): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const add = (at: number, why: string, foreign: boolean): void => {
    const divisions = gazetteer
      .lookUp(folded.charAt(at))
      .filter(({ division, form }) => form === 'abbreviation' && (division.level === 'country') === foreign);
    const [first] = divisions;
    if (!first && foreign) {
      // 欧, 非, 秘: no list has them; what the article names settles the country
      if (CONTINENTS.includes(folded.charAt(at)) || BESIDE_CHINA.includes(folded.charAt(at)) || why.endsWith('names'))
        found.push({ start: at, end: at + 1, level: 'site', divisions: [], certainty: 'abbreviation', why });
    } else if (!first && why.startsWith('provinces')) {
      // 江 of 江浙: no list has it
      found.push({ start: at, end: at + 1, level: 'site', divisions: [], certainty: 'abbreviation', why });
    } else if (first)
      found.push({ start: at, end: at + 1, level: first.division.level, divisions, certainty: 'abbreviation', why });
  };
  const together = stretchesOf(folded);
  for (const match of within(together, NATION_RUN, 2)) {
    if (NOT_A_RUN.test(folded.slice(match.index, match.index + 6))) continue;
    // 投票中以六成的票数: 以 is a preposition there.
    if (
      match[0].includes('以') &&
      /^以[\d一二三四五六七八九十]/.test(folded.slice(match.index + match[0].indexOf('以')))
    )
      continue;
    // 23日俄美两国: the day, then two countries.
    const day = isDay(folded, match.index);
    if (day && match[0].length === 2) continue;
    for (let i = day ? 1 : 0; i < match[0].length; i++) add(match.index + i, 'countries side by side', true);
  }
  for (const at of findHeadlineCountries(folded)) add(at, 'country in a headline', true);
  for (const at of findNamedNations(folded)) add(at, 'country that the article names', true);
  for (const match of CHINA_AND.matches(folded)) {
    if (NOT_CHINA_AND.test(folded.slice(match.index, match.index + 4))) continue;
    add(match.index, 'countries side by side', true);
    add(match.index + 1, 'countries side by side', true);
  }
  for (const match of NATION_OFFICE.matches(folded)) add(match.index, 'country before its office', true);
  const lists = folded.includes('、');
  for (const match of lists ? NATION_LIST.matches(folded) : []) {
    for (let i = 0; i < match[0].length; i += 2) add(match.index + i, 'countries in a list', true);
  }
  for (const match of NATION_VERB.matches(folded)) {
    const comparing = match[0].endsWith('越') && folded.charAt(match.index + match[0].length + 1) === '越';
    if (!comparing && !NATION_VERB_WORDS.test(folded.slice(match.index, match.index + match[0].length + 2)))
      add(match.index + match[0].length - 1, 'country after a verb', true);
  }
  for (const match of PROVINCE_VERB.matches(folded)) {
    if (NOT_PROVINCE_VERB.test(match[0]) && !TRUE_PROVINCE_VERB.test(match[0])) continue;
    // 离港, 进港 are said of ships and planes.
    if (/^[离进入出到抵回返]港/.test(match[0]) && !folded.includes('香港')) continue;
    add(match.index + match[0].length - 1, 'province after a verb', false);
  }
  for (const match of within(together, LONG_NATIONS, 3)) {
    if (NOT_A_RUN.test(match[0])) continue;
    for (let i = isDay(folded, match.index) ? 1 : 0; i < match[0].length; i++)
      add(match.index + i, 'countries side by side', true);
  }
  for (const match of folded.includes('京') ? TO_CAPITAL.matches(folded) : [])
    add(match.index, 'province after a verb', false);
  for (const match of within(together, LONG_RUN, 3)) {
    if (RUN_NOT_BEFORE.test(folded.slice(match.index + match[0].length))) continue;
    for (let i = 0; i < match[0].length; i++) add(match.index + i, 'provinces side by side', false);
  }
  for (const match of within(together, PROVINCE_RUNS, 2)) {
    if (RUN_NOT_BEFORE.test(folded.slice(match.index + match[0].length))) continue;
    for (let i = 0; i < match[0].length; i++) add(match.index + i, 'provinces side by side', false);
  }
  for (const match of lists ? PROVINCE_LIST.matches(folded) : [])
    if (
      !/[一-鿿]/u.test(folded.charAt(match.index - 1)) ||
      /[的和与在跨是由为及从到]$/u.test(folded.charAt(match.index - 1))
    )
      for (let i = 0; i < match[0].length; i += 2) add(match.index + i, 'provinces in a list', false);
  for (const { at, why } of findNamedProvinces(folded)) add(at, why, false);
  return found.toSorted((a, b) => a.start - b.start).filter((one, index, all) => one.start !== all[index - 1]?.start);
}
