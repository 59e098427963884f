import { type Parts, recogniseArticle } from './article/recognise-article.ts';
import { openGazetteer } from './gazetteer/open-gazetteer.ts';
import { openTagger } from './tagger/tagger.ts';
import type { LoadAsset, PlaceMention, Recogniser } from './types.ts';

/** Opens the packaged data once (tagger, gazetteer) and gives the recogniser. Throws when an asset can't be had. */
export async function openRecogniser(load: LoadAsset): Promise<Recogniser> {
  const [tagger, gazetteer] = await Promise.all([openTagger(load), openGazetteer(load)]);
  const parts: Parts = {
    tag: (text) => tagger.tag(text),
    figures: () => [],
    places: (text, tags) => {
      const found = new Map<string, PlaceMention>();
      for (const match of gazetteer.scan(text)) {
        if (!gazetteer.divisions(match.node).some(({ form }) => form === 'full' || form === 'short')) continue;
        found.set(`${match.start}`, {
          kind: 'place',
          start: match.start,
          end: match.end,
          text: '',
          why: ['gazetteer'],
        });
      }
      for (const tag of tags) {
        if (tag.type === 'LOC' && tag.confidence > 0.5)
          found.set(`${tag.start}`, {
            kind: 'place',
            start: tag.start,
            end: tag.end,
            text: '',
            why: [`tagger ${tag.confidence.toFixed(2)}`],
          });
      }
      return [...found.values()];
    },
  };
  return { recognise: async (input) => recogniseArticle(input, parts) };
}
