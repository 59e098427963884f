import { endLength } from '../figures/phrase-words.ts';
import { endingsOf } from '../patterns/edge-units.ts';
import { except, isAt, type Signs, sign, trait, traitsAt, unitsOf } from './signs.ts';

/**
 * One-character countries in running text that the article names in full elsewhere: side by side (中塞双方, 打击美以目标), and alone between what
 * stands before a country and what a country has (叙反对派, 进口俄石油). By hand.
 */

/** How an article names the countries of a character; 中 is always named. */
const NAMES: Readonly<Record<string, string>> = {
  中: '',
  美: '美国',
  俄: '俄罗斯',
  乌: '乌克兰|乌兹别克斯坦|乌拉圭|乌干达',
  韩: '韩国',
  朝: '朝鲜',
  英: '英国',
  法: '法国',
  德: '德国',
  日: '日本',
  伊: '伊朗|伊拉克',
  以: '以色列',
  叙: '叙利亚',
  印: '印度',
  巴: '巴基斯坦|巴西|巴勒斯坦|巴拿马|巴林|巴哈马|巴巴多斯',
  澳: '澳大利亚',
  加: '加拿大|加纳|加蓬',
  菲: '菲律宾',
  泰: '泰国',
  缅: '缅甸',
  柬: '柬埔寨',
  土: '土耳其',
  塞: '塞尔维亚|塞内加尔|塞浦路斯|塞拉利昂|塞舌尔',
  匈: '匈牙利',
  捷: '捷克',
  越: '越南',
  老: '老挝',
  蒙: '蒙古国',
  埃: '埃及|埃塞俄比亚',
  沙: '沙特',
  毛: '毛里求斯|毛里塔尼亚',
  坦: '坦桑尼亚',
  尼: '尼泊尔|尼日利亚|尼加拉瓜|尼日尔',
  肯: '肯尼亚',
  赞: '赞比亚',
  津: '津巴布韦',
  委: '委内瑞拉',
  墨: '墨西哥',
  厄: '厄瓜多尔|厄立特里亚',
  孟: '孟加拉国',
  哈: '哈萨克斯坦',
  吉: '吉尔吉斯斯坦|吉布提',
  塔: '塔吉克斯坦',
  葡: '葡萄牙',
  西: '西班牙',
  希: '希腊',
  荷: '荷兰',
  意: '意大利',
  丹: '丹麦',
  瑞: '瑞典|瑞士',
  芬: '芬兰',
  白: '白俄罗斯',
  欧: '欧盟|欧洲',
  马: '马来西亚|马耳他|马尔代夫|马里|马拉维|马达加斯加',
  斯: '斯里兰卡|斯洛伐克|斯洛文尼亚',
  新: '新加坡|新西兰',
  古: '古巴',
  智: '智利',
  秘: '秘鲁',
  阿: '阿根廷|阿富汗|阿联酋|阿尔及利亚|阿塞拜疆|阿曼|阿尔巴尼亚',
  科: '科威特|科特迪瓦',
  卡: '卡塔尔',
  文: '文莱',
  波: '波兰',
  罗: '罗马尼亚',
  保: '保加利亚',
  克: '克罗地亚',
  黎: '黎巴嫩',
  约: '约旦',
  苏: '苏丹',
  南: '南非',
  安: '安哥拉',
  刚: '刚果',
  纳: '纳米比亚',
  斐: '斐济',
  汤: '汤加',
  爱: '爱尔兰|爱沙尼亚',
  密: '密克罗尼西亚',
  几: '几内亚',
  所: '所罗门群岛',
  圭: '圭亚那',
  萨: '萨摩亚|萨尔瓦多',
  乍: '乍得',
  多: '多哥|多米尼克|多米尼加',
  冈: '冈比亚',
  贝: '贝宁',
  布: '布隆迪|布基纳法索',
  卢: '卢旺达|卢森堡',
  莫: '莫桑比克',
  博: '博茨瓦纳',
  洪: '洪都拉斯',
  牙: '牙买加',
  玻: '玻利维亚',
  立: '立陶宛',
  拉: '拉脱维亚|拉美',
  摩: '摩洛哥|摩尔多瓦',
  突: '突尼斯',
  利: '利比亚|利比里亚',
  黑: '黑山',
  格: '格鲁吉亚|格林纳达',
  瓦: '瓦努阿图',
  瑙: '瑙鲁',
  喀: '喀麦隆',
  索: '索马里',
  非: '非洲',
  冰: '冰岛',
  挪: '挪威',
  奥: '奥地利',
};
/** Of these characters, those that pair with 中 only: elsewhere they are words or sounds. */
const WITH_CHINA = '爱密几所圭萨乍多冈贝布卢莫博洪牙玻立拉摩突利黑格瓦瑙喀索非冰挪奥';
const CHARACTERS = Object.keys(NAMES).join('');
const RUN_SIGN = sign({ before: except(CHARACTERS), at: CHARACTERS, after: CHARACTERS });
/** The full names by the code unit of their character: each begins with it. */
const NAMES_OF = new Map(
  Object.entries(NAMES).map(([character, names]) => [character.charCodeAt(0), names.split('|').filter(Boolean)]),
);
const ALL_NAMES = [...NAMES_OF.values()].flat();
const NAME_SIGN = sign({ at: unitsOf(ALL_NAMES), after: unitsOf(ALL_NAMES, 1) });
/** By a hash of two units, whether a name may begin with them. */
const PAIRS = new Uint8Array(1 << 12);
const pairOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PAIRS.length - 1);
for (const name of ALL_NAMES) PAIRS[pairOf(name, 0)] = 1;
const CHINA = '中'.charCodeAt(0);
/** What may stand before a country: the edge of a clause, a preposition, the end of a verb that takes countries. */
const BEFORE =
  /[^一-鿿]$|(?:[在对与和为就将由从向让促及的访同是遭被受击抗责称警谈即因撤据使以席致]|推动|促进|加强|深化|发展|推进|拓展|引领|深信|希望|相信|期待|表明|开启|开创|见证|巩固|提升|规划|维护|携手|围绕|关于|构建|商定|随着|当前|目前|今年|以来|赞赏|庆祝|祝愿|违背|强化|发挥|践踏|出席|贺)$|^$/u;
/** What begins another word with the pair's last character (以 + 及, 加 + 强), or makes a land of it (美 + 洲). */
const WORD =
  /^(?:以(?![称袭打侵目军联两同冲特官防空轰对和])|加[强大快深剧之上以入班工码速盟紧重热]|意[见义识味愿思想图向]|法[律院治规官人制定]|德[才行育高]|日[前常益子期后夜渐均本报程历]|美[好丽元洲食术化容誉观景妙味女学满]|印[发象刷证度尼章]|越[来过野冬是发]|英[文语雄里镑勇烈才]|韩[元语]|朝[着阳向代廷夕]|泰[山州兴安]|土[地豆生壤方建石木特]|老[年人百师龄干党乡一家]|新[的时型年闻能兴冠华技]|马[上路拉]|白[天色领]|古[代老典今城镇迹]|文[化明件物艺旅]|西[部方北南藏安]|希[望]|南[北方部非京昌]|安[全排置]|保[障护持证]|克[服]|智[能慧库]|波[及动]|罗[列]|科[技学研普]|卡[车]|苏[州联]|塔[吊台]|沙[漠尘]|津[贴]|尼[古]|吉[祥林]|哈[尔佛]|瑞[雪]|丹[心]|纳[入税]|赞[成扬赏许叹]|毛[泽利巾病]|委[员托派]|墨[水]|荷[花塘]|坦[克言]|肯[定]|刚[刚才]|欧[元洲盟阳]|捷[报径]|约[定谈束见]|中[部期资旬层小端型文医药学央共心级年等间东学]|多[年种次个项地国样少元边]|所[有在以谓需]|几[年个次天十]|利[用益率润]|立[即足场法]|爱[国好心护情]|布[局置]|拉[动开萨美紧近来出长]|巴[士黎勒西基拿林塞格尔]|俄[罗语文式顷而亥勒克狄]|叙[述事旧说谈利]|乌[克鲁兹龟黑云鸦龙镇]|伊[朗拉斯犁]|菲[律]|柬[埔]|缅[甸怀]|埃[及塞尔菲]|黎[巴明])/u;
/** What a country has, or what is done of it: weapons, an office, a part of the land. */
const OWN =
  /^(?:反对派|政府军|反政府武装|外交|驻|战机|军[机舰用事火工]|弹药|导弹|武器|无人机|航母|舰|防空|总统|总理|首相|外长|防长|财长|国防|议会|国会|参议院|众议院|议员|大选|选举|央行|总检察|制(?=武器|导弹|无人机|坦克|的|造?[^一-鿿])|关税|火箭|航天|第一大|第\d+大|境[内外]|全境|边[境界防]|[东西南北中][东西南北]?部|首都|官[员方]|高官|媒|官媒|警方|民[众间]|公民|企业|公司|石油|天然气|原油|能源|油气|电网|电力|商品|产品|芯片|科技|债务|国债|股市|金融|银行|贸易|货币|经济|制裁|核(?=问题|协议|谈判|设施|计划|武|能)|运动员|代表团|球迷|选手|专家|学者|智库|男子|女子|检方|特检|情报|间谍|大使|使馆|领馆|人质|难民|西方|本土|领[土空海]|海军|空军|陆军|士兵|战俘|防线|阵地|港口|机场|调查|库尔德|库尔斯克|[一-鿿]{2,4}州(?:州长|发生|一))/u;
/** Verbs of one or two characters whose object a country is, whatever follows. */
const TOWARDS =
  /(?:[访驻反赴抗离返]|(?<![加出进收纳投列])入|制裁|退出|击退|打击|驱逐|进口|切断|攻击|抗议|谴责|敦促|警告|对(?![的得不称]))$/u;
/** What may end before a country that stands alone. */
const ENDS_BEFORE = trait(endingsOf(BEFORE, TOWARDS));
/** What makes another word of any such character. */
const MAKES_LAND = trait('国洲裔军方系人式版');
const ALONE = '美俄乌韩英法德叙印巴澳菲泰缅柬越埃黎朝土伊日以哥厄阿塞蒙希墨古芬匈';
/** Of these the ones that hardly begin a word. */
const RARE = '俄叙';
/** What makes one word with such a character behind it: 沙俄, 记叙; a place inside a name by sound. */
const ENDS_WORD = /[沙白苏帝记畅倒追]$/u;

/** UTF-16 offsets of such countries in folded text, in no order. */
export function findNamedNations(folded: string, signs: Signs): number[] {
  const named = namedIn(folded, signs);
  const found: number[] = [];
  addRuns(folded, signs, named, found);
  for (const unit of named) {
    const character = String.fromCharCode(unit);
    if (!ALONE.includes(character)) continue;
    for (let at = folded.indexOf(character); at >= 0; at = folded.indexOf(character, at + 1))
      if (!isFull(folded, at) && standsAlone(folded, at)) found.push(at);
  }
  return found;
}

/** Code units of the countries that the article names in full. */
function namedIn(folded: string, signs: Signs): number[] {
  const named: number[] = [];
  for (let i = signs.next(NAME_SIGN); i >= 0; i = signs.next(NAME_SIGN, i + 1)) {
    const at = signs.places[i] as number;
    const unit = folded.charCodeAt(at);
    if (!named.includes(unit) && isFull(folded, at)) named.push(unit);
  }
  return named;
}

/** Whether one of its country's full names stands there. */
function isFull(folded: string, at: number): boolean {
  if (PAIRS[pairOf(folded, at)] === 0) return false;
  for (const name of NAMES_OF.get(folded.charCodeAt(at)) ?? []) if (folded.startsWith(name, at)) return true;
  return false;
}

function addRuns(folded: string, signs: Signs, named: readonly number[], found: number[]): void {
  const isNamed = (unit: number): boolean => unit === CHINA || named.includes(unit);
  for (let i = signs.next(RUN_SIGN); i >= 0; i = signs.next(RUN_SIGN, i + 1)) {
    const start = signs.places[i] as number;
    if (!isNamed(folded.charCodeAt(start)) || !isNamed(folded.charCodeAt(start + 1))) continue;
    let end = start + 2;
    while (isAt(folded, end, RUN_SIGN)) end++;
    // 中俄 + 拉紧
    while (end - start > 2 && WORD.test(folded.slice(end - 1, end + 1))) end--;
    const run = folded.slice(start, end);
    if (/^以[^伊黎巴叙美土埃约]/u.test(run)) continue;
    if (
      run.length > 3 ||
      !(BEFORE.test(folded.slice(Math.max(0, start - 2), start)) || endLength(folded, start - 2) === 2)
    )
      continue;
    if (new Set(run).size < run.length || WORD.test(folded.slice(end - 1, end + 1)) || folded.charAt(end) === '国')
      continue;
    if (!run.includes('中') && [...run].some((character) => WITH_CHINA.includes(character))) continue;
    // 新日铁, 日 behind a number
    if (run.startsWith('日') && /[\d抗]/u.test(folded.charAt(start - 1))) continue;
    const free = [...run].every((character, at) => isNamed(character.charCodeAt(0)) && !isFull(folded, start + at));
    if (free) for (let at = start; at < end; at++) found.push(at);
  }
}

function standsAlone(folded: string, at: number): boolean {
  if ((traitsAt(folded, at + 1) & MAKES_LAND) !== 0 || !mayFollow(folded, at)) return false;
  const character = folded.charAt(at);
  const rest = folded.slice(at + 1, at + 9);
  if (WORD.test(folded.slice(at, at + 2))) return false;
  const before = folded.slice(Math.max(0, at - 2), at);
  if (character === '日' && /[\d一二三四五六七八九十今昨当次近同]$/u.test(before)) return false;
  if (RARE.includes(character)) return !ENDS_WORD.test(before);
  if (TOWARDS.test(before)) return !'日以意'.includes(character) || OWN.test(rest);
  return OWN.test(rest) && (BEFORE.test(before) || endLength(folded, at - 2) === 2);
}

/** Whether what stands before a country may end there; anything may before the rarest. */
function mayFollow(folded: string, at: number): boolean {
  return (
    at === 0 ||
    (traitsAt(folded, at - 1) & ENDS_BEFORE) !== 0 ||
    RARE.includes(folded.charAt(at)) ||
    endLength(folded, at - 2) === 2
  );
}
