import { inFigure } from './character-traits.ts';
import { isOneOf } from './numeral-parts.ts';
import { WordTrie } from './word-trie.ts';

/**
 * What begins with a numeral and counts nothing: slogans, policy names, idioms, names of places. Only words whose first characters could otherwise
 * be read as number + unit are needed; written by hand.
 */
const PHRASES =
  '一天比一天 三步并作两步 一日三餐 一对一 1对1 四个服从 万元户 一带一路 一国两制 两个维护 两个确立 两个一百年 两个务必 两个毫不动摇 两个结合 两个坚持 两个凡是 两个基本点 两个大局 两个先行 两个健全 三个代表 三个务必 三个有利于 三个区分开来 三个面向 三个转变 三个文明 三个规律 三个世界 三个必须 三个自信 三个没有变 ' +
  '四个意识 四个自信 四个全面 四个服务 四个伟大 四个现代化 四个最严 四个不摘 四个铁一般 四个面向 四个坚持 四个扎实 四个革命 四个走在 四个善于 四个着力 四个一 五个一 五个必须 五个坚持 五个统筹 六个一 六个必须 六个坚持 七个有之 八个明确 八项规定 十个明确 十四个坚持 十个坚持 ' +
  '四项基本原则 八项主张 九个坚持 六项纪律 三个一 两个一 一个中心 一个中国 三件套 四件套 两件套 一把手 二把手 三把手 一票否决 三位一体 四位一体 五位一体 六位一体 多位一体 二位一体 三步走 两步走 两手抓 三座大山 三大战役 两弹一星 二人转 三人行 四人帮 ' +
  '三番五次 三心二意 三言两语 三三两两 三头六臂 三令五申 三天两头 三年五载 四面八方 四通八达 五湖四海 五花八门 五颜六色 六神无主 七上八下 七嘴八舌 七手八脚 乱七八糟 八面玲珑 九牛一毛 九霄云外 十全十美 十字路口 十面埋伏 百花齐放 百家争鸣 百年树人 百年大计 百年大党 百年奋斗 百年未有 百年变局 百年老店 百姓 百货 百科 百度 ' +
  '百折不挠 千方百计 千家万户 千山万水 千军万马 千言万语 千变万化 千丝万缕 千辛万苦 千秋万代 千载难逢 千古 千里迢迢 千里马 千篇一律 千差万别 千真万确 千锤百炼 千头万绪 千岛 万众 万物 万无一失 万水千山 万家灯火 万事 万岁 万里长城 万里长征 万里无云 万里 万象 万国 万有 万紫千红 万马奔腾 ' +
  '两面三刀 两全其美 两口子 两头 两面性 两面派 两地 两岸 两会 两委 两国 两党 两军 两级 两层皮 两点论 两重性 两栖 两极 两翼 两侧 两端 两旁 两边 两步路 一条龙 一条心 一盘棋 一张网 一股脑 一道道 一件件 一位位 一年一度 一年之计 一年四季 一年到头 一天到晚 一天天 一分为二 一分耕耘 一步一个 一步到位 一代代 二层 ' +
  '三国 三家村 三角 三亚 三峡 三农 三级 四级 五级 六级 四方 四川 四面 五金 五官 五台山 五台县 五家渠 五指山 三台县 三门峡 四平 六安 六盘水 六合 七台河 七里河 八里桥 八达岭 八宝山 九龙 九江 九州 九寨 九台区 十堰 百色 千山 万州 万盛 万宁 万福 千户苗寨 两江 两当 两广 五四 ' +
  '十有八九 十之八九 百里挑一 一五一十 四舍五入 一丝不苟 一分一秒 一分一厘 一声令下 三五成群 五点共识 半导体 半决赛 半岛 半夜 半径 半球 半途 半壁 半边天 半月谈 半年报 半成品 半信半疑 几乎 几何 几内亚 几经 几度 几时 数据 数字 数量 数额 数码 数学 数智 数年如一日 十年树木 两年制 三年制 四年制 五年制 十年制 六年制 ' +
  '三番两次 一波三折 三折叠 三折屏 亿万 三人篮球 十字 四起 四周 三样 七国集团 二十国集团 八国集团 八国联军 十佳 百强 五保户 五险一金 三明 三沙 ' +
  '三项机制 两项制度 三张清单 三本台账 二线 两线 一线 双一流 三下乡 三支一扶 三支队伍 两癌 八角 八卦 八股 五服 十三届 二手 两路口 三桥 三元 二元 多元 四季 三季 一元化 二元结构 一元复始 三道堰 百步亭 二十四节气 八路军 四路军 七步 四处 五笔 六级考试 四级考试';

/** Unit and ending that make a place's name of a number in words: 三里屯, 五家渠, 三间房. A class stands for each of its characters. */
const PLACES =
  '里[河店铺山桥庄营沟塘岗镇村屯堡坪台墩洲湾湖寺坝坨铺] 家[渠子庄村镇店寨河沟湾屯堡圩桥坝岗坪山] 间房 棵[松树] 棵[松树][村路街] 道[口河沟岭营街弯拐] 面[坡通井] 眼[桥井] ' +
  '台[子山] 角[城镇] 块[石田] 户[镇乡村屯] 层镇 座[桥坟]村 口[镇乡堰井] 门[镇乡口]';
/** The same for ranks and names: 五年规划, 三年行动计划; 三次全会; 五号线, 三期工程. */
const NAMES =
  '年规划 年计划 年行动 年级 年制 年期规划 年期计划 年攻坚 次全会 次全体会议 次会议 次代表大会 次党代会 等[奖功舱座品公] 号 路车 路公交 路军 版 楼 届[一二三四五六七八九十全] 届人大 届政协 届常委 ' +
  '中全会 期工程 期项目 期建设 比[0123456789] 组 队 代会 代领导 代表 代码 线城市 线路 位数 部曲 角形 把手 段式 段位 胎 孩 维 轮车 步走 成立 代人 季度 线 中 院 团 营 连 局 师 军';
/** 二级学院; not 五级大风, where a number tells how strong. */
const LEVEL = /级(?!(?:及?以上)?(?:大风|强风|阵风|风力|地震|强震|余震|台风|[偏东南西北]{1,2}风))[^，。；、]/y;

const IS_PHRASE = 1;
const IS_PLACE = 2;
const IS_NAME = 4;
const TRIE = new WordTrie();
for (const phrase of PHRASES.split(' ')) TRIE.add(phrase, IS_PHRASE);
for (const name of PLACES.split(' ').flatMap(spell)) TRIE.add(name, IS_PLACE);
for (const name of NAMES.split(' ').flatMap(spell)) TRIE.add(name, IS_NAME);

/** All words that a pattern stands for: 里[河店] is 里河 and 里店. */
function spell(pattern: string): string[] {
  const [, before = '', choice, after = ''] = /^([^[]*)\[(.+?)\](.*)$/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : [...choice].flatMap((one) => spell(before + one + after));
}

/** What stands behind the numeral that a phrase begins with. */
export const IN_PHRASE = inFigure.give(PHRASES.split(' ').map((phrase) => phrase.charAt(1)));
/** What may follow the numeral of a place, and of a rank or name. */
const PLACE_UNIT = inFigure.give(PLACES.split(' ').map((name) => name.charAt(0)));
const NAME_UNIT = inFigure.give([...NAMES.split(' ').map((name) => name.charAt(0)), ...'级班星大']);
export const IN_NAME = PLACE_UNIT | NAME_UNIT;
/** What the numerals of places and of names have; three characters at most. */
const PLACE_NUMERAL = inFigure.give('〇零一二三四五六七八九十百');
const NAME_NUMERAL = inFigure.give('0123456789〇零一二三四五六七八九十两');
const MOST_DIGITS = 3;

/** The end of the set phrase or name that begins at `at` of folded text, or 0. */
export function skipPhrase(text: string, at: number): number {
  let traits = inFigure.at(text, at + 1);
  const phrase = (traits & IN_PHRASE) === 0 ? 0 : TRIE.longest(text, at, IS_PHRASE);
  if (phrase > 0) return at + phrase;
  let numeral = inFigure.at(text, at) & (PLACE_NUMERAL | NAME_NUMERAL);
  if (numeral === 0) return 0;
  let end = at + 1;
  for (; end - at < MOST_DIGITS && (numeral & traits) !== 0; traits = inFigure.at(text, ++end)) numeral &= traits;
  if ((traits & PLACE_UNIT) !== 0 && (numeral & PLACE_NUMERAL) !== 0) {
    const place = TRIE.longest(text, end, IS_PLACE);
    if (place > 0) return end + place;
  }
  return (traits & NAME_UNIT) !== 0 && (numeral & NAME_NUMERAL) !== 0 ? endOfName(text, end) : 0;
}

/** The end of the name that goes on with the unit at `at`, or 0. */
function endOfName(text: string, at: number): number {
  const name = TRIE.longest(text, at, IS_NAME);
  if (name > 0) return at + name;
  switch (text.charAt(at)) {
    case '级':
      LEVEL.lastIndex = at;
      return LEVEL.test(text) ? at + 2 : 0;
    case '班':
      return isOneOf('次列航', text, at + 1) ? 0 : at + 1;
    case '星':
      return text.charAt(at + 1) === '期' ? 0 : at + 1;
    case '大':
      return text.charAt(at + 1) === '桶' ? 0 : at + 1;
    default:
      return 0;
  }
}
