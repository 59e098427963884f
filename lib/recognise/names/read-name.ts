import { isHan, unitAt } from '../patterns/unit-at.ts';
import { afterNameLength } from './after-names.ts';
import { surnameLength } from './surnames.ts';

/** Characters used to write foreign names by sound. */
const TRANSLITERATION =
  '晓更居再吾阔肉阿埃艾爱安昂奥澳巴芭白班邦保鲍贝本比彼毕宾波伯勃博布查策茨达大戴丹当道德登邓狄迪蒂丁东杜多顿厄恩尔法凡方菲费芬冯佛夫弗福富盖甘冈高戈哥格葛古瓜圭哈海汉豪赫黑亨洪侯胡华怀霍基吉加贾杰金津卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎李里理利丽莉连良列林琳刘留龙隆卢鲁鹿路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明缪摩莫默姆木穆娜纳乃奈南内尼涅宁牛纽农努诺欧帕派潘庞培佩彭皮平珀普奇契恰乔切琴丘让热仁日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施什史士舒斯丝松苏索塔泰坦汤唐陶特滕梯提田铁廷图托瓦旺威韦维魏温文翁沃乌吾武伍西希锡夏肖谢辛欣休许雪逊雅亚延扬耶叶伊易因英尤于约云泽扎詹张珍芝治朱兹佐廖朵坚岑帖拜昌曹柴根桂欣沁涅焦甫申盛程翰谟贡贺辽迦钦阮隋雨霞靖马齐孜买提江吐逊依力比古丽尔艾孜娅拉措卓玛才让扎西旦增次仁央宗索朗顿珠巴桑罗布嘎玛曲达瓦尼玛平措旺堆穷格桑白玛丹增强巴洛桑群培多吉';
/**
 * Characters that write sounds beside a dot, and that are words too often to stand for one elsewhere: the Uighur 乎 喀 合, the Kazakh 别 汗,
 * and rarer ones of European and Arabic names.
 */
const BESIDE_DOT =
  '乎喀合汗别色穆礼其赛麦库衣玉素祖开如则牙仓措扎得义范罕廉卜代惠慕赞瑙茂彻土那略钱玻嫩干琼久朔歇修猜楚芙敦娃锐乐妮蓓莲菈颂宰宽润杏吾旦热孜肉曼赫铁甫苏思万吴艮蕾裕贤恒艳蓉涛朵绮塔翁麻伽蒂湾佳刁孟杨侬翁';
/** What else writes sounds after a foreign office: 颂猜, 巴育. */
const AFTER_OFFICE = '差察信英育颂通';
const DOTS = '·•・‧∙.．﹒-－—';
/** Characters that no given name ends with: function words that follow a name. */
const NEVER_LAST = '在与对等曾已说及则据就都到把被从向因称率碰均亦共拟获赴地后将';
/** Characters that are never in a given name. */
const NEVER_GIVEN =
  '的了是在和与及对向从把被说到着过们这那哪什么吗呢啊吧得很都也就还只又再没些每各该此其他她它你我您谁某、，。：；？！的';

/** How characters write foreign names: anywhere; only beside a dot; only after a foreign office. */
const SOUND = 1;
const SOUND_BESIDE_DOT = 2;
const SOUND_AFTER_OFFICE = 4;
const DOT = 8;
const LAST_NEVER = 16;
const GIVEN_NEVER = 32;
/** By code unit: which of these it is. */
const TRAITS = new Uint8Array(0x10000);
for (const [characters, trait] of [
  [TRANSLITERATION, SOUND],
  [BESIDE_DOT, SOUND_BESIDE_DOT],
  [AFTER_OFFICE, SOUND_AFTER_OFFICE],
  [DOTS, DOT],
  [NEVER_LAST, LAST_NEVER],
  [NEVER_GIVEN, GIVEN_NEVER],
] as const)
  for (const character of characters) TRAITS[character.charCodeAt(0)] = traitsAt(character, 0) | trait;

function traitsAt(text: string, at: number): number {
  return TRAITS[unitAt(text, at)] as number;
}

/** What writes sounds beside a dot, and what does after a foreign office: masks for `readForeignName`. */
const BESIDE_DOTS = SOUND | SOUND_BESIDE_DOT;
const AFTER_OFFICES = BESIDE_DOTS | SOUND_AFTER_OFFICE;

/** True where the character at an offset is one used to write foreign names by sound. */
export const soundsForeignAt = (text: string, at: number): boolean => (traitsAt(text, at) & SOUND) !== 0;

/** Whether all characters of a span write sounds. */
export function allSoundForeign(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!soundsForeignAt(text, at)) return false;
  return true;
}

/** Whether the character at `at` writes a sound beside a dot, where rarer characters do too. */
export const soundsBesideDot = (text: string, at: number): boolean => (traitsAt(text, at) & BESIDE_DOTS) !== 0;

/** Whether it is one of those rarer ones, which are words elsewhere. */
export const isRareSound = (text: string, at: number): boolean => (traitsAt(text, at) & SOUND_BESIDE_DOT) !== 0;

/** Whether the character at `at` is one that no given name ends with. */
export const isNeverLast = (text: string, at: number): boolean => (traitsAt(text, at) & LAST_NEVER) !== 0;

const isNeverGiven = (text: string, at: number): boolean => (traitsAt(text, at) & GIVEN_NEVER) !== 0;
const isNameHan = (unit: number): boolean => isHan(unit) || unit === ZERO;
const ZERO = '〇'.charCodeAt(0);
const IDEOGRAPHIC_SPACE = 0x3000;

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
  const gap = gapAt(text, first);
  if (gap > 0 && surname === 1 && isNameHan(unitAt(text, first + gap)) && !isNameHan(unitAt(text, first + gap + 1)))
    return { end: first + gap + 1, certain: true, closed: true };
  // 某 is among what is never given
  if (!isNameHan(unitAt(text, first)) || isNeverGiven(text, first)) return undefined;
  const short = isNameHan(unitAt(text, first + 1)) ? afterNameLength(text, first + 1) : NOTHING_FOLLOWS;
  if (short === NOTHING_FOLLOWS) return { end: first + 1, certain: true, closed: true };
  if (isNeverGiven(text, first + 1)) return short > 0 ? { end: first + 1, certain: true, closed: true } : undefined;
  if (isNeverLast(text, first + 1)) return { end: first + 1, certain: true, closed: true };
  const long = isNameHan(unitAt(text, first + 2)) ? afterNameLength(text, first + 2) : NOTHING_FOLLOWS;
  if (long === NOTHING_FOLLOWS && short < 2) return { end: first + 2, certain: true, closed: true };
  if (short >= 2 && short > long) return { end: first + 1, certain: false, closed: true };
  if (long > 0) return { end: first + 2, certain: long >= 2, closed: true };
  if (short > 0) return { end: first + 1, certain: false, closed: true };
  return { end: first + 2, certain: false, closed: false };
}
/** Longer than any word that follows names. */
const NOTHING_FOLLOWS = 9;

/** How many spaces stand at `at`, at most three. */
function gapAt(text: string, at: number): number {
  let gap = 0;
  while (gap < 3 && (unitAt(text, at + gap) === 0x20 || unitAt(text, at + gap) === IDEOGRAPHIC_SPACE)) gap++;
  return gap;
}

/**
 * Reads a name written by sound at `start` (`弗拉基米尔·普京`, `迪亚斯-卡内尔`), at least two characters; undefined where none is.
 * `afterOffice`: a foreign office stands in front, after which more characters write sounds.
 */
export function readForeignName(text: string, start: number, afterOffice = false): number | undefined {
  const sounds = afterOffice ? AFTER_OFFICES : SOUND;
  let end = start;
  let letters = 0;
  while (end < text.length && end - start < 24) {
    const traits = traitsAt(text, end);
    if ((traits & sounds) !== 0) {
      if (letters >= 2 && afterNameLength(text, end) >= 2) break;
      letters++;
    } else if ((traits & DOT) === 0 || letters === 0 || (traitsAt(text, end + 1) & sounds) === 0) break;
    // a dot joins the parts of one name
    end++;
  }
  if (text.charAt(end + 1) === '世' && letters > 1 && /[一二三四五六七八]/u.test(text.charAt(end))) end += 2;
  return letters >= 2 ? end : undefined;
}

/** Whether what stands at `start` may be read as such a name, whatever stands in front. */
export const mayBeForeign = (text: string, start: number): boolean =>
  (traitsAt(text, start) & AFTER_OFFICES) !== 0 && (traitsAt(text, start + 1) & (AFTER_OFFICES | DOT)) !== 0;
