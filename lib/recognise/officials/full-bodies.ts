import { beginningsOf, UnitBits } from '../organisations/unit-bits.ts';
import type { Mention, Post, PostLevel } from '../types.ts';

/** A body's name that leaves its division out: 区委, 自治州政府. */
const WITH_PLACE = /^(省|市|区|县|州|盟|旗|自治区|自治州|镇|乡|街道|村)/u;
/** What such a name, and a division's, begins and ends with. */
const BEGINS_UNIT = '省市区县州盟旗自镇乡街村';
const UNIT_AT_END = /(?:自治区|自治州|街道|[省市县区州盟旗镇乡村])$/u;

const LEVELS: readonly (readonly [RegExp, PostLevel])[] = [
  [/^(?:中共)?中央|^全国|^国务院|^国家|^最高|^中华|^中国|^解放军|^党中央/u, 'central'],
  [/村|社区|居委会/u, 'village'],
  [/[镇乡]|街道|办事处|街(?:司法所|党工委)/u, 'township'],
  [/[区县旗](?!域)/u, 'county'],
  [/[市州盟]|地委/u, 'prefecture'],
  [/省|自治区/u, 'province'],
  [
    /^(?:外交|国防|教育|科技|公安|民政|司法|财政|水利|商务|文化|农业|卫生|应急|交通|住房|生态|自然|人力|工业|工信|审计|监察|铁道)[一-鿿]{0,9}部/u,
    'central',
  ],
];
/** Heads of state and their cabinets' offices. */
const CENTRAL_TITLE = /^(?:国家|国务)|^总理$|^副总理$|^总书记$/u;
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);
const FOREIGN =
  /总统|首相|国务卿|外长|外相|防长|议长|国王|女王|王储|苏丹|埃米尔|天皇|州长|大臣|官房长官|众议员|参议员/u;

/** Which of the patterns a unit may begin: bit i for LEVELS[i], the next for FOREIGN. */
const MAY_BEGIN = new UnitBits(...[...LEVELS.map(([pattern]) => pattern), FOREIGN].map(beginningsOf));
const MAY_BE_FOREIGN = 1 << LEVELS.length;
const BEGINS_CENTRAL = '国总副';

/** How many times as often as the next a division must be named to be the one meant. */
const DOMINANCE = 3;

/** Before the name of a unit whose division is not known. */
const UNSETTLED = '?';

/**
 * Adds to the article's posts and organisations what its places settle: a body's full name (`区委` → `天津市北辰区委`) and the rank of a
 * post's body. `places` must be resolved. Changes the mentions in place; what the article doesn't settle stays absent.
 */
export function settleBodies(mentions: readonly Mention[]): void {
  const jurisdictions = new Jurisdictions(mentions);
  for (const mention of mentions) {
    if (mention.kind === 'organisation') {
      const full = fullName(mention.text, jurisdictions);
      if (full !== undefined) mention.fullName = full;
    } else if (mention.kind === 'official') for (const post of mention.posts) settlePost(post, jurisdictions);
  }
}

function settlePost(post: Post, jurisdictions: Jurisdictions): void {
  if (post.org !== undefined) {
    const full = fullName(post.org, jurisdictions);
    if (full !== undefined) post.body = full;
  }
  const level = levelOf(post);
  if (level !== undefined) post.level = level;
}

/** The rank of a post by its body's name, else by its title (省长, 镇长, 总统). */
export function levelOf(post: Post): PostLevel | undefined {
  const { title, org } = post;
  const mayTitle = mayBegin(title);
  if ((mayTitle & MAY_BE_FOREIGN) !== 0 && FOREIGN.test(title)) return 'foreign';
  if (BEGINS_CENTRAL.includes(title.charAt(0)) && CENTRAL_TITLE.test(title)) return 'central';
  if (org !== undefined && org.charAt(2) === '市' && MUNICIPALITIES.has(org.slice(0, 3)) && !/[区县]/u.test(org))
    return 'province';
  const name = org ?? title;
  const mayName = org === undefined ? mayTitle : mayBegin(name);
  return LEVELS.find(([pattern], index) => (mayName & (1 << index)) !== 0 && pattern.test(name))?.[1];
}

/** Which of the patterns may match somewhere in a name. */
function mayBegin(name: string): number {
  let bits = 0;
  for (let at = 0; at < name.length; at++) bits |= MAY_BEGIN.at(name, at);
  return bits;
}

function fullName(name: string, jurisdictions: Jurisdictions): string | undefined {
  const unit = BEGINS_UNIT.includes(name.charAt(0)) ? WITH_PLACE.exec(name)?.[1] : undefined;
  if (unit === undefined) return undefined;
  const division = jurisdictions.of(unit);
  return division === undefined ? undefined : division + name.slice(unit.length);
}

/** Names of the article's divisions, one a level, where the places of the article agree on one; counted when a name first asks. */
class Jurisdictions {
  private readonly mentions: readonly Mention[];
  private counts: ReadonlyMap<string, number> | undefined;
  private readonly agreed = new Map<string, string | undefined>();

  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
  }

  /** The full name of the division of that unit (市, 自治区, 街道), or undefined. */
  of(unit: string): string | undefined {
    if (!this.agreed.has(unit)) this.agreed.set(unit, this.agree(unit));
    return this.agreed.get(unit);
  }

  private agree(unit: string): string | undefined {
    this.counts ??= countPlaces(this.mentions);
    const votes = new Map<string, number>();
    for (const [resolved, count] of this.counts)
      for (const path of pathsTo(unit, resolved)) votes.set(path, (votes.get(path) ?? 0) + count);
    let first = '';
    let most = 0;
    let next = 0;
    for (const [path, count] of votes) {
      if (count > most) {
        next = most;
        most = count;
        first = path;
      } else if (count > next) next = count;
    }
    return most > 0 && most >= DOMINANCE * next && !first.startsWith(UNSETTLED) ? first : undefined;
  }
}

/** How often the places of the article are named, as they are resolved (`天津市/北辰区`). */
function countPlaces(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.kind !== 'place') continue;
    // A unit that no list has stands for itself: it must not lend its bodies to a neighbour named in passing.
    const place = mention.resolved ?? `${UNSETTLED}${mention.text}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** Of a resolved place the parts down to each one of that unit, put together. */
function pathsTo(unit: string, resolved: string): string[] {
  const parts = resolved.startsWith(UNSETTLED) ? [resolved] : resolved.split('/');
  return parts.flatMap((part, depth) =>
    part.endsWith(unit) && UNIT_AT_END.exec(part)?.[0] === unit ? [parts.slice(0, depth + 1).join('')] : [],
  );
}
