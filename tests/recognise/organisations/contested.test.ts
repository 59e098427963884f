import { describe, expect, it } from 'vitest';
import { isContested } from '../../../lib/recognise/organisations/contested.ts';
import type { TaggedSpan } from '../../../lib/recognise/organisations/spans.ts';

const tag = (start: number, end: number, type: TaggedSpan['type'], confidence: number): TaggedSpan => ({
  start,
  end,
  type,
  confidence,
});
/** 青石县学会, read by its ending; offsets 0 to 5. */
const body = (why: string) => ({ start: 0, end: 5, firm: true, why: [why] });

describe('a body read by its ending gives way to the tagger', () => {
  it.each([
    ['a sure place inside and an unlikely whole', 'place and ending', [tag(0, 3, 'LOC', 0.99)], 0.0001, true],
    ['a sure body inside and an unlikely whole', 'body and its part', [tag(1, 4, 'ORG', 0.98)], 0.0001, true],
    ['nothing, where the whole is no more than doubtful', 'place and ending', [tag(0, 3, 'LOC', 0.99)], 0.01, false],
    ['nothing, where the place inside is doubtful too', 'place and ending', [tag(0, 3, 'LOC', 0.8)], 0.0001, false],
    ['nothing, where a person is inside', 'place and ending', [tag(0, 3, 'PER', 0.99)], 0.0001, false],
    ['nothing, where the name inside reaches out of it', 'place and ending', [tag(3, 7, 'ORG', 0.99)], 0.0001, false],
    ['nothing, where the list has the body', 'known body', [tag(0, 3, 'LOC', 0.99)], 0.0001, false],
  ])('to %s', (_, why, tags, whole, expected) => {
    expect(isContested(body(why), tags, () => whole)).toBe(expected);
  });
});
