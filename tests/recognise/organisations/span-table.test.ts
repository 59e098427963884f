import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanTable } from '../../../lib/recognise/organisations/span-table.ts';
import type { Span } from '../../../lib/recognise/organisations/spans.ts';
import { LONGEST_READING } from '../../../lib/recognise/slices.ts';

const LONGEST = 5000;
const article = fc.array(fc.record({ offset: fc.nat(LONGEST), end: fc.nat() }));

it('a table of spans answers as a map does, article after article', () => {
  const table = new SpanTable<Span>();
  fc.assert(
    fc.property(article, (puts) => {
      table.reset(LONGEST);
      const map = new Map<number, Span>();
      for (const { offset, end } of puts) {
        const span = { start: 0, end };
        table.put(offset, span);
        map.set(offset, span);
      }
      expect(table.spans).toEqual([...map.values()]);
      for (let offset = -1; offset <= LONGEST + 1; offset++) expect(table.at(offset)).toBe(map.get(offset));
    }),
    { numRuns: 20 },
  );
});

it('a table of spans grows with a text that is longer than any reading', () => {
  const table = new SpanTable<Span>();
  const span = { start: 0, end: 3 };
  for (const length of [0, LONGEST_READING, LONGEST_READING * 2]) {
    table.reset(length);
    expect(table.at(length)).toBeUndefined();
    table.put(length, span);
    expect([table.at(length), table.at(length + 1), table.spans]).toEqual([span, undefined, [span]]);
  }
});
