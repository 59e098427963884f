import { findDealing } from './dealing-verbs.ts';
import { matchesAt } from './match-at.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';
import { UnitBits } from './unit-bits.ts';

/** 中央…领导小组, 省委…工作委员会: a leading organ, what the body is for, and its kind. */
const COMMISSION =
  /((?:党|中共)?中央|国务院|[省市县区州旗盟]委|自治区党委|兵团党委|(?<![超城都地])市|(?<!地)(?<![社小园校灾山])区|(?<![一-鿿])[省县州])((?:(?!书记|主任|[副厅局部处组院省市县区]长|[省市县区州]委)[一-鿿“”]){2,20}?)(领导小组|协调小组|工作委员会|委员会|(?:协作|领导小组|委员会|指挥部)办公室|指挥部)/uy;
/** What begins the leading organ. */
const LEADS = new UnitBits('党中国省市县区州旗盟自兵');
/** How far before the word for its kind (委员会 of 工作委员会) a commission may begin: organ, purpose and 工作. */
const FARTHEST = 27;
const NEAREST = 3;
/** What shows that the stretch is a sentence's and no name. */
const SENTENCE =
  /[的了在是由被把让给向到说称并将其这该此某每都还而但从据使叫]|会议|书记|主任|常委|委员(?!会)|部长|局长|组长|省长|市长|县长|区长|政府|人大|政协|纪委|召开|成立|设立|组建|听取|担任|决定|部署|下设|讲话|设有|负责|同意|任命|组织部|宣传部|统战部|政法委|组织召开|[省市县区州]委|办公厅|等|牵头|指导|推动|推进会|通过|作为|调整|撤销|、$|^[、]|第[一二三四五六七八九十]+届|^常务|^常委|各/u;

/**
 * Commissions and leading groups of party and government as one body (`中央全面依法治国委员会`, `省委…工作委员会`), given where the words for
 * their kinds begin. Offsets into folded text, in text order. `likelihood` is asked where no title follows the name.
 */
export function findCommissions(
  text: string,
  kinds: readonly number[],
  places: SpanTable<Span>,
  isTitleStart: (at: number) => boolean,
  likelihood: (start: number, end: number) => number,
): OrganisationSpan[] {
  const found: OrganisationSpan[] = [];
  for (const { index, 0: whole, 1: lead = '', 2: purpose = '' } of matchesAt(
    COMMISSION,
    text,
    leadsBefore(text, kinds),
  )) {
    const end = index + whole.length;
    if (SENTENCE.test(purpose) || findDealing(purpose) >= 0 || '门员'.includes(text.charAt(end) || ' ')) continue;
    if ((purpose.match(/“/gu)?.length ?? 0) !== (purpose.match(/”/gu)?.length ?? 0)) continue;
    const place = places.at(index + lead.length) ?? places.at(index + lead.length - 1);
    const start = place && place.start < index ? place.start : index;
    const closed = /中央|国务院/u.test(lead) && !/[一-鿿]/u.test(text.charAt(end));
    if (!closed && !isTitleStart(end) && likelihood(index, end) < LIKELY && likelihood(start, end) < LIKELY) continue;
    found.push({ start, end, firm: true, why: ['leading organ and its commission'] });
  }
  return found;
}

/** Where such names may begin. */
function leadsBefore(text: string, kinds: readonly number[]): number[] {
  const starts: number[] = [];
  let from = 0;
  for (const kind of kinds) {
    for (let at = Math.max(from, kind - FARTHEST); at <= kind - NEAREST; at++)
      if (LEADS.at(text, at) !== 0) starts.push(at);
    from = Math.max(from, kind - NEAREST + 1);
  }
  return starts;
}

/** How likely the tagger must think such a body where nothing else tells it. */
const LIKELY = 0.05;
