import { unitAt } from '../patterns/unit-at.ts';

/**
 * Chinese surnames, single and compound. Written for this project from general knowledge: the common several hundred first, then
 * rare ones that occur in public life. A surname alone never makes a name; the context does.
 */
const SINGLE =
  '冒揭蔡闫付洪赖常代季丘扬习巢由贝步弓濮蔚荀贲别畅从达凡扶贡经靖琚巨蒯励雒糜宓綦谯渠侍腾沃延言訾昌寿隗恽王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戎岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戌勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植富尧闭才无苍候木邴杲幺郇眭撒钮竺乜俸么脱占水晓咸旷呙鄞后朗骞晃铁操东依宛税续矫笪庾车桓衡郗汲滑回伦逄郦郏璩禤仉';
const COMPOUND =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 长孙 宇文 端木 南宫 百里 呼延 东郭 西门 独孤 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 濮阳 澹台 公冶 宗政 赫连 拓跋 万俟 闻人 第五 公羊 司空 司寇 司城 左丘 谷梁 羊舌 微生 梁丘 东门 南门 段干 乐正 漆雕 巫马 公西 壤驷 宰父 亓官 纳兰 叶赫 那拉 爱新觉罗 完颜 范姜 张简 欧陽 林郑 林鄭 陈方 梁爱 范徐 叶刘 葉劉';

/** Japanese surnames of two characters that are no common Chinese words. */
const JAPANESE =
  '渡边 山本 田中 佐藤 铃木 高桥 伊藤 小林 中村 加藤 吉田 山田 山口 松本 井上 木村 山崎 池田 桥本 石川 前田 藤田 冈田 后藤 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 冈本 松田 中岛 原田 田村 竹内 金子 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 丸山 今井 河野 藤原 小川 村田 武田 杉山 增田 大塚 菅原 松井 千叶 岩崎 樱井 木下 野口 松尾 菊地 野村 新井 佐野 渡部 安倍 岸田 石破 麻生 鸠山 野田 小泉 细川 宫泽 海部 竹下 羽田 岩屋 河村 林芳 茂木 玄叶 枝野 前原 小渊 桥下 大平 齐藤 斋藤 浅野 秋山 星野 黑田 白井 荒木 矢野 土屋 关口 熊谷 吉川 北村 西田 大西 小岛 本田 丰田 松下 盐谷 世耕 甘利 萩生 天野 安田 石原 大野 小野 川口 川崎 北野 水野 片山 高岛 滨田 岩田 广田 福岛 河井 河合 长尾 三木 二阶 谷垣 冈崎 高村 町村 细田 额贺 梶山 西冈 津岛 鹤见 城内 上川 木原 加贺 松野 林田 铃村 饭岛 饭田 吉村 吉野 久保 大岛 平野 平田 内藤 北川 桑田 栗原 早川 黑川 植田 神田 永井 永田 荒井 荒川 菅野 浅田 浅井 羽生 锦织 大谷 大坂 池江 伊达 高市 小池 翁长 玉城'.split(
    ' ',
  );

const singleSurnames: ReadonlySet<string> = new Set(SINGLE);
const compoundSurnames: ReadonlySet<string> = new Set(COMPOUND.split(' '));
const japaneseSurnames: ReadonlySet<string> = new Set(JAPANESE);

const SINGLE_SURNAME = 1;
/** Begins a surname of two characters; is the second of one. */
const FIRST_OF_TWO = 2;
const SECOND_OF_TWO = 4;
/** By code unit: which of these it is. */
const TRAITS = new Uint8Array(0x10000);
const setTrait = (unit: number, trait: number): void => {
  TRAITS[unit] = (TRAITS[unit] as number) | trait;
};
for (const surname of singleSurnames) setTrait(surname.charCodeAt(0), SINGLE_SURNAME);
for (const surname of [...compoundSurnames, ...japaneseSurnames]) {
  setTrait(surname.charCodeAt(0), FIRST_OF_TWO);
  setTrait(surname.charCodeAt(1), SECOND_OF_TWO);
}

const traitsAt = (text: string, at: number): number => TRAITS[unitAt(text, at)] as number;

/** Whether the two characters at `at` may be a surname: few that are none pass. */
const mayBeTwo = (text: string, at: number): boolean =>
  (traitsAt(text, at) & FIRST_OF_TWO) !== 0 && (traitsAt(text, at + 1) & SECOND_OF_TWO) !== 0;

/** Length of the surname at `at` in folded text: 2 for a compound one, 1 for a single one, 0 for none. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (mayBeTwo(text, at)) {
    const two = text.slice(at, at + 2);
    if (compoundSurnames.has(two) || japaneseSurnames.has(two)) return 2;
  }
  return (traitsAt(text, at) & SINGLE_SURNAME) !== 0 ? 1 : 0;
}

/** Whether a Japanese surname stands at `at`. */
export const isJapaneseSurname = (text: string, at: number): boolean =>
  mayBeTwo(text, at) && japaneseSurnames.has(text.slice(at, at + 2));

/** Whether a Chinese surname of two characters stands at `at`. */
export const isCompoundSurname = (text: string, at: number): boolean =>
  mayBeTwo(text, at) && compoundSurnames.has(text.slice(at, at + 2));
