import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LibraryState, readState, VIEWS, writeState } from '../../lib/library/url-state.ts';
import { KINDS } from '../../lib/recognise/types.ts';

const word = fc.string({ minLength: 1 });
const yes = fc.constant(true as const);
const state: fc.Arbitrary<LibraryState> = fc.record(
  {
    view: fc.constantFrom(...VIEWS),
    filter: fc.record(
      {
        query: word,
        kinds: fc.subarray([...KINDS], { minLength: 1 }),
        site: word,
        place: word,
        unit: fc.string(),
        article: word,
        entity: word,
        from: fc.constantFrom('2020-02-01', '1999-12-31'),
        to: fc.constant('2026-11-24'),
        hasNote: yes,
        byHand: yes,
        rejected: yes,
      },
      { requiredKeys: [] },
    ),
    sort: fc.record({
      by: fc.constantFrom('published' as const, 'name' as const, 'value' as const),
      descending: fc.boolean(),
    }),
    open: word,
    map: yes,
  },
  { requiredKeys: ['view', 'filter'] },
);

describe('the address of the library', () => {
  it('holds the whole state: what is written is read back', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        expect(readState(writeState(wanted))).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['', { view: 'articles', filter: {} }],
    ['?view=nonsense&kind=dragon&sort=colour&from=yesterday', { view: 'articles', filter: {} }],
    ['?view=people&q=%E6%96%B9', { view: 'people', filter: { query: '方' } }],
  ])('passes over what it does not know: %s', (search, expected) => {
    expect(readState(search)).toEqual(expected);
  });
});
