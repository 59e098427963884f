/**
 * One-character countries side by side in running text (中塞双方, 打击美以目标) where the article names both in full, and one before a word that
 * only a country has (叙反对派). By hand.
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
  巴: '巴基斯坦|巴西|巴勒斯坦|巴拿马',
  澳: '澳大利亚',
  加: '加拿大',
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
  尼: '尼泊尔|尼日利亚|尼加拉瓜',
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
  马: '马来西亚|马耳他|马尔代夫|马里',
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
};
const CHARACTERS = Object.keys(NAMES).join('');
const RUN = new RegExp(`[${CHARACTERS}]{2,}`, 'gu');
/** What may stand before a pair: the edge of a clause, a preposition, the end of a verb that takes countries. */
const BEFORE =
  /[^一-鿿]$|(?:[在对与和为就将由从向让促及的访同是遭被受击抗责称警谈即因撤据使]|推动|促进|加强|深化|发展|推进|拓展|引领|深信|希望|相信|期待|表明|开启|开创|见证|巩固|提升|规划|维护|携手|围绕|关于|构建|商定|随着|当前|目前|今年|以来)$|^$/u;
/** What begins another word with the pair's last character (以 + 及, 加 + 强), or makes a land of it (美 + 洲). */
const WORD =
  /^(?:以(?![称袭打侵目军联两同冲特官防空轰对])|加[强大快深剧之上以入班工]|意[见义识味愿思想图向]|法[律院治规官人制]|德[才行育高]|日[前常益子期后夜渐均本报]|美[好丽元洲食术化容誉观景]|印[发象刷证度尼章]|越[来过野冬]|英[文语雄里镑]|韩[元语]|朝[着阳向代廷]|泰[山州兴]|土[地豆生壤]|老[年人百师龄干党乡一家]|新[的时型年闻能兴冠华技]|马[上路拉]|白[天色领]|古[代老典今]|文[化明件物艺旅]|西[部方北南藏安]|希[望]|南[北方部非京昌]|安[全排置]|保[障护持证]|克[服]|智[能慧库]|波[及动]|罗[列]|科[技学研普]|卡[车]|苏[州联]|塔[吊台]|沙[漠尘]|津[贴]|尼[古]|吉[祥林]|哈[尔佛]|瑞[雪]|丹[心]|纳[入税]|赞[成扬赏许叹]|毛[泽利巾病]|委[员托派]|墨[水]|荷[花塘]|坦[克言]|肯[定]|刚[刚才]|欧[元洲盟阳]|捷[报径]|约[定谈束见]|中[部期资旬层小端型文医药学央共心级年等间东学])/u;
/** What a country alone has. */
const OWN =
  /[美俄乌韩英法德叙印巴澳菲泰缅柬越埃黎朝土伊以](?<=(?:[^一-鿿]|[在对与和由从向据的访同是遭被受击责称向]).)(?=反对派|政府军|反政府武装|外交官|外交大臣|驻(?:华|联合国|美|俄|乌|日|韩|叙|伊|以)|战机|军机|总统|总理|外长|防长|国防部|外交部|议会|议员|大选|央行)/gu;

/** UTF-16 offsets of such countries in folded text, in no order. */
export function findNamedNations(folded: string): number[] {
  const asked = new Map<string, boolean>();
  const named = (character: string): boolean => {
    const known = asked.get(character);
    if (known !== undefined) return known;
    const names = NAMES[character];
    const answer = names === '' || (names?.split('|').some((name) => folded.includes(name)) ?? false);
    asked.set(character, answer);
    return answer;
  };
  const isFull = (at: number): boolean => {
    const names = NAMES[folded.charAt(at)] ?? '';
    return names !== '' && names.split('|').some((name) => folded.startsWith(name, at));
  };
  const found: number[] = [];
  for (const { 0: run, index } of folded.matchAll(RUN)) {
    const end = index + run.length;
    if (run.length > 3 || !BEFORE.test(folded.slice(Math.max(0, index - 2), index))) continue;
    if (new Set(run).size < run.length || WORD.test(folded.slice(end - 1, end + 1)) || folded.charAt(end) === '国')
      continue;
    const free = [...run].every((character, at) => named(character) && !isFull(index + at));
    // 新日铁, 日 behind a number
    if (!free || (run.startsWith('日') && /[\d抗]/u.test(folded.charAt(index - 1)))) continue;
    for (let at = index; at < end; at++) found.push(at);
  }
  for (const { index } of folded.matchAll(OWN))
    if (named(folded.charAt(index)) && !WORD.test(folded.slice(index, index + 2))) found.push(index);
  return found;
}
