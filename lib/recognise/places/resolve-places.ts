import type { Division, Gazetteer } from '../gazetteer/types.ts';
import type { RecogniseInput } from '../types.ts';
import { type Anchor, type Item, pathOf } from './item.ts';
import { rank, stoodIn } from './levels.ts';
import { candidates, certain, settleDivisions, settleParts } from './settle-divisions.ts';
import { settleForeign } from './settle-foreign.ts';
import { loadProvinces, settleVillages } from './settle-villages.ts';
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
  const offices = (hints.orgs ?? []).map(({ start, end }) => ({
    start,
    end,
    divisions: plainDivisions(folded.slice(start, end), gazetteer, year),
  }));
  const votes = contextVotes(input, gazetteer, { ...hints, offices }, year);
  for (const { sure } of items) if (sure && rank(sure) <= 3) votes.add(sure, 1);
  const anchors = offices.flatMap(officeAnchor);
  settleListedFirst(items);
  settleParts(items);
  for (let pass = 0; pass < 2; pass++) settleDivisions(folded, items, anchors, votes);
  settleForeign(folded, items, gazetteer);
  await loadProvinces(items, votes, gazetteer);
  settleVillages(folded, items, votes, gazetteer);
  settleParts(items);
  return items.map((item) => answer(item, gazetteer, year));
}

/** The places with what their names may mean; a name is looked up once. */
function readItems(
  folded: string,
  places: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  year: number,
): Item[] {
  const known = new Map<string, Pick<Item, 'named' | 'sure'>>();
  return places.map(({ start, end }) => {
    const text = folded.slice(start, end);
    let meaning = known.get(text);
    if (!meaning) {
      const named = candidates(text, gazetteer, year);
      meaning = { named, sure: certain(named, text, gazetteer) };
      known.set(text, meaning);
    }
    return { start, end, text, named: meaning.named, sure: meaning.sure, why: [] };
  });
}

/** The division inside the name of an office (新密市环保局): near ones settle the townships around them. */
function officeAnchor({ start, end, divisions }: Office): Anchor[] {
  const division = divisions.at(-1);
  return division ? [{ start, end, division }] : [];
}

/** Townships that only one county in the country has, so that parts of their names (河沿街) go to them. */
function settleListedFirst(items: readonly Item[]): void {
  for (const item of items) {
    const { sure } = item;
    if (item.text.length < 4 || sure?.level !== 'township') continue;
    const parts = items.some(
      (other) => other.text.length < item.text.length && other.text.length >= 3 && item.text.endsWith(other.text),
    );
    if (!parts) continue;
    item.division = sure;
    item.why.push('division list');
  }
}

function answer(item: Item, gazetteer: Gazetteer, year: number): ResolvedPlace {
  const path = item.division ? pathOf(item) : item.path;
  const code = item.division ? item.division.code : item.code;
  const resolved = path && datedPath(path, item.division ?? item.parent?.division, gazetteer, year);
  return { ...(resolved ? { resolved } : {}), ...(code ? { code } : {}), why: item.why };
}

/** In 2010 the towns of 密云区 lay in 密云县: a county that did not stand yet gives way to the one that became it. */
function datedPath(path: string, division: Division | undefined, gazetteer: Gazetteer, year: number): string {
  let county = division;
  while (county && county.level !== 'county') county = county.parent;
  if (!county || Number.isNaN(year) || stoodIn(county, year) || !path.startsWith(`${county.path}/`)) return path;
  const { code } = county;
  const names = [county.name, county.name.replace(/(自治县|[市县区旗])$/, '')];
  const before = names
    .flatMap((name) => gazetteer.lookUp(name))
    .find((named) => named.division.successor === code && stoodIn(named.division, year));
  return before ? before.division.path + path.slice(county.path.length) : path;
}
