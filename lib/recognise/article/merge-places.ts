import type { TaggedSpan } from '../organisations/spans.ts';
import type { PlaceCandidate } from '../places/types.ts';
import type { PlaceMention } from '../types.ts';

/** Trust in a listed place, by what it rests on, to weigh against the tagger's probability. */
const TRUST: Readonly<Record<PlaceCandidate['certainty'], number>> = {
  'full name': 1,
  chain: 0.95,
  stem: 0.6,
  abbreviation: 0.7,
  'suffix pattern': 0.3,
};

/** Kinds of evidence too weak to stand without the tagger. */
const NEEDS_SUPPORT: ReadonlySet<PlaceCandidate['certainty']> = new Set(['stem', 'abbreviation', 'suffix pattern']);

/** Below this the tagger's word alone is not enough for a place. */
const TAGGER_ALONE = 0.5;

/** Joins the places of list and rules with the tagger's: of overlapping ones the more trusted stands. Spans in text order, apart. */
export function mergePlaces(
  text: string,
  listed: readonly PlaceCandidate[],
  tags: readonly TaggedSpan[],
): PlaceMention[] {
  const weighed: { mention: PlaceMention; trust: number }[] = [];
  const supported = (start: number, end: number): boolean =>
    tags.some((tag) => tag.type === 'LOC' && tag.start < end && start < tag.end);
  for (const { start, end, certainty, why } of listed) {
    if (NEEDS_SUPPORT.has(certainty) && !supported(start, end)) continue;
    weighed.push({
      mention: { kind: 'place', start, end, text: text.slice(start, end), why: [why] },
      trust: TRUST[certainty],
    });
  }
  for (const { type, start, end, confidence } of tags) {
    if (type !== 'LOC' || confidence < TAGGER_ALONE) continue;
    const same = weighed.find(({ mention }) => mention.start === start && mention.end === end);
    if (same) {
      same.trust += confidence;
      same.mention.why.push(`tagger ${confidence.toFixed(2)}`);
    } else
      weighed.push({
        mention: { kind: 'place', start, end, text: text.slice(start, end), why: [`tagger ${confidence.toFixed(2)}`] },
        trust: confidence,
      });
  }
  weighed.sort((a, b) => b.trust - a.trust || b.mention.end - b.mention.start - (a.mention.end - a.mention.start));
  const kept: PlaceMention[] = [];
  for (const { mention } of weighed) {
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
