import { type AddAt, matchesAtSigns, sticky } from './sign-matches.ts';
import { type Signs, sign, unitsOf } from './signs.ts';

/** One-character provinces in rows and lists. By hand. */

/** Rows that stand for the provinces one by one, whatever follows. */
const ROWS =
  '京津冀鲁 京津冀晋 京津冀辽 京津冀 京津 津冀 京冀 沪苏浙皖 苏浙沪 江浙沪 云贵川渝 川渝云贵 沪苏浙 苏浙皖 沪浙苏皖 苏皖 沪苏 沪浙 川渝 成渝 川陕 川滇 川藏 川青 滇藏 青藏 渝黔 渝贵 渝湘 云贵川 云贵 滇桂黔 滇黔桂 粤桂 粤桂黔 粤港澳 粤港 粤澳 港澳台 港澳 湘鄂赣 湘赣 鄂豫皖 鄂豫 湘桂 湘粤 湘黔 闽赣 闽粤 闽浙 闽台 浙闽 浙皖 浙赣 晋陕豫 晋陕蒙 晋陕 晋冀鲁豫 晋冀 晋蒙 陕甘宁 陕甘 甘青 甘宁 豫鲁 豫皖 豫陕 鲁豫 鲁苏 苏鲁豫皖 苏鲁 皖豫 辽吉黑 黑吉辽 黑吉 辽蒙 琼粤 疆藏 蒙晋 蒙辽'.split(
    ' ',
  );
const PROVINCE_ROW = sticky(new RegExp(ROWS.join('|')));
const ROW_SIGN = sign({ at: unitsOf(ROWS), after: unitsOf(ROWS, 1) });
/** Three or more provinces in a row before a word that counts or joins them. */
const IN_LONG_ROW = '京津冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕';
const LONG_ROW = sticky(
  new RegExp(`[${IN_LONG_ROW}]{3,6}(?=[等地三四五六七八九省市区，。、（]|交界|边区|接壤|毗邻|直辖)`),
);
const LONG_SIGN = sign({ at: IN_LONG_ROW, after: IN_LONG_ROW });
/** Rows that name a line, a plateau, a historic base: not places one by one. */
const ROW_NOT_BEFORE = /^(?:高原|铁路|高铁|公路|线|边区|革命|根据地|高速|大铁|苏区|皖苏|战区|剿总|军区|广场|大桥|班列)/;
/** 川、青、藏三省区: provinces in a list. */
const IN_LIST = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新';
const PROVINCE_LIST = sticky(
  new RegExp(`[${IN_LIST}](?:、[${IN_LIST}]){1,}(?=[等两三四五六七八九\\d]|[省各]|交界|边界|毗邻|之间)`, 'u'),
);
const LIST_SIGN = sign({ at: '、', before: IN_LIST, after: IN_LIST });

/** Three to six provinces in a row that are counted or joined. */
export function addLongRows(folded: string, signs: Signs, add: AddAt): void {
  addRows(folded, matchesAtSigns(folded, signs, LONG_SIGN, LONG_ROW), add);
}

/** Provinces in rows that are known. */
export function addKnownRows(folded: string, signs: Signs, add: AddAt): void {
  addRows(folded, matchesAtSigns(folded, signs, ROW_SIGN, PROVINCE_ROW), add);
}

function addRows(folded: string, rows: readonly RegExpExecArray[], add: AddAt): void {
  for (const { 0: row, index } of rows) {
    if (ROW_NOT_BEFORE.test(folded.slice(index + row.length, index + row.length + LONGEST_BEHIND))) continue;
    for (let at = 0; at < row.length; at++) add(index + at);
  }
}
/** The longest word of those that a row is not one by one before. */
const LONGEST_BEHIND = 3;

/** Provinces in a list: every second character is one. */
export function addProvinceLists(folded: string, signs: Signs, add: AddAt): void {
  for (const { 0: list, index } of matchesAtSigns(folded, signs, LIST_SIGN, PROVINCE_LIST, 1)) {
    const before = folded.charAt(index - 1);
    if (/[一-鿿]/u.test(before) && !/[的和与在跨是由为及从到]$/u.test(before)) continue;
    for (let at = 0; at < list.length; at += 2) add(index + at);
  }
}
