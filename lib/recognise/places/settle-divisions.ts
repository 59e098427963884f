import type { Division, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import { type Anchor, COORDINATED, type Item, JOINED, LONGEST_GAP, lieIn, settle } from './item.ts';
import { isBelow, rank, stoodIn } from './levels.ts';
import type { Votes } from './votes.ts';

/** Townships and zones that the text may set right behind a county though no list has them. */
const UNLISTED = /([镇乡]|街道|苏木|旅游区|度假区|开发区|园区|管理区|示范区|高新区|经开区)$/;
const FORM_ORDER = { full: 0, short: 1, stem: 2, abbreviation: 3 } as const;

/** Names that no list writes so: 江 of 江浙, 宁夏自治区. */
const WRITTEN = new Map([
  ['江', '江苏'],
  ['宁夏自治区', '宁夏'],
  ['新疆自治区', '新疆'],
  ['广西自治区', '广西'],
]);

/** What names meant in the year last asked for: articles of one time name the same divisions. */
const meant = new WeakMap<readonly NamedDivision[], { year: number; named: readonly NamedDivision[] }>();

/** What a name may mean at the article's date (NaN: today). */
export function candidates(text: string, gazetteer: Gazetteer, year: number): readonly NamedDivision[] {
  const listed = gazetteer.lookUp(text);
  const all = listed.length > 0 ? listed : gazetteer.lookUp(WRITTEN.get(text) ?? text);
  if (all.length === 0) return all;
  const known = meant.get(all);
  if (known && Object.is(known.year, year)) return known.named;
  const named = inYear(all, year);
  meant.set(all, { year, named });
  return named;
}

function inYear(all: readonly NamedDivision[], year: number): readonly NamedDivision[] {
  const standing = all.filter(({ division }) => stoodIn(division, year));
  // 密云镇 lies in 密云区, which did not stand in 2010: its stem does not count then. Full names do.
  const whole = standing.filter(
    ({ division, form }) => form !== 'stem' || !division.parent || stoodIn(division.parent, year),
  );
  if (standing.length) return whole.length ? whole : standing;
  // Written as it was called before or after the article's time: the full name still says which unit it is.
  const named = all.filter(({ form }) => form !== 'stem');
  const latest = Math.max(...named.map(({ division }) => division.until));
  return named.filter(({ division }) => division.until === latest);
}

/** The one division a name means without any context, if there is one: full before short before stem, high before low. */
export function certain(named: readonly NamedDivision[], text: string, gazetteer: Gazetteer): Division | undefined {
  let best = Number.POSITIVE_INFINITY;
  let only: NamedDivision | undefined;
  for (const one of named) {
    const order = FORM_ORDER[one.form] * 10 + (one.form === 'stem' ? rank(one.division) : 0);
    if (order > best) continue;
    only = order < best ? one : undefined;
    best = order;
  }
  if (!only) return undefined;
  const { division, form } = only;
  if (form !== 'stem') return division;
  if (hasTwin(named, division)) return undefined;
  if (rank(division) <= 2) return division;
  // 库尔勒, 寿光: one county in the whole country has that stem, and it is no word.
  // 密云: beside the county there is only a town in it.
  const single = named.every((other) => other.division.id === division.id || isBelow(other.division, division));
  return single && rank(division) === 3 && !gazetteer.isCommonWord(text) ? division : undefined;
}

/** 阿克苏: the prefecture (阿克苏地区) or the city in it (阿克苏市)? */
function hasTwin(named: readonly NamedDivision[], division: Division): boolean {
  if (!division.name.endsWith('地区') && !division.name.endsWith('盟')) return false;
  return named.some((other) => other.form === 'stem' && other.division.parent?.id === division.id);
}

/** `河沿街` after `东河沿街`, `云上` beside `云上村`: part of a name that the article gives in full. */
export function settleParts(items: readonly Item[]): void {
  for (const item of items) {
    if (item.division || item.path || item.text.length < 3) continue;
    const whole = items.filter(
      (other) =>
        other.text.length > item.text.length &&
        (other.division || other.path) &&
        (other.text.endsWith(item.text) || other.text === `${item.text}村`),
    );
    const [first] = whole;
    if (!first || new Set(whole.map((other) => other.text)).size !== 1) continue;
    item.text = first.text;
    if (first.division) item.division = first.division;
    if (first.path) item.path = first.path;
    if (first.parent) item.parent = first.parent;
    item.why.push(`short for ${first.text}`);
  }
}

/** What the places of an article are settled by. */
interface Ground {
  /** All that is named, the offices' divisions too. */
  anchors: readonly Anchor[];
  /** Ids of the divisions that are settled so far. */
  settled: Set<number>;
  votes: Votes;
}

/** Settles what a list has. `anchors` are the divisions in the names of offices, with their spots. */
export function settleDivisions(
  folded: string,
  items: readonly Item[],
  anchors: readonly Anchor[],
  votes: Votes,
): void {
  const all = [...items, ...anchors];
  const settled = new Set<number>();
  for (const { division } of all) if (division) settled.add(division.id);
  const ground: Ground = { anchors: all, settled, votes };
  let previous: Item | undefined;
  for (const item of items) {
    if (!item.division && !item.path) choose(folded, item, previous, ground);
    if (item.division) settled.add(item.division.id);
    if (item.division || item.path) previous = item;
  }
}

/** Chain, then what is certain, then the nearest named unit above, then the article as a whole. */
function choose(folded: string, item: Item, previous: Item | undefined, ground: Ground): void {
  const { votes, settled } = ground;
  if (previous && chained(folded, item, previous)) return;
  if (!item.named.length || item.named.some(({ division, form }) => form === 'stem' && hasTwin(item.named, division)))
    return;
  const { sure } = item;
  if (sure && (rank(sure) < 4 || compatible(sure, item, votes))) {
    settle(item, sure, 'division list');
    return;
  }
  const named = item.named.find(({ division }) => settled.has(division.id));
  if (named && named.form !== 'abbreviation') {
    settle(item, named.division, 'named in full in the article');
    return;
  }
  const near = nearestAbove(item, ground);
  if (near) {
    settle(item, near.division, `in ${near.above.name}, named in the article`);
    return;
  }
  const voted = byVotes(item, votes);
  if (voted) settle(item, voted, 'article context');
}

/** Settles by the place right before: its part, its sister, or an unlisted township of a county. */
function chained(folded: string, item: Item, previous: Item): boolean {
  const above = previous.division;
  if (!above || item.start - previous.end > LONGEST_GAP) return false;
  const gap = folded.slice(previous.end, item.start);
  if (JOINED.has(gap)) {
    const inside = item.named.filter(({ division }) => isBelow(division, above));
    const nearest = highest(inside);
    if (nearest) {
      settle(item, nearest, `in ${above.name}, named before it`);
      return true;
    }
    if (gap === '' && rank(above) === 3 && !inside.length && UNLISTED.test(item.text)) {
      lieIn(item, previous, `in ${above.name}, named before it; not in the list`);
      return true;
    }
  }
  if (!COORDINATED.has(gap)) return false;
  const sister = highest(
    item.named.filter(({ division }) => division.parent && division.parent.id === above.parent?.id),
  );
  if (!sister || rank(sister) !== rank(above)) return false;
  settle(item, sister, `beside ${above.name}`);
  return true;
}

/** A township that only one county in the country has is another one if the article speaks of other provinces only. */
function compatible(division: Division, item: Item, votes: Votes): boolean {
  const full = item.named.some((named) => named.division.id === division.id && named.form === 'full');
  if (!votes.hasProvince()) return full;
  for (let unit = division.parent; unit; unit = unit.parent) {
    if (votes.of(unit) > 0 && rank(unit) <= (full ? 3 : 2)) return full || rank(unit) === 2;
  }
  return false;
}

/** The only candidate of the highest rank. */
function highest(named: readonly NamedDivision[]): Division | undefined {
  if (named.length === 0) return undefined;
  const top = Math.min(...named.map(({ division }) => rank(division)));
  const best = new Set(named.map(({ division }) => division).filter((division) => rank(division) === top));
  const [only] = best;
  return only && best.size === 1 && !hasTwin(named, only) ? only : undefined;
}

/** The nearest unit named before (or, failing that, after) in which exactly one candidate lies. */
function nearestAbove(item: Item, { anchors }: Ground): { division: Division; above: Division } | undefined {
  const uppers = new Set<number>();
  for (const { division, form } of item.named)
    if (form !== 'abbreviation') for (let unit = division.parent; unit; unit = unit.parent) uppers.add(unit.id);
  const above = anchors.filter(({ division }) => division && uppers.has(division.id));
  if (above.length === 0) return undefined;
  const before = above.filter((anchor) => anchor.end <= item.start).toSorted((a, b) => b.end - a.end);
  const after = above.filter((anchor) => anchor.start >= item.end).toSorted((a, b) => a.start - b.start);
  for (const wanted of [3, 2, 1]) {
    for (const { division: above } of [...before, ...after]) {
      if (!above || rank(above) !== wanted) continue;
      // A province doesn't settle a township.
      const inside = highest(
        item.named.filter(
          ({ division, form }) => form !== 'abbreviation' && isBelow(division, above) && rank(division) - wanted < 3,
        ),
      );
      if (inside) return { division: inside, above };
    }
  }
  return undefined;
}

function byVotes(item: Item, votes: Votes): Division | undefined {
  const scored = item.named
    .map(({ division, form }) => ({
      division,
      score:
        form === 'abbreviation' || rank(division) <= 1
          ? votes.of(division)
          : votes.supportFrom(division, rank(division) - 2) + votes.of(division),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score <= 0) return undefined;
  return !second || first.score > second.score ? first.division : undefined;
}
