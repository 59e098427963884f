import type { Mention, Post } from '../types.ts';
import { levelOf } from './post-levels.ts';

/** A body's name that leaves its division out: 区委, 自治州政府. */
const WITH_PLACE = /^(省|市|区|县|州|盟|旗|自治区|自治州|镇|乡|街道|村)/u;
/** What such a name begins with. */
const BEGINS_UNIT = '省市区县州盟旗自镇乡街村';

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
  // A name's mentions share their posts.
  const settled = new Set<readonly Post[]>();
  for (const mention of mentions) {
    if (mention.kind === 'organisation') {
      const full = fullName(mention.text, jurisdictions);
      if (full !== undefined) mention.fullName = full;
    } else if (mention.kind === 'official' && !settled.has(mention.posts)) {
      settled.add(mention.posts);
      for (const post of mention.posts) settlePost(post, jurisdictions);
    }
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

/** Of a resolved place the names down to each one of that unit, put together: of 天津市/北辰区 for 区 天津市北辰区. */
function pathsTo(unit: string, resolved: string): readonly string[] {
  const isUnsettled = resolved.startsWith(UNSETTLED);
  let paths: string[] | undefined;
  for (let at = resolved.indexOf(unit); at >= 0; at = resolved.indexOf(unit, at + 1)) {
    const end = at + unit.length;
    const endsPart = end === resolved.length || (!isUnsettled && resolved.startsWith('/', end));
    if (!endsPart || isOfRegion(unit, resolved, end)) continue;
    paths ??= [];
    paths.push(isUnsettled ? resolved : resolved.slice(0, end).replaceAll('/', ''));
  }
  return paths ?? NONE;
}
const NONE: readonly string[] = [];

/** 自治区 is no 区, 自治州 no 州. */
const isOfRegion = (unit: string, name: string, end: number): boolean =>
  (unit === '区' || unit === '州') && name.startsWith('自治', end - 3);
