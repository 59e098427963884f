import type { Division, Gazetteer } from '../gazetteer/types.ts';
import type { RecogniseInput } from '../types.ts';
import { type Anchor, type Item, isOpen, newItem, pathOf, settle } from './item.ts';
import { rank, stoodIn } from './levels.ts';
import { meaningsOf } from './meanings.ts';
import { settleDivisions, settleParts } from './settle-divisions.ts';
import { settleForeign } from './settle-foreign.ts';
import { hasVillage, provincesOf, settleVillages } from './settle-villages.ts';
import type { PlaceHints, ResolvedPlace } from './types.ts';
import { contextVotes, type Office, plainDivisions } from './votes.ts';

/**
 * Resolves places to their division, foreign city or country. `places` are UTF-16 spans into `folded`, in text order;
 * the answer has the same length and order. Nothing is resolved that the article doesn't settle: then `resolved` is
 * absent. Rejects only where a village shard can't be loaded.
 */
export async function resolvePlaces(
  folded: string,
  places: readonly { start: number; end: number }[],
  input: RecogniseInput,
  gazetteer: Gazetteer,
  hints: PlaceHints = {},
): Promise<ResolvedPlace[]> {
  const year = Number.parseInt(input.published ?? '', 10);
  const items = readItems(folded, places, gazetteer, year);
  const offices = readOffices(folded, hints.orgs ?? [], gazetteer, year);
  const votes = contextVotes(input, gazetteer, { ...hints, offices }, year);
  for (const { sure } of items) if (sure && rank(sure) <= 3) votes.add(sure, 1);
  const anchors = offices.map(officeAnchor);
  if (settleListedFirst(items)) settleParts(items);
  settleDivisions(folded, items, anchors, votes);
  // Mostly the lists have all that an article names.
  if (items.some(isOpen)) {
    settleDivisions(folded, items, anchors, votes);
    settleForeign(folded, items, gazetteer);
  }
  const provinces = provincesOf(items, votes);
  if (provinces.length > 0) await Promise.all(provinces.map((province) => gazetteer.loadProvince(province)));
  if (items.some(hasVillage)) settleVillages(folded, items, votes, gazetteer, provinces);
  settleParts(items);
  return items.map((item) => answer(item, gazetteer, year));
}

/** The places with what their names may mean. */
function readItems(
  folded: string,
  places: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  year: number,
): Item[] {
  const meanings = meaningsOf(gazetteer);
  const items: Item[] = [];
  for (const { start, end } of places) {
    const text = folded.slice(start, end);
    items.push(newItem(start, end, text, meanings.ofName(text, year)));
  }
  return items;
}

/** The organisations in whose names a division stands. */
function readOffices(
  folded: string,
  orgs: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  year: number,
): Office[] {
  const offices: Office[] = [];
  for (const { start, end } of orgs) {
    const divisions = plainDivisions(folded.slice(start, end), gazetteer, year);
    if (divisions.length > 0) offices.push({ start, end, divisions });
  }
  return offices;
}

/** The division inside the name of an office (新密市环保局): near ones settle the townships around them. */
const officeAnchor = ({ start, end, divisions }: Office): Anchor => ({ start, end, division: divisions.at(-1) });

/** Settles townships that only one county in the country has, so that parts of their names (河沿街) go to them; whether there are any. */
function settleListedFirst(items: readonly Item[]): boolean {
  let any = false;
  for (const item of items) {
    const { sure } = item;
    if (item.text.length < 4 || sure?.level !== 'township') continue;
    const parts = items.some(
      (other) => other.text.length < item.text.length && other.text.length >= 3 && item.text.endsWith(other.text),
    );
    if (!parts) continue;
    settle(item, sure, 'division list');
    any = true;
  }
  return any;
}

function answer(item: Item, gazetteer: Gazetteer, year: number): ResolvedPlace {
  const { division, why } = item;
  const path = division ? pathOf(item) : item.path;
  const code = division ? division.code : item.code;
  const out: ResolvedPlace = { why };
  if (path) out.resolved = datedPath(path, division ?? item.parent?.division, gazetteer, year);
  if (code) out.code = code;
  return out;
}

/** In 2010 the towns of 密云区 lay in 密云县: a county that did not stand yet gives way to the one that became it. */
function datedPath(path: string, division: Division | undefined, gazetteer: Gazetteer, year: number): string {
  if (Number.isNaN(year)) return path;
  let county = division;
  while (county && county.level !== 'county') county = county.parent;
  if (!county || stoodIn(county, year) || !path.startsWith(`${county.path}/`)) return path;
  const { code } = county;
  const names = [county.name, county.name.replace(/(自治县|[市县区旗])$/, '')];
  const before = names
    .flatMap((name) => gazetteer.lookUp(name))
    .find((named) => named.division.successor === code && stoodIn(named.division, year));
  return before ? before.division.path + path.slice(county.path.length) : path;
}
