import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { matchAt, sticky } from './sign-matches.ts';
import { type Signs, sign } from './signs.ts';

/** One-character countries in headlines, which have no room for 国: 俄称…, 意地震专家受审, 美得州. By hand. */

const NAMES: Readonly<Record<string, RegExp>> = {
  美: /美国/u,
  俄: /俄罗斯/u,
  乌: /乌克兰/u,
  日: /日本/u,
  韩: /韩国/u,
  朝: /朝鲜/u,
  英: /英国/u,
  法: /法国/u,
  德: /德国/u,
  意: /意大利/u,
  印: /印度/u,
  巴: /巴基斯坦|巴西|巴勒斯坦|巴拿马/u,
  伊: /伊朗|伊拉克/u,
  以: /以色列/u,
  叙: /叙利亚/u,
  土: /土耳其/u,
  加: /加拿大/u,
  澳: /澳大利亚/u,
  菲: /菲律宾/u,
  泰: /泰国/u,
  缅: /缅甸/u,
  柬: /柬埔寨/u,
  希: /希腊/u,
};
const NATIONS = Object.keys(NAMES).join('');
const NATION = `[${NATIONS}]`;
/** A line that ends without a full stop and is no longer than a headline. */
const LEAST = 4;
const MOST = 44;
const HEADLINE = new RegExp(`^[^\\n。；]{${LEAST},${MOST}}$`, 'u');
const NUMBER = '(?:\\d|[一二三四五六七八九十百多数两](?!样|样的|律|切|定|直|起|度|时|带))';
const OPENS = `称|媒体?称|媒体|将(?!军|来)|拟|已|再次?|不(?!得|胜|断|错)|首(?!先|要|位)|新增|累计|确诊|重启|重新|启动|推迟|取消|宣布|否认|拒绝|谴责|警告|批评|敦促|要求|继续|(?:前|新|候任|代)?(?:总统|总理|首相|外长|防长|议长)|外交部|国防部|央行|议会|国会|最高法院|法院|法官|专家|地震|战机|军机|军舰|客机|海域|民众|男子|女子|学者|大选|公投|军方|航母|得州|加州|纽约|${NUMBER}`;
const STRUCK =
  '袭击|打击|制裁|谴责|批评|指责|警告|敦促|呼吁|要求|反对|支持|援助|空袭|逼近|抗议|欢迎|就|访|对|与|向|同|驻|抵';
const BEHIND_STRUCK =
  '军事|炼油|能源|机场|港口|首都|边境|总统|总理|外长|防长|大使|使馆|领馆|军方|海军|空军|制裁|官员|企业|公民|无人机|导弹|核|油|气|商品|产品|加征|关税|出口|谈判|会谈|施压|发动|实施|入侵|提供|军援|目标|设施|城市|领土|[ 　]';
const OPENING = sticky(new RegExp(`(?<=^|[ 　：:“])${NATION}(?=${OPENS})`, 'u'));
const OPENING_SIGN = sign({ at: NATIONS, before: ' 　：:“\n', after: beginningsOf(new RegExp(OPENS, 'u')) });
const STRUCK_ONE = sticky(new RegExp(`(?<=${STRUCK})${NATION}(?=${BEHIND_STRUCK}|$)`, 'u'));
const STRUCK_SIGN = sign({
  at: NATIONS,
  before: endingsOf(new RegExp(STRUCK, 'u')),
  after: beginningsOf(new RegExp(`${BEHIND_STRUCK}|\n`, 'u')),
});
/** 意向, 日前, 加强, 以不: words that begin so. */
const WORD =
  /^(?:以(?!色|媒|军|总|防|外|方|称)|意[将不对再就已]|日[前常后期益渐一二三四五六七八九十\d]|加[再已一多大强快]|法[官院律治]|德[不]|朝[一]|印[一]|希[望]|土[一多]|美[一](?!架|艘|名|国|客|战|军|州|法|高|官|男|女))/u;

/** UTF-16 offsets of the one-character countries in the headlines of a folded text that names them in full elsewhere. */
export function findHeadlineCountries(folded: string, signs: Signs): number[] {
  const found: number[] = [];
  const either = OPENING_SIGN | STRUCK_SIGN;
  for (let i = signs.next(either); i >= 0; i = signs.next(either, i + 1)) {
    const at = signs.places[i] as number;
    const start = at === 0 ? 0 : folded.lastIndexOf('\n', at - 1) + 1;
    const next = folded.indexOf('\n', at);
    const end = next < 0 ? folded.length : next;
    // A character is two units at most.
    if (end - start < LEAST || end - start > MOST * 2) continue;
    const line = folded.slice(start, end);
    const inLine = at - start;
    if (matchAt(OPENING, line, inLine) === null && matchAt(STRUCK_ONE, line, inLine) === null) continue;
    if (!HEADLINE.test(line) || WORD.test(line.slice(inLine, inLine + 3))) continue;
    if (NAMES[folded.charAt(at)]?.test(folded)) found.push(at);
  }
  return found;
}
