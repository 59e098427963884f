import { beginningsOf } from '../patterns/edge-units.ts';
import { type AddAt, matchAt, matchesAtSigns, sticky } from './sign-matches.ts';
import { except, type Signs, sign } from './signs.ts';

/** One-character provinces behind verbs of travel, office and help. By hand. */

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新疆港澳台汉蓉杭深穗甬';
/** What goes on behind one. */
const FOLLOWS =
  '[，。、；：,！？）)”」\\s的人及和与后前时期等调考出参指工进冷复开座慰视督检返离医各企所干建抗防务投就学旅游任召举闭落揭成发启签集合火逝病会]|项目|企业|医疗|人员|部队|官兵|武警|信息|期间|各地|通道|中央|多地|全省|\\d';
const PROVINCE_VERB = sticky(
  new RegExp(
    `(?:涉(?=[港澳台疆藏])|爱国爱(?=[港澳])|全(?=[疆闽豫鲁渝浙川皖赣湘粤桂琼黔滇藏陕沪津冀晋])|来|援|离|返|赴|入|抵|驻|在|进|出|回|居|留|游|到|滞)([${PROVINCES}])(?=${FOLLOWS}|$)`,
  ),
);
const VERB_SIGN = sign({
  at: PROVINCES,
  before: '涉爱全来援离返赴入抵驻在进出回居留游到滞',
  after: beginningsOf(new RegExp(FOLLOWS)),
});
/** The one verb of three characters: 爱国爱港. */
const LONG_VERB = '爱国爱';
const NOT_PROVINCE_VERB =
  /^(?:在(?:新|青|宁|台|深|吉|黑|辽|甘|川|云|汉)|来(?:新|宁|青|黑|辽|甘|苏|云|台|吉)|出(?:新|台|川|苏|云|港)|进(?:新|京东)|入(?:深|新|云|青|汉)|回(?:新|苏|甘|吉|云|台|汉)|到(?:新|台|深|汉|云|京)|全(?:新|青|黑|台|汉|云|京)|离(?:新|台|汉语)|返(?:青|新|台)|居(?:台|新)|留(?:新|青)|赴(?:新)|抵(?:新)|游(?:新)|驻(?:新|台|汉)|滞(?:青|新))/;
const TRUE_PROVINCE_VERB =
  /^(?:援[疆藏青鄂汉沪港]|来[津闽鲁豫皖赣湘粤桂琼渝川黔滇藏陕疆浙苏沪鄂冀晋]|入[疆藏滇川鄂闽沪京])/;

/** 京 after a verb of travel, whatever follows but its own words. */
const TO_CAPITAL = sticky(/京(?<=[返赴抵离来回进在]京)(?![剧东城都畿郊味广沪津哈九张昆藏台雄沈唐港])/);
const CAPITAL_SIGN = sign({
  at: '京',
  before: '返赴抵离来回进在',
  after: except('剧东城都畿郊味广沪津哈九张昆藏台雄沈唐港'),
});

/** Provinces behind a verb. */
export function addProvincesBehindVerbs(folded: string, signs: Signs, add: AddAt): void {
  for (let i = signs.next(VERB_SIGN); i >= 0; i = signs.next(VERB_SIGN, i + 1)) {
    const at = signs.places[i] as number;
    // No verb is a province: matches never touch.
    const start = at >= 3 && folded.startsWith(LONG_VERB, at - 3) ? at - 3 : at - 1;
    const words = matchAt(PROVINCE_VERB, folded, start)?.[0];
    if (words === undefined || (NOT_PROVINCE_VERB.test(words) && !TRUE_PROVINCE_VERB.test(words))) continue;
    // 离港, 进港 are said of ships and planes.
    if (/^[离进入出到抵回返]港/.test(words) && !folded.includes('香港')) continue;
    add(at);
  }
}

/** The capital behind a verb of travel. */
export function addCapital(folded: string, signs: Signs, add: AddAt): void {
  for (const { index } of matchesAtSigns(folded, signs, CAPITAL_SIGN, TO_CAPITAL)) add(index);
}
