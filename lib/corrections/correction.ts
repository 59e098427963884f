import type { Kind } from '../recognise/types.ts';
import type { Reading } from './lexicon.ts';
import type { Span } from './occurrences.ts';

/**
 * What the reader mends. JSON-safe: it travels to the background, which writes it in one transaction and answers with
 * the number by which all of it can be undone.
 *
 * - `reject`, `restore`, `delete`: mentions by id. Deleting is for what the reader added himself; a rejected automatic
 *   mention stays in the store, so that reading the article again does not bring it back.
 * - `never`, `always`: these words, in every article, now and later.
 * - `retype`, `edit`, `note`: what a mention is. `edit` may move its span.
 * - `add`: mentions by hand, all of one reading.
 * - `forget`: rules of the lexicon, by their words.
 * - `merge`, `split`: which entity mentions stand for.
 * - `drop`: whole articles with their mentions.
 */
export type Correction =
  | { do: 'reject' | 'restore' | 'delete'; ids: string[] }
  | { do: 'never'; text: string; kind?: Kind }
  | { do: 'always'; text: string; as: Reading }
  | { do: 'retype'; ids: string[]; kind: Kind }
  | { do: 'edit'; id: string; reading: Reading; span?: Span }
  | { do: 'note'; id: string; note: string }
  | { do: 'add'; articleId: string; spans: Span[]; reading: Reading; note?: string }
  | { do: 'forget'; texts: string[] }
  | { do: 'merge'; entityIds: string[]; into: string }
  | { do: 'split'; ids: string[] }
  | { do: 'drop'; articleIds: string[] };

/** Number and unit read from a figure's words; digits alone, the rest is the recogniser's work. */
const LEADING_NUMBER = /(\d+(?:\.\d+)?)(.*)$/su;

/**
 * What a mention reads as under another kind: a name stays the name, posts stay with an official, what the new kind
 * has no room for is dropped. Null where the words give none: a figure without digits.
 */
export function readAs(reading: Reading, text: string, kind: Kind): Reading | null {
  if (reading.kind === kind) return reading;
  const name = 'name' in reading ? reading.name : text;
  switch (kind) {
    case 'official':
      return { kind, name, posts: [] };
    case 'person':
      return { kind, name };
    case 'place':
    case 'organisation':
      return { kind };
    case 'figure': {
      const found = LEADING_NUMBER.exec(text.normalize('NFKC').replaceAll(',', ''));
      return found?.[1] ? { kind, value: Number(found[1]), unit: (found[2] ?? '').trim() } : null;
    }
  }
}
