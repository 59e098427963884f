import { type Parts, recogniseArticle } from './article/recognise-article.ts';
import { findFigures } from './figures/find-figures.ts';
import { openGazetteer } from './gazetteer/open-gazetteer.ts';
import { findPlaces } from './places/find-places.ts';
import { resolvePlaces } from './places/resolve-places.ts';
import { openTagger } from './tagger/tagger.ts';
import type { LoadAsset, Recogniser } from './types.ts';

/** Opens the packaged data once (tagger, gazetteer) and gives the recogniser. Throws when an asset can't be had. */
export async function openRecogniser(load: LoadAsset): Promise<Recogniser> {
  const [tagger, gazetteer] = await Promise.all([openTagger(load), openGazetteer(load)]);
  const parts: Parts = {
    tag: (text) => tagger.tag(text),
    figures: findFigures,
    findPlaces: (text, { published }) => findPlaces(text, { gazetteer, published }),
    resolvePlaces: (text, places, input, hints) => resolvePlaces(text, places, input, gazetteer, hints),
  };
  return { recognise: (input) => recogniseArticle(input, parts) };
}
