import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanTable } from '../../../lib/recognise/organisations/span-table.ts';
import type { Span } from '../../../lib/recognise/organisations/spans.ts';

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
