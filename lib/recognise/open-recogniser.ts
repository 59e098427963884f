import { type Parts, recogniseArticle } from './article/recognise-article.ts';
import { findFigures } from './figures/find-figures.ts';
import { openGazetteer } from './gazetteer/open-gazetteer.ts';
import { findPlaces } from './places/find-places.ts';
import { resolvePlaces } from './places/resolve-places.ts';
import { LONGEST_READING, sliceAtLines } from './slices.ts';
import { openTagger } from './tagger/tagger.ts';
import type { LoadAsset, Mention, RecogniseInput, Recogniser } from './types.ts';

/** Opens the packaged data once (tagger, gazetteer) and gives the recogniser. Throws when an asset can't be had. */
export async function openRecogniser(load: LoadAsset): Promise<Recogniser> {
  const [tagger, gazetteer] = await Promise.all([openTagger(load), openGazetteer(load)]);
  const parts: Parts = {
    tag: (text) => tagger.tag(text),
    probability: (text, start, end, type) => tagger.probability(text, start, end, type),
    figures: (text) => findFigures(text, tagger.wordKind),
    findPlaces: (text, { published }) => findPlaces(text, { gazetteer, published }),
    resolvePlaces: (text, places, input, hints) => resolvePlaces(text, places, input, gazetteer, hints),
  };
  return {
    recognise: (input) =>
      input.text.length <= LONGEST_READING ? recogniseArticle(input, parts) : recogniseSlices(input, parts),
  };
}

async function recogniseSlices(input: RecogniseInput, parts: Parts): Promise<Mention[]> {
  const mentions: Mention[] = [];
  for (const { start, end } of sliceAtLines(input.text, LONGEST_READING)) {
    const found = await recogniseArticle({ ...input, text: input.text.slice(start, end) }, parts);
    for (const mention of found) mentions.push({ ...mention, start: mention.start + start, end: mention.end + start });
  }
  return mentions;
}
