import type { Division, Gazetteer, NamedDivision } from '../gazetteer/types.ts';
import type { RecogniseInput } from '../types.ts';
import { isBelow, rank, stoodIn } from './levels.ts';
import type { PlaceHints, ResolvedPlace } from './types.ts';
import { contextVotes, type Votes } from './votes.ts';

/** What may stand between a place and the one that it belongs to. */
const JOINED = /^(的|下辖的|所辖的|所属的|境内的|市里的)?$/;
const COORDINATED = /^[、和与及以]{1,2}$/;
const VILLAGE = /(村|社区|小区|嘎查|组|寨|屯|居委会|新村|家园|塆|湾|庄|堡|居)$/;

interface Span {
  start: number;
  end: number;
}

/** A place under work: its candidates, what it was settled to. */
interface Item extends Span {
  text: string;
  named: readonly NamedDivision[];
  division?: Division;
  path?: string;
  code?: string;
  /** The unit that the place was found to lie in. */
  parent?: Item;
  why: string[];
}

/**
 * Resolves places to their division, foreign city or country. `places` are UTF-16 spans into `folded`, in text order;
 * the answer has the same length and order. Nothing is resolved that the article doesn't settle.
 */
export async function resolvePlaces(
  folded: string,
  places: readonly Span[],
  input: RecogniseInput,
  gazetteer: Gazetteer,
  hints: PlaceHints = {},
): Promise<ResolvedPlace[]> {
  const year = Number.parseInt(input.published ?? '', 10);
  const items: Item[] = places.map(({ start, end }) => {
    const text = folded.slice(start, end);
    return { start, end, text, named: candidates(text, gazetteer, year), why: [] };
  });
  const votes = contextVotes(folded, input, gazetteer, hints, year);
  for (const item of items) {
    const sure = certain(item);
    if (sure) votes.add(sure, 1);
  }
  settleDivisions(folded, items, votes);
  settleDivisions(folded, items, votes);
  settleTails(items);
  settleVillages(folded, items, votes);
  await addVillageCodes(items, gazetteer);
  return items.map(answer);
}

/** What a name may mean at the article's date. */
function candidates(text: string, gazetteer: Gazetteer, year: number): readonly NamedDivision[] {
  const all = gazetteer.lookUp(text);
  const standing = all.filter(({ division }) => stoodIn(division, year));
  if (standing.length) return standing;
  // Written as it was called before or after the article's time: the full name still says which unit it is.
  const named = all.filter(({ form }) => form !== 'stem');
  const latest = Math.max(...named.map(({ division }) => division.until));
  return named.filter(({ division }) => division.until === latest);
}

const FORM_ORDER = { full: 0, short: 1, stem: 2, abbreviation: 3 } as const;

/** The one division a name means without any context, if there is one: full before short before stem, high before low. */
function certain(item: Item): Division | undefined {
  const level = (named: NamedDivision): number => {
    const height = rank(named.division);
    return FORM_ORDER[named.form] * 10 + (named.form === 'stem' ? height : 0);
  };
  const best = Math.min(...item.named.map(level));
  const top = item.named.filter((named) => level(named) === best);
  const [only] = top;
  if (top.length !== 1 || !only) return undefined;
  if (only.form === 'abbreviation' && only.division.level !== 'country' && only.division.level !== 'province')
    return only.division;
  // 阿克苏: the prefecture or the city in it?
  const twin = item.named.some(
    ({ division, form }) =>
      form === 'stem' &&
      only.form === 'stem' &&
      division.parent?.id === only.division.id &&
      /地区$/.test(only.division.name),
  );
  if (twin) return undefined;
  if (rank(only.division) >= 3 && only.form === 'stem') return undefined;
  return only.division;
}

function settleDivisions(folded: string, items: Item[], votes: Votes): void {
  let previous: Item | undefined;
  for (const item of items) {
    if (!item.division && item.named.length) choose(folded, item, previous, items, votes);
    if (item.division) previous = item;
  }
}

/** Chain, then what is certain, then the nearest named unit above, then the article as a whole. */
function choose(folded: string, item: Item, previous: Item | undefined, items: Item[], votes: Votes): void {
  const above = previous?.division;
  if (previous && above) {
    const gap = folded.slice(previous.end, item.start);
    const inside = item.named.filter(({ division }) => isBelow(division, above));
    const nearest = highest(inside);
    if (JOINED.test(gap) && nearest) {
      settle(item, nearest, `in ${above.name}, named before it`);
      return;
    }
    const siblings = highest(
      item.named.filter(({ division }) => division.parent && division.parent.id === above.parent?.id),
    );
    if (COORDINATED.test(gap) && siblings && rank(siblings) === rank(above)) {
      settle(item, siblings, `beside ${above.name}`);
      return;
    }
  }
  const sure = certain(item);
  if (sure && (rank(sure) < 4 || compatible(sure, votes))) {
    settle(item, sure, 'division list');
    return;
  }
  const before = nearestAbove(item, items);
  if (before) {
    settle(item, before.division, `in ${before.above.name}, named in the article`);
    return;
  }
  const voted = byVotes(item, votes);
  if (voted) settle(item, voted, 'article context');
}

/** A township that only one county has, but none of the article's provinces, is another one. */
function compatible(division: Division, votes: Votes): boolean {
  const province = votes.leader(1);
  return !province || isBelow(division, province);
}

/** The only candidate of the highest rank. */
function highest(named: readonly NamedDivision[]): Division | undefined {
  if (!named.length) return undefined;
  const top = Math.min(...named.map(({ division }) => rank(division)));
  const best = new Map(
    named.filter(({ division }) => rank(division) === top).map((one) => [one.division.id, one.division]),
  );
  return best.size === 1 ? [...best.values()][0] : undefined;
}

/** The nearest unit named before (or, failing that, after) in which exactly one candidate lies. */
function nearestAbove(item: Item, items: readonly Item[]): { division: Division; above: Division } | undefined {
  const at = items.indexOf(item);
  const ordered = [...items.slice(0, at).toReversed(), ...items.slice(at + 1)];
  for (const wanted of [3, 2, 1]) {
    for (const { division: above } of ordered) {
      if (!above || rank(above) !== wanted) continue;
      const inside = highest(
        item.named.filter(({ division, form }) => form !== 'abbreviation' && isBelow(division, above)),
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
      score: form === 'abbreviation' ? votes.of(division) : votes.support(division) + votes.of(division),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score <= 0) return undefined;
  return !second || first.score > second.score ? first.division : undefined;
}

function settle(item: Item, division: Division, why: string): void {
  item.division = division;
  item.why.push(why);
}

/** `新村街` after `果园新村街`: the end of a unit's name that the article gives in full. */
function settleTails(items: Item[]): void {
  for (const item of items) {
    if (item.division || item.text.length < 3 || VILLAGE.test(item.text)) continue;
    const full = items.filter(
      (other) => other.division && other.text.length > item.text.length && other.text.endsWith(item.text),
    );
    const names = new Set(full.map((other) => other.text));
    const [first] = full;
    if (names.size !== 1 || !first?.division) continue;
    item.text = first.text;
    settle(item, first.division, `short for ${first.text}`);
  }
}

/** Villages and what lies in them: by the unit before, by an earlier mention, by the article's only county. */
function settleVillages(folded: string, items: Item[], votes: Votes): void {
  const earlier = new Map<string, Item>();
  for (const pass of [1, 2]) {
    let previous: Item | undefined;
    for (const item of items) {
      if (!item.division && !item.path && VILLAGE.test(item.text))
        settleVillage(folded, item, previous, earlier, votes, pass);
      if (item.path && !earlier.has(item.text)) earlier.set(item.text, item);
      if (item.division || item.path) previous = item;
    }
  }
}

function settleVillage(
  folded: string,
  item: Item,
  previous: Item | undefined,
  earlier: ReadonlyMap<string, Item>,
  votes: Votes,
  pass: number,
): void {
  const gap = previous ? folded.slice(previous.end, item.start) : '';
  if (previous && JOINED.test(gap) && (previous.division ? rank(previous.division) >= 3 : true)) {
    lieIn(item, previous, `in ${previous.text}, named before it`);
    return;
  }
  if (previous?.parent && COORDINATED.test(gap) && previous.path) {
    lieIn(item, previous.parent, `beside ${previous.text}`);
    return;
  }
  const same = earlier.get(item.text);
  if (same?.path) {
    item.path = same.path;
    if (same.parent) item.parent = same.parent;
    item.why.push('named in full elsewhere');
    return;
  }
  if (pass === 1) return;
  const county = votes.leader(3);
  if (!county || !/(村|嘎查|社区)$/.test(item.text)) return;
  item.path = `${county.path}/${item.text}`;
  item.parent = { start: 0, end: 0, text: county.name, named: [], division: county, why: [] };
  item.why.push(`the article's county is ${county.name}`);
}

function lieIn(item: Item, parent: Item, why: string): void {
  item.parent = parent;
  item.path = `${pathOf(parent)}/${item.text}`;
  item.why.push(why);
}

/** 街 for 街道 stays as written; all other short forms give the official name. */
function pathOf(item: Item): string {
  const { division } = item;
  if (!division) return item.path ?? item.text;
  if (division.name === `${item.text}道` && division.parent) return `${division.parent.path}/${item.text}`;
  return division.path;
}

async function addVillageCodes(items: readonly Item[], gazetteer: Gazetteer): Promise<void> {
  for (const item of items) {
    const parent = item.parent?.division;
    if (!item.path || !parent?.code || !/(村|嘎查)$/.test(item.text)) continue;
    await gazetteer.loadProvince(parent.code.slice(0, 2));
    const rows = gazetteer.villages(item.text, parent);
    const [only] = rows;
    if (rows.length === 1 && only) {
      item.code = only.code;
      item.why.push('village list');
    }
  }
}

function answer(item: Item): ResolvedPlace {
  const path = item.division ? pathOf(item) : item.path;
  const code = item.division?.code || item.code;
  return { ...(path ? { resolved: path } : {}), ...(code ? { code } : {}), why: item.why };
}
