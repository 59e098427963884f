import { describe, expect, it } from 'vitest';
import { readTitles, type TitleSpan } from '../../../lib/recognise/officials/read-titles.ts';
import { hasTitleWithin } from '../../../lib/recognise/officials/title-table.ts';
import { SpanTable } from '../../../lib/recognise/organisations/span-table.ts';

const TEXT = '云州市常务副市长到访，柳河县原县委书记和太原市长陪同，任何部门不得宣布委员会名单。';
const titles = readTitles(TEXT);

describe('titles of a text', () => {
  it('come by where they end, with their modifiers, look-alikes left out', () => {
    expect([...titles.values()].map(({ title, former }) => [title, former])).toEqual([
      ['常务副市长', false],
      ['书记', false],
      ['市长', false],
    ]);
    for (const [end, title] of titles) expect(title.end).toBe(end);
  });

  it.each([
    [0, 8, true],
    [0, 7, false],
    [8, 18, false],
    [8, 19, true],
    [24, 60, false],
    [-1, 0, false],
  ])('are told behind %i and up to %i: %s', (low, high, expected) => {
    const table = new SpanTable<TitleSpan>();
    table.reset(TEXT.length);
    for (const [end, title] of titles) table.put(end, title);
    expect(hasTitleWithin(table, low, high)).toBe(expected);
  });
});
