import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TaggedSpan } from '../../../lib/recognise/organisations/spans.ts';
import { someTagBetween } from '../../../lib/recognise/organisations/tags-between.ts';

/** Tags apart, in text order, from the gaps before them and their lengths. */
const tagsOf = (steps: readonly (readonly [number, number])[]): TaggedSpan[] => {
  let at = 0;
  return steps.map(([gap, length], index) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at, type: index % 2 === 0 ? 'ORG' : 'PER', confidence: 1 };
  });
};

it('a tag that overlaps a stretch is found as by going through them all', () => {
  const steps = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })));
  fc.assert(
    fc.property(steps, fc.nat(60), fc.integer({ min: 1, max: 8 }), (all, start, length) => {
      const tags = tagsOf(all);
      const end = start + length;
      const isBody = (tag: TaggedSpan): boolean => tag.type === 'ORG';
      expect(someTagBetween(tags, start, end, isBody)).toBe(
        tags.some((tag) => isBody(tag) && tag.start < end && start < tag.end),
      );
    }),
  );
});
