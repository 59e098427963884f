import { headTraits } from './head-units.ts';
import { traitsAt } from './signs.ts';

/**
 * Endings that turn the name in front of them into another place (东岭 + 河, 东岭 + 大道), with the words that only begin
 * like one (河道, 公路局). Written by hand.
 */
const TAILS = [
  '(?:国际|新|老)?机场(?!集团|公司|海关|公安|高速|股份)',
  '[东西南北]?火车[东西南北]?站',
  '高铁[东西南北]?站|(?:长途)?汽车(?:客运)?[东西南北]?站|客运站',
  '[东西南北]?站(?!在|起|立|位|点|长|岗|稳|得|上|到|队|着|了|住|出|的选手|比赛|赛|桥)',
  '(?:东|西|南|北|中)?大道',
  '(?:东|西|南|北|中)?大街(?!小)',
  '[东西南北中][一二三]?路(?![线过径上程面口途])',
  '(?:特|跨海|长江|黄河)?大桥',
  '(?:特长)?隧道|跨海通道',
  '水库(?!移民|管理局)',
  '水电站|核电站|抽水蓄能电站',
  '(?:航天|卫星)?发射场',
  '(?:绕城)?高速公路',
  '高速(?!发|增|度|行|运|推|成|公|铁|路|集团|交警|辖|部门|管理|沿线|等)',
  '公路(?!局|部门|管理|交通|建设|养护|客运|运输|网|系统|集团|里程|水路|货运|港|分局)',
  '铁路(?!局|部门|公安|集团|公司|客运|建设|系统|警|法院|检察|运输|网|工人|职工|公安)',
  '(?:革命)?烈士陵园|革命公墓|公墓',
  '国家森林公园|森林公园|国家湿地公园|湿地公园|国家公园|地质公园|公园(?!管理)',
  '风景名胜区|风景区|旅游度假区|旅游区|自然保护区|保护区',
  '古城|古镇|古村落?|古道|老街|步行街',
  '小区(?!域)|花园小区|家园小区',
  '体育场|体育馆|体育中心|奥体中心|会展中心|国际会展中心|国际会议中心',
  '(?:国家)?(?:考古)?遗址公园|遗址(?!公园|博物)|故居|石窟|烈士墓',
  '码头|(?:公路|铁路)?口岸|港(?!口|务|区|澳|台|商|股|珠|媒|府|警|人|交|铁|元|独)',
  '河(?!道|长|流(?!域)|南(?!岸)|北(?!岸)|东|西|湖|源|床|蟹|务)',
  '江(?!苏|西|浙|南|北|水|湖|山|河|淮|汉|海|豚|面)',
  '湖(?!南|北|区|水|泊|边|州|面|人)',
  '山(?!区|村|东|西|城|水|洪|火|林|体|地|丹|乡|峰|货|寨|药|歌|羊|庄)',
  '岛(?!国|内|屿|礁)|半岛|群岛|海峡公铁(?:两用)?大桥|海峡大桥|海峡(?!两岸|公铁)|海湾|湾(?!区|仔)',
  '经济开发区|高新技术开发区|自贸试验区|自贸区|自由贸易试验区|石林(?:景区)?|大剧院|迎宾馆|滑雪中心|滑雪场|高新区|经开区|(?:国家)?高新技术产业开发区|(?:国家)?经济技术开发区|综保区|综合保税区|公铁(?:两用)?大桥',
  '垸(?!子)|平原|盆地|高原|草原|沙漠|沙地|林场|农场|牧场|灌区|库区|矿区(?!工)',
  '广场(?!舞)|商圈|夜市|大坝|大厦|寺(?!庙|院|内)|塔(?!里|吊|克|尔|什)|陵园|书院',
];
const TAIL = new RegExp(`^(?:${TAILS.join('|')})`, 'u');
/** Behind a province or a country these are words: 山西公路, 海南机场, 中国高原. */
const WIDE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|.{1,5}国|日本|俄罗斯|乌克兰|加拿大|印度|.洲|全.|[东西南北]+[部方]?)$/u;
const WIDE_TAIL =
  /^(?:国际机场|[东西南北]站|[东西南北中]?大道|[东西南北中]?大街(?!小)|[东西南北中][一二三]?路|大厦|大桥|大剧院|自贸试验区|自贸区(?!港)|自由贸易试验区|首都国际机场|[东西南北]?火车[东西南北]?站)/u;
/** What ends like this is whole: 东岭区 + 河 are two. */
const WHOLE =
  /(?:..州|[省市县区盟旗镇乡村路街站库江河湖海洋山岭峰岛湾港桥场园寺塔]|街道|社区|小区|公路|铁路|高速|大道|广场|遗址|中心|大厦|机场|地带|高原|平原|盆地|海峡)$/u;
const LINE = /^(?:高速|公路|铁路|高铁|城际|段)/u;
const CITY_TAIL =
  /^(?:国家(?:森林公园|湿地公园|地质公园)|(?:经济)?开发区|自贸试验区|石林(?:景区)?|国际机场|机场|火车站|高铁站|公铁(?:两用)?大桥|高新区|经开区|大桥|跨海大桥|跨海通道|隧道|公园|森林公园|湿地公园|国家公园|风景名胜区|风景区|旅游区|自然保护区|广场|水库|遗址|码头|长江大桥|黄河大桥|公路|大道|革命烈士陵园|烈士陵园|革命公墓|公墓|古镇|古城|商圈|夜市|体育场|体育馆)/u;
const { first: BEGINS_TAIL, second: GOES_ON, only: IS_TAIL } = headTraits(TAIL, WIDE_TAIL, CITY_TAIL);
const UNIT = /[省市县区盟旗镇乡村]$|..州$|街道$/u;

/** Whether such an ending may stand at an offset: most often its first two units tell. */
export function mayHaveTail(folded: string, at: number): boolean {
  const traits = traitsAt(folded, at);
  return (traits & BEGINS_TAIL) !== 0 && ((traits & IS_TAIL) !== 0 || (traitsAt(folded, at + 1) & GOES_ON) !== 0);
}

/**
 * How long the ending right behind a name is that makes another place of both; 0 where there is none. `from` and `end`
 * are the name's UTF-16 offsets; `wide` says that it is a country or province.
 */
export function tailAfter(folded: string, from: number, end: number, wide = false): number {
  if (end - from < 2 || !mayHaveTail(folded, end)) return 0;
  const name = folded.slice(from, end);
  const rest = folded.slice(end, end + 8);
  if (UNIT.test(name)) return 0;
  // 中国自贸区, 亚太自贸区: agreements
  if (rest.startsWith('自贸区') && /[国亚欧盟合太]$/u.test(name)) return 0;
  // 广州口岸: the frontier posts of a whole city
  if (name.endsWith('州') && rest.startsWith('口岸')) return 0;
  // 银川至西安铁路: the railway has both names.
  if (/[至到—－~-]/u.test(folded.charAt(from - 1)) && LINE.test(rest)) return 0;
  if (WHOLE.test(name)) return CITY_TAIL.exec(rest)?.[0].length ?? 0;
  return (wide || WIDE.test(name) ? WIDE_TAIL : TAIL).exec(rest)?.[0].length ?? 0;
}
