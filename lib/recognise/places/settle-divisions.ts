import type { Division, NamedDivision } from '../gazetteer/types.ts';
import {
  type Anchor,
  giveReason,
  type Item,
  isCoordinated,
  isJoined,
  isOpen,
  LONGEST_GAP,
  lieIn,
  settle,
} from './item.ts';
import { isBelow, rank } from './levels.ts';
import { hasTwin } from './meanings.ts';
import type { Votes } from './votes.ts';

/** Townships and zones that the text may set right behind a county though no list has them. */
const UNLISTED = /([镇乡]|街道|苏木|旅游区|度假区|开发区|园区|管理区|示范区|高新区|经开区)$/;

/** `河沿街` after `东河沿街`, `云上` beside `云上村`: part of a name that the article gives in full. */
export function settleParts(items: readonly Item[]): void {
  let byLast: ItemsByLast | undefined;
  items.forEach((item, index) => {
    if (!isOpen(item) || item.text.length < 3) return;
    byLast ??= indexByLast(items);
    const whole = wholeOf(item, items, byLast);
    if (!whole) return;
    // The whole name may have another last unit.
    const last = lastUnit(whole.text);
    if (last !== lastUnit(item.text)) addInOrder(byLast, last, index);
    item.text = whole.text;
    item.division ??= whole.division;
    item.path ??= whole.path;
    item.parent ??= whole.parent;
    giveReason(item, `short for ${whole.text}`);
  });
}

/** By the last unit of their text, the numbers of items, ascending; an item that has got another text may be among those of its old one. */
type ItemsByLast = Map<number, number[]>;

const lastUnit = (text: string): number => text.charCodeAt(text.length - 1);
const VILLAGE = lastUnit('村');
const NONE: readonly number[] = [];

function indexByLast(items: readonly Item[]): ItemsByLast {
  const byLast: ItemsByLast = new Map();
  items.forEach(({ text }, index) => {
    const known = byLast.get(lastUnit(text));
    if (known) known.push(index);
    else byLast.set(lastUnit(text), [index]);
  });
  return byLast;
}

function addInOrder(byLast: ItemsByLast, last: number, index: number): void {
  const known = byLast.get(last) ?? [];
  const at = known.findIndex((other) => other > index);
  known.splice(at < 0 ? known.length : at, 0, index);
  byLast.set(last, known);
}

/** The first settled place whose name ends with the item's, or is the item's with 村, if all such have one name. */
function wholeOf({ text }: Item, items: readonly Item[], byLast: ItemsByLast): Item | undefined {
  const last = lastUnit(text);
  let whole: Item | undefined;
  for (const unit of last === VILLAGE ? [last] : [last, VILLAGE]) {
    for (const index of byLast.get(unit) ?? NONE) {
      const other = items[index];
      if (!other || other.text.length <= text.length || isOpen(other)) continue;
      if (!other.text.endsWith(text) && other.text !== `${text}村`) continue;
      if (whole && whole.text !== other.text) return undefined;
      whole ??= other;
    }
  }
  return whole;
}

/** What the places of an article are settled by. */
interface Ground {
  folded: string;
  items: readonly Item[];
  /** The divisions in the names of offices, with their spots. */
  offices: readonly Anchor[];
  votes: Votes;
  /** Ids of the divisions that are settled so far; only once one asks for them. */
  settled: Set<number> | undefined;
}

/** Settles what a list has. `offices` are the divisions in the names of offices, with their spots. */
export function settleDivisions(
  folded: string,
  items: readonly Item[],
  offices: readonly Anchor[],
  votes: Votes,
): void {
  const ground: Ground = { folded, items, offices, votes, settled: undefined };
  let previous: Item | undefined;
  for (const item of items) {
    if (isOpen(item)) choose(item, previous, ground);
    if (isOpen(item)) continue;
    if (item.division) ground.settled?.add(item.division.id);
    previous = item;
  }
}

/** Chain, then what is certain, then the nearest named unit above, then the article as a whole. */
function choose(item: Item, previous: Item | undefined, ground: Ground): void {
  const { votes } = ground;
  if (previous && chained(ground.folded, item, previous)) return;
  if (item.named.length === 0 || item.isTwin) return;
  const { sure } = item;
  if (sure && (rank(sure) < 4 || compatible(sure, item, votes))) {
    settle(item, sure, 'division list');
    return;
  }
  ground.settled ??= settledSoFar(ground);
  const { settled } = ground;
  const named = item.named.find(({ division }) => settled.has(division.id));
  if (named && named.form !== 'abbreviation') {
    settle(item, named.division, 'named in full in the article');
    return;
  }
  const near = nearestAbove(item, settled, ground);
  if (near) {
    settle(item, near.division, `in ${near.above.name}, named in the article`);
    return;
  }
  const voted = byVotes(item, votes);
  if (voted) settle(item, voted, 'article context');
}

function settledSoFar({ items, offices }: Ground): Set<number> {
  const settled = new Set<number>();
  for (const { division } of items) if (division) settled.add(division.id);
  for (const { division } of offices) if (division) settled.add(division.id);
  return settled;
}

/** Settles by the place right before: its part, its sister, or an unlisted township of a county. */
function chained(folded: string, item: Item, previous: Item): boolean {
  const above = previous.division;
  if (!above || item.start - previous.end > LONGEST_GAP) return false;
  if (isJoined(folded, previous.end, item.start)) {
    const inside = highest(item.named, ({ division }) => isBelow(division, above));
    if (inside) {
      settle(item, inside, `in ${above.name}, named before it`);
      return true;
    }
    if (item.start <= previous.end && rank(above) === 3 && UNLISTED.test(item.text) && !liesIn(item, above)) {
      lieIn(item, previous, `in ${above.name}, named before it; not in the list`);
      return true;
    }
  }
  if (!isCoordinated(folded, previous.end, item.start)) return false;
  const sister = highest(
    item.named,
    ({ division }) => division.parent !== undefined && division.parent.id === above.parent?.id,
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

const liesIn = (item: Item, above: Division): boolean => item.named.some(({ division }) => isBelow(division, above));

/** The only one of the highest rank among the candidates that fit. */
function highest(named: readonly NamedDivision[], fits: (one: NamedDivision) => boolean): Division | undefined {
  let best: Division | undefined;
  let top = Number.POSITIVE_INFINITY;
  for (const one of named) {
    const order = rank(one.division);
    if (order > top || !fits(one)) continue;
    best = order < top || best === one.division ? one.division : undefined;
    top = order;
  }
  return best && !hasTwin(named, best, fits) ? best : undefined;
}

/** The nearest unit named before (or, failing that, after) in which exactly one candidate lies. */
function nearestAbove(
  item: Item,
  settled: ReadonlySet<number>,
  { items, offices }: Ground,
): { division: Division; above: Division } | undefined {
  const uppers = new Set<number>();
  for (const { division, form } of item.named)
    if (form !== 'abbreviation')
      for (let unit = division.parent; unit; unit = unit.parent) if (settled.has(unit.id)) uppers.add(unit.id);
  // Mostly none of them is named.
  if (uppers.size === 0) return undefined;
  const isAbove = ({ division }: Anchor): boolean => division !== undefined && uppers.has(division.id);
  const above: Anchor[] = [...items.filter(isAbove), ...offices.filter(isAbove)];
  const before = above.filter((anchor) => anchor.end <= item.start).toSorted((a, b) => b.end - a.end);
  const after = above.filter((anchor) => anchor.start >= item.end).toSorted((a, b) => a.start - b.start);
  for (const wanted of [3, 2, 1]) {
    for (const { division: above } of [...before, ...after]) {
      if (!above || rank(above) !== wanted) continue;
      // A province doesn't settle a township.
      const inside = highest(
        item.named,
        ({ division, form }) => form !== 'abbreviation' && isBelow(division, above) && rank(division) - wanted < 3,
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
