import { beginningsOf } from '../patterns/edge-units.ts';
import { type AddAt, matchAt, matchesAtSigns, sticky } from './sign-matches.ts';
import { type Signs, sign } from './signs.ts';

/** One-character countries before their offices and behind verbs of travel and attitude. By hand. */

/** What a nation alone stands before: its own office or press, or its attitude: 俄总统, 美国会, 柬高度重视. */
const OFFICE =
  '(?:前?总统|副总统|总理|首相|外长|外交部|国防部|防长|国务卿|财长|参议院|众议院|国会|议员|政府|媒体|官员|官方|军方|专家|学者|特种兵|强力部门|联邦|高官|央行|海军|空军|警方|首都|高度重视|黑海|双方代表|金融|制裁|出口商品|核问题|驻(?!地|守|扎))';
const NATION_OFFICE = sticky(
  new RegExp(
    `(?:[美俄日韩朝英法德印巴伊乌越柬叙菲泰澳缅埃黎塞哈]|以(?=总|外长|防长|军方|空军|国防))(?<=(?:^|[\\s，。、；：,“”（）()据从由在与和对为了时访]).)(?=${OFFICE})`,
  ),
);
const OFFICE_SIGN = sign({
  at: '美俄日韩朝英法德印巴伊乌越柬叙菲泰澳缅埃黎塞哈以',
  before: beginningsOf(/[\s，。、；：,“”（）()据从由在与和对为了时访]/),
  after: beginningsOf(new RegExp(OFFICE)),
});

/** Nation before or after a verb of travel or attitude: 来华, 访美, 对华, 在日, 驻伊. */
const NATION_VERB = sticky(
  /(?:(?<!越)来|访|赴|对|在|驻|援|抵|离|旅|侵|抗|涉|反|亲|助)([华美俄日韩朝英法德澳印越缅泰菲伊以欧乌])(?=[，。、；：,（(“”」期后出参工留访投学游企军大使领贸经关友政战作采进发的与同和代实开设外联演维])|华(?<=(?:[在驻赴访对涉援返]|(?<!越)来)华)(?![东北中南西人山为侨裔阴亭龙润联业蓥容池坪])/,
);
const NATION_VERB_WORDS =
  /^(?:在法(?=学[院界科领教理研])|在(?:日|以|中|德|意|新|英)|对(?:以|意)|来(?:日|以|意)|援(?:以)|反(?:以|意|日)|涉(?:以|意)|在(?:印)|抗(?:以|美|日))/;
const VERB_SIGN = sign({
  at: '华美俄日韩朝英法德澳印越缅泰菲伊以欧乌',
  before: '来访赴对在驻援抵离旅侵抗涉反亲助',
  after: beginningsOf(/[，。、；：,（(“”」期后出参工留访投学游企军大使领贸经关友政战作采进发的与同和代实开设外联演维]/),
});
const CHINA_SIGN = sign({ at: '华', before: '在驻赴访对涉援返来' });

/** Countries before their own offices. */
export function addOffices(folded: string, signs: Signs, add: AddAt): void {
  for (const { index } of matchesAtSigns(folded, signs, OFFICE_SIGN, NATION_OFFICE)) add(index);
}

/** Countries behind a verb. */
export function addBehindVerbs(folded: string, signs: Signs, add: AddAt): void {
  const either = VERB_SIGN | CHINA_SIGN;
  for (let i = signs.next(either); i >= 0; i = signs.next(either, i + 1)) {
    const at = signs.places[i] as number;
    // No verb is a country: matches never touch.
    const match = matchAt(NATION_VERB, folded, at - 1) ?? matchAt(NATION_VERB, folded, at);
    if (match === null) continue;
    const comparing = match[0].endsWith('越') && folded.charAt(at + 2) === '越';
    if (!comparing && !NATION_VERB_WORDS.test(folded.slice(match.index, at + 3))) add(at);
  }
}
