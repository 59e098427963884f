/** Endings of places that no list has, and what keeps an ending from making a name. Written by hand. */
export interface Ending {
  text: string;
  /** Fewest and most characters before the ending. */
  least: number;
  most: number;
  /** Levels of the place that must stand right before the name. */
  above: RegExp;
  level: 'township' | 'village' | 'site';
  /** Whether words too stand before it (封山, 城市公园): `NO_WATER` says which. */
  bare?: boolean;
  /** What may not follow: 村民, 路线. */
  not?: RegExp;
}

const COUNTY = /^(prefecture|county)$/;
const TOWNSHIP = /^(prefecture|county|township|site)$/;
const VILLAGE = /^village$/;
const ANY = /^(?:prefecture|county|township|village|site|foreign|country)$/;
const SITE = /^(?:township|site)$/;
const ABROAD = /^(?:country|foreign)$/;

/** Names that stand right behind the unit they lie in, from the township down; each step uses what the last one found. */
export const CHAIN_ENDINGS: readonly (readonly Ending[])[] = [
  [
    { text: '镇', least: 1, most: 5, above: COUNTY, level: 'township' },
    { text: '乡', least: 1, most: 6, above: COUNTY, level: 'township', not: /^[村镇]/ },
    { text: '街道', least: 2, most: 6, above: COUNTY, level: 'township' },
  ],
  [
    {
      text: '村',
      least: 1,
      most: 6,
      above: TOWNSHIP,
      level: 'village',
      not: /^[里级干委容貌落务规史集子口史情企居舍医]/,
    },
    { text: '社区', least: 2, most: 6, above: TOWNSHIP, level: 'village' },
    { text: '小区', least: 2, most: 6, above: TOWNSHIP, level: 'village' },
    { text: '嘎查', least: 2, most: 7, above: TOWNSHIP, level: 'village' },
    { text: '街', least: 1, most: 4, above: TOWNSHIP, level: 'site', not: /^[道村镇乡社巷]/ },
    { text: '路', least: 2, most: 4, above: TOWNSHIP, level: 'site', not: /^[线段上径面口程桥网基村镇乡社]/ },
    { text: '广场', least: 2, most: 6, above: /./, level: 'site' },
  ],
  [
    {
      text: '市',
      least: 2,
      most: 4,
      above: ABROAD,
      level: 'site',
      bare: true,
      not: /^[场民值面中区郊长政内议委井况容级价]/,
    },
    { text: '町', least: 1, most: 4, above: ABROAD, level: 'site' },
    { text: '河', least: 1, most: 3, above: ANY, level: 'site', bare: true, not: /^[道长流南北东西谷湖源床蟹务]/ },
    {
      text: '山',
      least: 1,
      most: 3,
      above: ANY,
      level: 'site',
      bare: true,
      not: /^[区村东西城水洪火林体地峰货寨药羊庄头遗峡]/,
    },
    { text: '湖', least: 1, most: 3, above: ANY, level: 'site', bare: true, not: /^[南北区水泊边州面人]/ },
    { text: '岛', least: 1, most: 4, above: ANY, level: 'site', bare: true, not: /^[国内屿礁链上市]/ },
    { text: '垸', least: 1, most: 4, above: ANY, level: 'site', bare: true, not: /^[子区民]/ },
    { text: '水库', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '隧道', least: 2, most: 5, above: ANY, level: 'site', bare: true },
    { text: '大桥', least: 2, most: 5, above: ANY, level: 'site', bare: true },
    { text: '大道', least: 2, most: 5, above: ANY, level: 'site', bare: true },
    { text: '大街', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '公园', least: 2, most: 6, above: ANY, level: 'site', bare: true },
    { text: '古镇', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '古城', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '景区', least: 2, most: 5, above: ANY, level: 'site', bare: true },
    { text: '农场', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '林场', least: 2, most: 4, above: ANY, level: 'site', bare: true },
    { text: '机场', least: 2, most: 5, above: ANY, level: 'site', bare: true },
    { text: '烈士陵园', least: 2, most: 5, above: ANY, level: 'site', bare: true },
  ],
  [
    {
      text: '线',
      least: 2,
      most: 3,
      above: SITE,
      level: 'site',
      bare: true,
      not: /^[^东西南北侧沿路段公改，。、两全K\d]/,
    },
    { text: '组', least: 1, most: 4, above: VILLAGE, level: 'village', not: /^[织成长建]/ },
    { text: '寨', least: 1, most: 4, above: VILLAGE, level: 'village' },
    { text: '屯', least: 1, most: 4, above: VILLAGE, level: 'village' },
  ],
];

/** Endings of villages and sites whose names may also vouch for themselves by recurring. */
export const RECURRING = ['村', '社区', '嘎查', '邨', '水库', '大桥', '隧道', '大道', '广场', '公园'] as const;

/** Endings that are safe enough behind any place or a plain left edge. */
export const SITE_ENDINGS: readonly (readonly [string, number])[] = [
  ['考古遗址公园', 4],
  ['遗址公园', 4],
  ['遗址', 5],
  ['大桥', 6],
  ['水库', 4],
  ['火车站', 3],
  ['国际机场', 5],
  ['国家森林公园', 5],
  ['湿地公园', 5],
  ['商圈', 5],
  ['大街', 4],
  ['大道', 4],
  ['隧道', 5],
  ['广场', 4],
  ['烈士陵园', 5],
  ['革命公墓', 4],
  ['高速公路', 5],
  ['风景名胜区', 6],
  ['风景区', 5],
  ['海峡', 4],
  ['跨海通道', 4],
  ['公路', 4],
];

/** Characters that no such name holds where only an edge vouches for it. */
export const NO_NAME =
  /[的了在是和与及或各该本此每全其他这那哪某们到从被把对向为也还就又都很不没有我你他她它得着过吗呢吧啊之者几等将并给让使约近余多名个户人万千次年月日级项]/;
/** The same right behind a place. */
export const NO_CHAINED_NAME = /[的了在是和与及或各该此每其这那哪某们从被把对为也就又很没我你他她它着吗呢吧啊者几等之]/;

/** Ends of stems that make a common noun: 贫困村, 公路, 特大桥. */
export const GENERIC =
  /(乡村|县乡|等级|柏油|水泥|沥青|盘山|环岛|环湖|沿海|沿江|国防|旅游|硬化|山区|农村|通村|进村|入村|上山|战备|生态|产业|资源|各地|空壳|[联企]万|线|边境|美丽新|幸福新|贫困|帮扶|首个|首家|藏族|回族|民族|搬迁|繁华|必由|正途|巨型|中小|病险|通往|战场|包括古|行政|自然|示范|后进|薄弱|重点|先进|试点|问题|移民|文明|小康|空心|城中|邻近|临近|附近|美丽|特色|传统|明星|富裕|扶贫|脱贫|联系|包联|结对|有关|部分|重要|文化|历史|智慧|老旧|新建|居民|封闭|高档|普通|大型|中型|标志性|特大|跨海|在建|公|铁|道|马|思|网|高速|步行|商业|各|副|工作|专案|领导|调查|专家|互助|村民|大学生|优秀)$/;
/** The same before 村, 社区, 寨 only: 山村, 驻村. */
export const GENERIC_VILLAGE =
  /(?:到|进|因|族|逐|镇|县|返|城|回|归|还|农|乡|驻|入|出|渔|[在每]下|(?:偏远|贫困|深|大|小|穷)山|.{3}[兴包联强富带治])$|^[山下]$/;
/** Verbs of reports: what holds one is a clause, not a name. */
export const VERBS =
  /(组织|动员|公交|当地|立足|衡量|新任|由于|激发|根据|软弱|涣散|监管|实行|一条|一个|引发|改革|旅游|产业|已|强化|加固|除险|巡查|调度|保障|确保|做好|抓好|修建|新建|兴建|建成|建设|设立|设置|推行|倾力|目前|处于|清理|整治|戒毒|建立|组织|推进|推动|开展|实施|帮助|加强|提升|改变|实现|完善|深化|坚持|带领|鼓励|统筹|走进|深入|来到|前往|调研|考察|走访|联系|参观|探索|壮大|打造|成为|通过|围绕|依托|检查|召开|举行|发生|出现|展现|下辖|部分|所有|多个|一些|全体)/;

/** Stems that don't make a name with 河 山 湖 … right behind a place: 封山, 治河, 跨湖. */
export const NO_WATER =
  /^(?:[滨大小高青荒上下爬登靠进出过治护巡绕环渡沿跨清管临依开禁封看游观火雪冰江山河矿前后东南西北内外主支干界黄土石母古护深满群名全老本沉填养挖]|国家|城市|人民|文化|休闲|全国|主题|生态|郊野|儿童|动物|植物|地质|遗址|历史|著名|第一|首座|首条|民用|通用|军用|支线|干线|枢纽|区域|各大|一座|整座|知名|旅游|红色|乡村)$|^[首这该全共同两]|[高荒群登爬封开禁航路战专管光电热产流城股超楼都债夜汇]$/;

/** Kinds of parks and squares: 国家公园, 世界地质公园, 主题广场. */
export const KIND =
  /^(?:国家|世界|级|地质|湿地|森林|主题|儿童|体育|郊野|文化|遗址|口袋|城市|街心|社区|休闲|健身|生态|农业|科技|产业|工业|中心|购物|商业|露天|下沉|动物|植物|海洋|游乐|水上|历史|考古|矿山|沙漠|草原|运动|法治|党建|廉政|音乐|小|大|新|老|村|市民|交通|旅游|特色|沿河|滨水|滨河|跨海|跨江|海底|公路|铁路|高速|特|双线|单线|控制性|大型|中型|小型|重点|骨干)+$/;

/** Where a name may begin without a place before it. */
export const EDGE =
  /(?:来到|走进|深入|前往|位于|地处|走访|进驻|赶到|抵达|返回|回到|考察|参观|调研|赴|在|到|和|与|及|从|由|至|往|的|、|，|。|：|；|“|”|「|」|《|》|【|】|（|）|\(|\)|\s|^|,|;|:)$/;
