/**
 * Words around place names, as official prose uses them. Written by hand. All are in simplified characters; `BEFORE`
 * is tried on the text up to the name, `AFTER` on the text from its end.
 */

/** Movement, location, origin: what follows is a place if the gazetteer knows it as one. */
export const BEFORE_STEM =
  /(?:来自|位于|地处|远在|身在|家住|家在|设在|坐落于|坐落在|走进|走访|来到|前往|抵达|到达|奔赴|赶赴|急赴|分赴|飞抵|飞往|飞赴|返回|回到|离开|途经|驻扎|深入|进驻|访问|视察|考察|支援|驰援|援助|对口帮扶|毗邻|距离|出生于|生于|出生在|籍贯|祖籍|原籍|调任|转任|主政|任职|做客|落户|登陆|投资|参观|游览|到|赴|在|从|由|自|往|抵|驻|距|离|于|至|、|和|与|及|——|—|-|·|《|“|「|：|:|\(|（|^|\n|\s|，|,|。|；|;|！|？|”|」|》|\)|）)$/;

/** What only a place is followed by. */
export const AFTER_STEM =
  /^(?:市委|县委|区委|州委|地委|旗委|省委|市长|县长|区长|州长|书记|市政府|县政府|区政府|市人民|县人民|人民政府|警方|公安|检察|法院|法制办|境内|当地|本地|市区|城区|县城|市民|籍|人[，。、；）)]|等地|等市|等县|等省|等城市|一带|周边|机场|火车站|高铁站|站|大学|的[^话]|至|到|段|方向|地区|方面|市场|分局|支队|经济开发区|经济技术开发区|高新区|经开区|工业园区|自贸试验区|[东南西北]部|\d+月\d+日电|[0-9一二三四五六七八九十]+月[0-9一二三四五六七八九十]+日电|（|\(|：|:|、|，|,|。|；|;|”|」|》|$|\n|\s)/;

/** Stems of prefectures that are also words or parts of other names. */
export const RISKY_PREFECTURES = new Set(
  '朝阳 中山 大同 安康 白银 阿里 大理 日照 海东 海北 海西 海南 保定 普洱 开封 来宾 文山 桃园 金门 台中'.split(' '),
);

/** Stems of counties that are words in the middle of sentences. */
export const RISKY_COUNTIES = new Set(
  '中西 市中 新建 山城 中原 古田 大安 城中 城东 城西 城南 城北 江南 江北 河东 河西 东方 平安 开发 互助'.split(' '),
);
/** After one of these a name may be followed by a verb: 在大埔发生, 从北京乘车. */
export const STRONG_BEFORE =
  /(?:来自|位于|地处|远在|设在|坐落于|走进|来到|前往|抵达|到达|奔赴|赶赴|急赴|分赴|飞抵|飞往|飞赴|返回|回到|深入|出生于|生于|家住|家在|[在赴])$/;

/**
 * Names that other words hold, with what stands before or behind them there: 沿+海地+区, 舞+台中+央, 均+衡水+平, 日本国+土.
 * The word's part before is tried at the end of the text up to the name, the part behind at the start of the rest.
 */
export const WORD_TRAPS: Readonly<Record<string, readonly [before: RegExp | undefined, after: RegExp | undefined]>> = {
  海地: [/[沿黄南东渤深近远公]$/, /^[区带标形貌下质理]/],
  台中: [/[舞平讲电后]$/, /^[央心间]/],
  山南: [/[天华江岳泰黄衡恒燕昆]$/, /^[北麓坡侧]/],
  乐山: [/歌$/, undefined],
  南通: [undefined, /^道/],
  关岛: [/相$/, /^礁/],
  代县: [undefined, /^长/],
  衡水: [/[均平]$/, /^平/],
  关中: [/[机事有相海难攻]$/, /^[国美俄欧日韩]/],
  新乡: [undefined, /^[贤村镇风]/],
  都柏林: [/首$/, undefined],
  吉安: [undefined, /^娜/],
  大同: [/[世求]$/, /^[小社]/],
  中东: [undefined, /^[部西]/],
  南宁: [/[江河湖海]$/, /^(?!市|局|站).?静/],
  东营: [undefined, /^[业商]/],
  巴中: [undefined, /^[国两关经友]/],
  西安: [undefined, /^[全排]/],
  山东: [/[江河中华]$/, /^[南北]麓/],
  河北: [undefined, /^岸/],
  河南: [undefined, /^岸/],
  湖南: [undefined, /^岸/],
  江西: [undefined, /^岸/],
  海南: [/(?:沿|渤|上|临)$/, /^[北岸]/],
  广东: [undefined, /^西/],
  北海: [undefined, /^道/],
  三明: [undefined, /^治/],
  保山: [/[环生]$/, undefined],
  丽水: [/[美秀]$/, undefined],
  上海: [/[海路岸陆船网]$/, /^[岸拔]/],
  日本: [/[当今昨次近每工节]$/, undefined],
  印度: [undefined, /^洋/],
  长安: [/[延]$/, undefined],
  广元: [undefined, /^[宵]/],
  金华: [undefined, /^[灿]/],
  云南: [undefined, /^松/],
  红海: [undefined, /^滩/],
  焦作: [/聚$/, /^[出决]/],
  江南: [/大$/, /^[北海]/],
  南海: [/以$/, /^域/],
  人和: [/[证工个病证本商]$/, /^(?:原|被|其|当)/],
  千山: [/[万里]水$/, /^万/],
  上环: [undefined, /^[流形]/],
  乡宁县: [/[家故回]$/, undefined],
  怀远: [/[思缅]$/, undefined],
  巴林: [/[强扎]$/, /^[寺格左右]/],
  金山: [/(?:水漫|[着座])$/, /^银山/],
  沙面: [/[治防固]$/, /^积/],
  长春: [undefined, /^[藤花]/],
  马赛: [/千里$/, /^克?跑/],
  马里: [undefined, /^[程兰奥乌]/],
  秘鲁: [undefined, /^莽/],
  中国: [undefined, /^国[家际]/],
  德国: [/[美公品道]$/, undefined],
  法国: [/[立执司宪]$/, undefined],
  英国: [/[精]$/, undefined],
  泰国: [undefined, /^民/],
};
/** What goes on behind 国 at the end of a long name: 日本国 + 土. */
export const NATIONAL = /^[土际内家会防民务歌都境外]/;
/** What goes on behind the ending of a township: 振兴乡 + 村, 土地城镇 + 化, 文化街 + 区. */
export const TOWNSHIP_TRAPS =
  /^[村镇化]|^区(?!委)|^(?:居民|常住|职工|人口|就业|低保|企业|户籍|空间|体系|登记|新增|基础|老旧|污水|建设|道路|燃气)/;
/** Where a township's name of three characters may begin. */
export const TOWNSHIP_EDGE =
  /(?:[的了对是为县市区省州旗盟该原今叫名属被让给把向助带访返经过达由]|[^\u4e00-\u9fa5])$|^$/;
