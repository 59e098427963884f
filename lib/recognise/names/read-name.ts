import { afterNameLength } from './after-names.ts';
import { surnameLength } from './surnames.ts';

const HAN = /^[㐀-鿿〇]$/u;
const TRANSLITERATION = new Set(
  '晓更居再吾阔肉阿埃艾爱安昂奥澳巴芭白班邦保鲍贝本比彼毕宾波伯勃博布查策茨达大戴丹当道德登邓狄迪蒂丁东杜多顿厄恩尔法凡方菲费芬冯佛夫弗福富盖甘冈高戈哥格葛古瓜圭哈海汉豪赫黑亨洪侯胡华怀霍基吉加贾杰金津卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎李里理利丽莉连良列林琳刘留龙隆卢鲁鹿路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明缪摩莫默姆木穆娜纳乃奈南内尼涅宁牛纽农努诺欧帕派潘庞培佩彭皮平珀普奇契恰乔切琴丘让热仁日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施什史士舒斯丝松苏索塔泰坦汤唐陶特滕梯提田铁廷图托瓦旺威韦维魏温文翁沃乌吾武伍西希锡夏肖谢辛欣休许雪逊雅亚延扬耶叶伊易因英尤于约云泽扎詹张珍芝治朱兹佐廖朵坚岑帖拜昌曹柴根桂欣沁涅焦甫申盛程翰谟贡贺辽迦钦阮隋雨霞靖马齐孜买提江吐逊依力比古丽尔艾孜娅拉措卓玛才让扎西旦增次仁央宗索朗顿珠巴桑罗布嘎玛曲达瓦尼玛平措旺堆穷格桑白玛丹增强巴洛桑群培多吉'.split(
    '',
  ),
);

/**
 * Characters that write sounds beside a dot, and that are words too often to stand for one elsewhere: the Uighur 乎 喀 合, the Kazakh 别 汗,
 * and rarer ones of European and Arabic names.
 */
export const BESIDE_DOT: ReadonlySet<string> = new Set(
  '乎喀合汗别色穆礼其赛麦库衣玉素祖开如则牙仓措扎得义范罕廉卜代惠慕赞瑙茂彻土那略钱玻嫩干琼久朔歇修猜楚芙敦娃锐乐妮蓓莲菈颂宰宽润杏吾旦热孜肉曼赫铁甫苏思万吴艮蕾裕贤恒艳蓉涛朵绮塔翁麻伽蒂湾佳刁孟杨侬翁',
);
const isHan = (character: string): boolean => HAN.test(character);
const DOT = '·•・‧∙.．﹒-－—';

/** True where the character is one used to write foreign names by sound. */
export const soundsForeign = (character: string): boolean => TRANSLITERATION.has(character);

/** And after a foreign office: 颂猜, 巴育. */
const AFTER_OFFICE = new Set('差察信英育颂通');
export const soundsForeignAfterOffice = (character: string): boolean =>
  soundsForeignBesideDot(character) || AFTER_OFFICE.has(character);

/** The same beside a dot, where rarer characters write sounds too. */
export const soundsForeignBesideDot = (character: string): boolean =>
  TRANSLITERATION.has(character) || BESIDE_DOT.has(character);

/** Characters that no given name ends with: function words that follow a name. */
export const NEVER_LAST: ReadonlySet<string> = new Set('在与对等曾已说及则据就都到把被从向因称率碰均亦共拟获赴地后将');

/** Characters that are never in a given name. */
const NEVER_GIVEN = new Set(
  '的了是在和与及对向从把被说到着过们这那哪什么吗呢啊吧得很都也就还只又再没些每各该此其他她它你我您谁某、，。：；？！的',
);

/**
 * Reads a Chinese name at `start`: surname and one or two characters. Two readings are weighed by what follows; undefined where neither
 * stands. `closed`: a word that may follow a name does follow. A gap:  one ideographic space or two spaces stand inside a two-character name (`赵　成`).
 */
export function readChineseName(
  text: string,
  start: number,
): { end: number; certain: boolean; closed: boolean } | undefined {
  const surname = surnameLength(text, start);
  if (surname === 0) return undefined;
  const first = start + surname;
  const gap = /^[ 　]{1,3}/u.exec(text.slice(first, first + 3))?.[0].length ?? 0;
  if (gap > 0 && surname === 1 && isHan(text.charAt(first + gap)) && !isHan(text.charAt(first + gap + 1)))
    return { end: first + gap + 1, certain: true, closed: true };
  const a = text.charAt(first);
  const b = text.charAt(first + 1);
  if (!isHan(a) || NEVER_GIVEN.has(a) || a === '某') return undefined;
  const short = { end: first + 1, follows: isHan(b) ? afterNameLength(text, first + 1) : 9 };
  const long = { end: first + 2, follows: isHan(text.charAt(first + 2)) ? afterNameLength(text, first + 2) : 9 };
  if (short.follows === 9) return { end: short.end, certain: true, closed: true };
  if (NEVER_GIVEN.has(b) || b === '某')
    return short.follows > 0 ? { end: short.end, certain: true, closed: true } : undefined;
  if (NEVER_LAST.has(b)) return { end: short.end, certain: true, closed: true };
  if (long.follows === 9 && short.follows < 2) return { end: long.end, certain: true, closed: true };
  if (short.follows >= 2 && short.follows > long.follows) return { end: short.end, certain: false, closed: true };
  if (long.follows > 0) return { end: long.end, certain: long.follows >= 2, closed: true };
  if (short.follows > 0) return { end: short.end, certain: false, closed: true };
  return { end: long.end, certain: false, closed: false };
}

/** Reads a name written by sound at `start` (`弗拉基米尔·普京`, `迪亚斯-卡内尔`), at least two characters; undefined where none is. `sounds` tells its characters. */
export function readForeignName(text: string, start: number, sounds = soundsForeign): number | undefined {
  let end = start;
  let letters = 0;
  while (end < text.length && end - start < 24) {
    const character = text.charAt(end);
    if (sounds(character)) {
      if (letters >= 2 && afterNameLength(text, end) >= 2) break;
      letters++;
    } else if (DOT.includes(character) && letters > 0 && sounds(text.charAt(end + 1))) {
      // a dot joins the parts of one name
    } else break;
    end++;
  }
  if (/^[一二三四五六七八]世/u.test(text.slice(end, end + 2)) && letters > 1) end += 2;
  return letters >= 2 ? end : undefined;
}
