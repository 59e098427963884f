import type { Mention } from '../recognise/types.ts';
import { occurrencesOf, overlaps } from './occurrences.ts';

/** What a mention is, apart from where it stands. */
export type Reading = Mention extends infer M
  ? M extends Mention
    ? Omit<M, 'start' | 'end' | 'text' | 'why'>
    : never
  : never;

/**
 * A rule of the reader's own, made by a correction and kept for every later article.
 *
 * `never`: these words are no mention (of `kind`, or of any kind). `always`: wherever they stand they are what `as` says.
 */
export type LexiconRule =
  | { rule: 'never'; text: string; kind?: Mention['kind'] }
  | { rule: 'always'; text: string; as: Reading };

/** The reason that a mention made by the lexicon carries. */
export const LEXICON_REASON = 'your lexicon';

/**
 * The recogniser's mentions as the reader's own rules leave them.
 *
 * A `never` rule drops the mentions whose words equal its own. An `always` rule marks every occurrence of its words,
 * in place of the mentions it covers or cuts through; an occurrence inside a longer mention stays part of that one
 * (北辰 inside 北辰医院), as longest match rules everywhere. Of two `always` rules the longer words win, of equal ones
 * the later. `always` beats `never`: the reader who says both has changed his mind, and the rules are kept by words, so
 * the later replaced the earlier.
 *
 * @returns mentions in text order, none overlapping, `text.slice(start, end) === mention.text`.
 */
export function applyLexicon(text: string, mentions: readonly Mention[], rules: readonly LexiconRule[]): Mention[] {
  const never = rules.filter((rule) => rule.rule === 'never');
  const always = new Map(rules.flatMap((rule) => (rule.rule === 'always' ? [[rule.text, rule.as] as const] : [])));
  let kept = mentions.filter(
    (mention) => !never.some((rule) => rule.text === mention.text && (!rule.kind || rule.kind === mention.kind)),
  );
  const longestFirst = [...always].sort(([a], [b]) => b.length - a.length);
  const made: Mention[] = [];
  for (const [words, reading] of longestFirst) {
    for (const place of occurrencesOf(text, words)) {
      const near = kept.filter((mention) => overlaps(mention, place));
      const insideLonger = [...near, ...made].some(
        (mention) =>
          mention.start <= place.start && mention.end >= place.end && mention.end - mention.start > words.length,
      );
      if (insideLonger || made.some((mention) => overlaps(mention, place))) continue;
      kept = kept.filter((mention) => !near.includes(mention));
      made.push({ ...reading, ...place, text: words, why: [LEXICON_REASON] });
    }
  }
  return [...kept, ...made].sort((a, b) => a.start - b.start);
}
