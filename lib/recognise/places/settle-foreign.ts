import type { Division, Gazetteer } from '../gazetteer/types.ts';
import { isForeign } from './foreign-names.ts';
import { giveReason, type Item, isJoined, isOpen, settle } from './item.ts';

/** Endings of divisions abroad: the stem may be listed as their city. */
const DIVISION = /^(.{2,})(省|州|邦|郡|大区|市|县)$/u;
/** A place in China that no list has ends like this too: these settle only behind a place abroad. */
const SHARED = /[市县镇村区]$/u;

/**
 * Places abroad that no list has. A listed city's province or county (拉卡省) lies in the city's country; what stands right behind
 * a place abroad, and a transliterated 省, 州, 邦, 郡, lies in that place's country, or in the one named nearest.
 */
export function settleForeign(folded: string, items: readonly Item[], gazetteer: Gazetteer): void {
  const ground: Ground = { folded, items, gazetteer, countries: undefined };
  let previous: Item | undefined;
  for (const item of items) {
    if (isOpen(item)) settleAbroad(item, previous, ground);
    previous = item;
  }
}

interface Ground {
  folded: string;
  items: readonly Item[];
  gazetteer: Gazetteer;
  /** The countries that the article names; only once one asks for them. What is settled here adds none. */
  countries: readonly Division[] | undefined;
}

function settleAbroad(item: Item, previous: Item | undefined, ground: Ground): void {
  const { folded, items, gazetteer } = ground;
  if (item.text.length === 1) {
    ground.countries ??= countriesOf(items);
    const named = shortFor(item, ground.countries);
    if (named) settle(item, named, 'the only country of that character in the article');
    return;
  }
  const [, stem = '', ending = ''] = DIVISION.exec(item.text) ?? [];
  const city = stem ? abroad(gazetteer, stem) : undefined;
  if (city && ending === '市') settle(item, city, `${stem}, a city abroad`);
  else if (city) place(item, countryOf(city), `${stem}, a place abroad`);
  else {
    const behind = previous && isJoined(folded, previous.end, item.start) ? country(previous, gazetteer) : undefined;
    if (behind) place(item, behind, `behind ${previous?.text}`);
    else if (ending && !SHARED.test(item.text)) {
      const near = nearest(folded, item, items, gazetteer);
      if (near) place(item, near, `${near.name} is the country named nearest`);
    }
  }
}

function countriesOf(items: readonly Item[]): readonly Division[] {
  const countries = new Set<Division>();
  for (const { division } of items) if (division?.level === 'country' && isForeign(division)) countries.add(division);
  return [...countries];
}

/** 新 in 中新关系: the one country of the article that has the character first, or else anywhere in its name. */
function shortFor(item: Item, countries: readonly Division[]): Division | undefined {
  const first = countries.filter(({ name }) => name.startsWith(item.text));
  const chosen = first.length > 0 ? first : countries.filter(({ name }) => name.includes(item.text));
  return chosen.length === 1 && !item.named.some(({ division }) => division.level === 'province')
    ? chosen[0]
    : undefined;
}

function place(item: Item, country: Division | undefined, why: string): void {
  if (!country || item.text === country.name) return;
  item.path = `${country.path}/${item.text}`;
  giveReason(item, why);
}

function abroad(gazetteer: Gazetteer, name: string): Division | undefined {
  const all = gazetteer.lookUp(name).filter(({ form }) => form !== 'stem' && form !== 'abbreviation');
  const [only] = all;
  return all.length === 1 && only?.division.level === 'foreign' ? only.division : undefined;
}

function countryOf(division: Division): Division | undefined {
  let unit: Division | undefined = division;
  while (unit && unit.level !== 'country') unit = unit.parent;
  return unit && isForeign(unit) ? unit : undefined;
}

/** The foreign country that an item stands for or lies in. */
function country(item: Item, gazetteer: Gazetteer): Division | undefined {
  if (item.division) return isForeign(item.division) ? countryOf(item.division) : undefined;
  const [first = ''] = item.path?.split('/') ?? [];
  const division = first ? gazetteer.lookUp(first)[0]?.division : undefined;
  return division && isForeign(division) ? countryOf(division) : undefined;
}

/** The country named nearest in the sentence, in the paragraph, then nearest before it, then the only one. */
function nearest(folded: string, item: Item, items: readonly Item[], gazetteer: Gazetteer): Division | undefined {
  const paragraph = folded.lastIndexOf('\n', item.start);
  const until = folded.indexOf('\n', item.end);
  const abroad = items.filter((other) => other !== item && country(other, gazetteer) !== undefined);
  const inside = abroad.filter((other) => other.start > paragraph && (until < 0 || other.end <= until));
  const sentence = Math.max(paragraph, folded.lastIndexOf('。', item.start));
  const full = folded.indexOf('。', item.end);
  const beside = inside.filter((other) => other.start > sentence && (full < 0 || other.end <= full));
  const [near] = (beside.length > 0 ? beside : inside).toSorted(
    (a, b) => Math.abs(a.start - item.start) - Math.abs(b.start - item.start),
  );
  const chosen = near ?? abroad.findLast((other) => other.end <= item.start) ?? abroad[0];
  return chosen && country(chosen, gazetteer);
}
