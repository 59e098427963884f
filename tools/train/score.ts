/** Strict-span precision, recall and F1 of a tagger on labelled texts. */
import type { Tagger } from '../../lib/recognise/tagger/tagger.ts';
import type { LabelledText } from './corpora.ts';

export interface Score {
  right: number;
  found: number;
  wanted: number;
}

/** Scores by type and over all (`ALL`). A find that overlaps an optional span is neutral. */
export function scoreTagger(tagger: Tagger, texts: readonly LabelledText[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  const add = (type: string, part: keyof Score): void => {
    for (const key of [type, 'ALL']) {
      const score = scores.get(key) ?? { right: 0, found: 0, wanted: 0 };
      score[part]++;
      scores.set(key, score);
    }
  };
  for (const { text, spans } of texts) {
    const firm = new Map(spans.filter((span) => !span.optional).map((s) => [`${s.start}-${s.end}`, s.type]));
    const optional = spans.filter((span) => span.optional);
    for (const type of firm.values()) add(type, 'wanted');
    for (const { start, end, type } of tagger.tag(text)) {
      if (firm.get(`${start}-${end}`) === type) {
        add(type, 'right');
        add(type, 'found');
      } else if (!optional.some((o) => o.start < end && start < o.end)) add(type, 'found');
    }
  }
  return scores;
}

/** F1 in percent. */
export const f1 = ({ right, found, wanted }: Score): number =>
  found + wanted === 0 ? 0 : (200 * right) / (found + wanted);

/** `PER 91.2/88.3/89.7 LOC … ALL …` (precision, recall, F1). */
export function formatScores(scores: Map<string, Score>): string {
  return ['PER', 'LOC', 'ORG', 'ALL']
    .map((type) => {
      const s = scores.get(type) ?? { right: 0, found: 0, wanted: 0 };
      const percent = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1);
      return `${type} ${percent(s.right, s.found)}/${percent(s.right, s.wanted)}/${f1(s).toFixed(1)}`;
    })
    .join('  ');
}
