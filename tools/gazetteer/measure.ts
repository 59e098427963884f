/**
 * Measures the place rules against the scoring data beside the checkout (`../shared/gold`, `../shared/gold-more`):
 * resolution on gold spans, and the finder's own precision and recall. Run: `node tools/gazetteer/measure.ts [--errors]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { foldText } from '../../lib/recognise/fold.ts';
import { openGazetteer } from '../../lib/recognise/gazetteer/open-gazetteer.ts';
import { findPlaces } from '../../lib/recognise/places/find-places.ts';
import { resolvePlaces } from '../../lib/recognise/places/resolve-places.ts';

interface GoldMention {
  start: number;
  end: number;
  kind: string;
  optional?: boolean;
  resolved?: string;
}
interface GoldArticle {
  id: string;
  text: string;
  title?: string;
  published?: string;
  source?: string;
  mentions: GoldMention[];
}

const showErrors = process.argv.includes('--errors');
const root = new URL('../../../shared/', import.meta.url);

function articles(folder: string): GoldArticle[] {
  const directory = new URL(`${folder}/`, root);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as GoldArticle);
}

const gazetteer = await openGazetteer(async (path) => readFileSync(new URL(`../../public/${path}`, import.meta.url)));
for (const folder of ['gold', 'gold-more']) {
  const list = articles(folder);
  if (!list.length) console.log(`${folder}: scoring data absent`);
  else await measure(folder, list);
}

async function measure(folder: string, list: GoldArticle[]): Promise<void> {
  let asked = 0;
  let right = 0;
  let wrong = 0;
  let over = 0;
  let hit = 0;
  let given = 0;
  let wanted = 0;
  let inOrganisation = 0;
  for (const article of list) {
    const folded = foldText(article.text);
    const places = article.mentions.filter((mention) => mention.kind === 'place');
    const orgs = article.mentions.filter((mention) => mention.kind === 'organisation');
    const others = article.mentions.filter((mention) => mention.kind !== 'place' && mention.kind !== 'figure');
    const resolved = await resolvePlaces(folded, places, article, gazetteer, { orgs });
    places.forEach((place, index) => {
      const got = resolved[index]?.resolved;
      if (place.optional) return;
      if (!place.resolved) {
        if (got) {
          over++;
          error('over', article, place, got);
        }
        return;
      }
      asked++;
      if (got === place.resolved) right++;
      else {
        if (got) wrong++;
        error(got ? 'wrong' : 'missing', article, place, `${place.resolved} <- ${got ?? '-'}`);
      }
    });
    const keys = new Map(places.map((place) => [`${place.start}:${place.end}`, place]));
    const found = findPlaces(folded, { gazetteer, published: article.published });
    const foundKeys = new Set(found.map((place) => `${place.start}:${place.end}`));
    for (const place of places) {
      if (place.optional) continue;
      wanted++;
      if (!foundKeys.has(`${place.start}:${place.end}`)) error('unfound', article, place, '');
    }
    for (const place of found) {
      const key = keys.get(`${place.start}:${place.end}`);
      if (key && !key.optional) hit++;
      if (!key && others.some((other) => other.start <= place.start && place.end <= other.end)) {
        inOrganisation++;
        continue;
      }
      if (
        article.mentions.some((mention) => mention.optional && mention.start < place.end && place.start < mention.end)
      )
        continue;
      given++;
      if (!key) error('false', article, place, `${place.certainty}: ${place.why}`);
    }
  }
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  console.log(
    `${folder}: resolved ${percent(right, asked)} % of ${asked} (wrong ${wrong}, over ${over}); finder P ${percent(hit, given)} R ${percent(hit, wanted)} (${wanted} wanted, ${inOrganisation} inside other mentions)`,
  );
}

function error(kind: string, article: GoldArticle, place: { start: number; end: number }, note: string): void {
  if (!showErrors) return;
  const before = article.text.slice(Math.max(0, place.start - 12), place.start);
  const after = article.text.slice(place.end, place.end + 8);
  console.log(
    kind,
    article.id,
    `${before}【${article.text.slice(place.start, place.end)}】${after}`.replaceAll('\n', '/'),
    note,
  );
}
