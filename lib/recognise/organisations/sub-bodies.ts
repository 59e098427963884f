import { isCommonHanAt } from '../patterns/unit-at.ts';
import { dealingAt } from './dealing-verbs.ts';
import { isProvinceAt } from './extend-left.ts';
import { BREAKS, isCutWord } from './name-endings.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span, TaggedSpan } from './spans.ts';
import { someTagBetween } from './tags-between.ts';
import { UnitBits } from './unit-bits.ts';

/** A body's part behind its name, within so many characters. */
const REACH = 18;
const SUB_BODY =
  /^学部(?!委员)|^[海空陆]军(?=[一-鿿，。、])|^[一-鿿]{1,14}?(?:学部(?!委员)|司|局|厅|处|[一-鿿]科|法庭|中心|委员会|办公室|总队|研究院|研究所|医院|学院|院区|校区|分院|分校|(?:支|大|中)队|[一-鿿]系(?![统列数])|分公司|分行|支行|[一-鿿]{2}室|[一-鿿]{2}院|建工集团|医院|馆)|^[（(][一-鿿]{2,4}[）)](?:[一-鿿]{2,8}?(?:校区|分校|院区|公司|学院))?/u;
/** A part's last character that begins another word: 最高司 + 法, 多处 + 于. */
const CUT_PART = /^(?:司[法机令]|局[面部势限]|处[理于置罚分境在]|科[学技研普目幻员]|室[内外]|院[士内]|馆藏)/u;

/** 某某工会联合会（工联会）: the same body written short, its characters in their order. */
function isAlias(text: string, body: Span, rest: string): boolean {
  const short = /^[（(]([一-鿿]{2,4})[）)]$/u.exec(rest)?.[1];
  if (short === undefined) return false;
  let at = body.start;
  for (const character of short) {
    at = text.indexOf(character, at) + 1;
    if (at === 0 || at > body.end) return false;
  }
  return true;
}

const ENDS_ALONE = 1;
const ENDS_PAIR = 2;
const BEGINS_PAIR = 4;
const OPENS_BRACKET = 8;
/** 学部 and 系 need nothing behind them. */
const CLOSES = 16;
const CLOSING = 32;
/** The last characters of SUB_BODY: by themselves (局), or behind another (总 + 队). */
const UNITS = new UnitBits(
  '司局厅处馆科系室院',
  '部庭心会队所区校行团军',
  '学法中员总支大究院校分集海空陆',
  '（(',
  '部系',
  '的和与在关对就等',
);

/** What the parts of bodies are told by, besides the text. */
export interface Surroundings {
  tags: readonly TaggedSpan[];
  /** Whether a title starts at `at`. */
  isTitleStart(at: number): boolean;
  /** Places by where they start. */
  placesFrom: SpanTable<Span>;
}

/** False where no part can follow a body's end, which is nearly everywhere: the characters there hold no part's ending that closes. */
function mayHavePart(text: string, from: number, around: Surroundings): boolean {
  let before = UNITS.at(text, from);
  if ((before & OPENS_BRACKET) !== 0) return true;
  const to = Math.min(text.length, from + REACH);
  for (let at = from; at < to && isCommonHanAt(text, at); at++) {
    const bits = UNITS.at(text, at);
    const ends = (bits & ENDS_ALONE) !== 0 || ((bits & ENDS_PAIR) !== 0 && (before & BEGINS_PAIR) !== 0);
    if (ends && at > from && ((bits & CLOSES) !== 0 || isClosed(text, at + 1, around))) return true;
    before = bits;
  }
  return false;
}

/** True where a part ends for certain: a title, a mark or a particle follows, or the tagger has a body there. */
const isClosed = (text: string, end: number, around: Surroundings): boolean =>
  !isCommonHanAt(text, end) ||
  (UNITS.at(text, end) & CLOSING) !== 0 ||
  around.isTitleStart(end) ||
  isSupported(around.tags, end - 2, end);

/** Parts named after bodies, with these: 农业部 + 农村经济体制与经营管理司, 全国人大常委会 + 法制工作委员会. */
export function subBodies(text: string, bodies: readonly OrganisationSpan[], around: Surroundings): OrganisationSpan[] {
  const found: OrganisationSpan[] = [];
  for (const body of bodies) {
    if (!body.firm || !mayHavePart(text, body.end, around) || around.placesFrom.at(body.end)) continue;
    const rest = SUB_BODY.exec(text.slice(body.end, body.end + REACH))?.[0];
    if (rest === undefined) continue;
    const end = body.end + rest.length - (rest.endsWith('院院') ? 1 : 0);
    if (isPart(text, body, rest, end, around))
      found.push({ start: body.start, end, firm: true, why: ['body and its part'] });
  }
  return found;
}

/** What a part is not: a sentence that goes on, or another body. */
const SENTENCE =
  /[察书市省县区镇乡员]长|院士|宣布|会见|毕业|进入|报道|援引|拥有|当场|选址|高度|授权|访问|^接|^长|建立|设立|新设|担任|下属|部长|局长|主任|书记|院长|处长|厅长|司长|主席|总统|总理|外长|行长|会长|和国家|建议|协调[一-鿿]|今日|日前|正式|为中心|转战|执行|(?:党组|党委|[部委局厅办院署])[和与]|责成|转发|会同|专门|邀请|创建|作为|通过|成立|加入|期望|希望|指导|督促|支持下|查处|开馆|出院|入院|董事局|第一|作出|着眼|统揽|构建|[大全格布结]局$|分别|积极|完善|融入|体系|关系|联系|指挥中心|加强|推进|[一-鿿]下[一-鿿]/u;
const SENTENCE_START =
  /^(?:电(?![视台力影子信气商])|和|与|等|率|会同|联合|召开|举行|发布|组织|关于|提请|审议|对|要求|批准|决定|任命)/u;

function isPart(text: string, body: Span, rest: string, end: number, around: Surroundings): boolean {
  return (
    (/(?:学部|系)$/u.test(rest) || isClosed(text, end, around)) &&
    !(
      isCutWord(text, end) ||
      CUT_PART.test(text.slice(end - 1, end + 1)) ||
      isAlias(text, body, rest) ||
      dealingAt(rest, 0) > 0 ||
      /组长兼|[正副]?组长/u.test(rest) ||
      crosses(text, body.end, end, around.tags) ||
      SENTENCE.test(rest) ||
      BREAKS.test(rest.replace(/[（）()]/gu, '')) ||
      SENTENCE_START.test(rest)
    )
  );
}

/** True where a man, or another body that a land opens, begins inside: no part of this one. */
const crosses = (text: string, start: number, end: number, tags: readonly TaggedSpan[]): boolean =>
  someTagBetween(
    tags,
    start,
    end,
    (tag) => tag.confidence > 0.8 && tag.start >= start && (tag.type === 'PER' || isProvinceAt(text, tag.start)),
  );

/** True where the tagger has a body that overlaps the stretch. */
export const isSupported = (tags: readonly TaggedSpan[], start: number, end: number): boolean =>
  someTagBetween(tags, start, end, (tag) => tag.type === 'ORG');
