import type { Division, Gazetteer, VillageRow } from '../gazetteer/types.ts';
import { giveReason, type Item, isCoordinated, isJoined, isOpen, lieIn, newItem } from './item.ts';
import { rank } from './levels.ts';
import { NOTHING } from './meanings.ts';
import type { Votes } from './votes.ts';

const VILLAGE = /(村|社区|小区|嘎查|组|寨|屯|居委会|新村|家园|塆|湾|庄|堡|居)$/;
/** Kinds that the village list or the article's only county may settle. */
const LISTED = /(村|嘎查|社区)$/;
const MOST_SHARDS = 8;

/** The listed villages of that name in a unit. */
type VillagesIn = (name: string, unit: Division) => readonly VillageRow[];

/** The provinces whose villages are needed, by two digits: those in which the settled places lie, the most named first. */
export function provincesOf(items: readonly Item[], votes: Votes): readonly string[] {
  if (!items.some(isListed)) return [];
  const counts = new Map<string, number>();
  const county = votes.leader(3);
  for (const division of [county, ...items.map((item) => item.division)]) {
    if (!division?.code || rank(division) < 3) continue;
    const province = division.code.slice(0, 2);
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_SHARDS)
    .map(([province]) => province);
}

/** Whether a place may be of a kind that the village list has: the last character tells at nearly every other one. */
function isListed({ text }: Item): boolean {
  const last = text.charAt(text.length - 1);
  return (last === '村' || last === '区' || last === '查') && LISTED.test(text);
}

/** Whether there is something to settle, or to look up, in the lists of villages. */
export const hasVillage = (item: Item): boolean => item.path !== undefined || (isOpen(item) && VILLAGE.test(item.text));

/**
 * Villages and what lies in them: by the unit before, by another mention in full, by the article's county. Looks into the lists of
 * `provinces` only: what another article has loaded besides must not tell.
 */
export function settleVillages(
  folded: string,
  items: readonly Item[],
  votes: Votes,
  gazetteer: Gazetteer,
  provinces: readonly string[],
): void {
  const villagesIn: VillagesIn = (name, unit) =>
    provinces.includes(unit.code.slice(0, 2)) ? gazetteer.villages(name, unit) : [];
  const earlier = new Map<string, Item>();
  for (const item of items) {
    if (isOpen(item) && VILLAGE.test(item.text)) settleFromUnitElsewhere(folded, item, items);
  }
  for (const last of [false, true]) {
    let previous: Item | undefined;
    for (const item of items) {
      if (isOpen(item) && VILLAGE.test(item.text)) {
        settleVillage(folded, item, previous, earlier);
        if (last && !item.path) settleByCounty(folded, item, previous, items, votes, villagesIn);
      }
      if (item.path && !earlier.has(item.text)) earlier.set(item.text, item);
      previous = item;
    }
  }
  for (const item of items) addCode(item, villagesIn);
}

/** `城关街道红星村文化广场`: the village stands behind its unit somewhere, though not as a place of its own. */
function settleFromUnitElsewhere(folded: string, item: Item, items: readonly Item[]): void {
  const unit = items.find(
    (other) => other.division && rank(other.division) >= 3 && folded.startsWith(item.text, other.end),
  );
  if (unit && unit.end !== item.start) lieIn(item, unit, `behind ${unit.text} elsewhere`);
}

function settleVillage(
  folded: string,
  item: Item,
  previous: Item | undefined,
  earlier: ReadonlyMap<string, Item>,
): void {
  if (
    previous &&
    isJoined(folded, previous.end, item.start) &&
    (previous.division ? rank(previous.division) >= 3 : previous.path)
  ) {
    lieIn(item, previous, `in ${previous.text}, named before it`);
    return;
  }
  if (previous?.parent && previous.path && isCoordinated(folded, previous.end, item.start)) {
    lieIn(item, previous.parent, `beside ${previous.text}`);
    return;
  }
  const same = earlier.get(item.text);
  if (!same?.path) return;
  item.path = same.path;
  item.parent ??= same.parent;
  giveReason(item, 'named in full elsewhere');
}

/**
 * A village without its unit lies in the county that leads the article, or in the only one of its counties that
 * has a village of that name; never where an unsettled unit stands before it.
 */
function settleByCounty(
  folded: string,
  item: Item,
  previous: Item | undefined,
  items: readonly Item[],
  votes: Votes,
  villagesIn: VillagesIn,
): void {
  if (!LISTED.test(item.text)) return;
  if (previous && isOpen(previous) && isJoined(folded, previous.end, item.start)) return;
  const listing = countiesOf(items).filter((county) => villagesIn(item.text, county).length > 0);
  const leader = votes.leader(3);
  const only = listing.length === 1 ? listing[0] : undefined;
  const county = only ?? (leader && (listing.includes(leader) || votes.isOnly(leader)) ? leader : undefined);
  if (!county) return;
  const parent = newItem(0, 0, county.name, NOTHING);
  parent.division = county;
  lieIn(item, parent, only ? `village list of ${county.name}` : `the article's county is ${county.name}`);
}

/** The counties in which the settled places lie. */
function countiesOf(items: readonly Item[]): Division[] {
  const counties = new Set<Division>();
  for (const item of items) {
    for (let unit = item.division ?? item.parent?.division; unit; unit = unit.parent) {
      if (unit.level === 'county') counties.add(unit);
    }
  }
  return [...counties];
}

/** The 12-digit code, where the unit has just one village of that name. */
function addCode(item: Item, villagesIn: VillagesIn): void {
  const unit = item.parent?.division;
  if (!item.path || !unit?.code || !/(村|嘎查)$/.test(item.text)) return;
  const rows = villagesIn(item.text, unit);
  const [only] = rows;
  if (rows.length !== 1 || !only) return;
  item.code = only.code;
  giveReason(item, 'village list');
}
