import { describe, expect, it } from 'vitest';
import { everyMatch } from '../../../lib/recognise/patterns/every-match.ts';

describe('everyMatch', () => {
  it.each([
    ['县长和市长', /[县市]长/gu],
    ['没有', /[县市]长/gu],
    ['', /长*/gu],
    ['长江长', /长*/g],
    ['𠮷长𠮷', /长*/gu],
    ['𠮷长𠮷', /长*/g],
    ['一行\n二行\n', /^/gmu],
  ])('finds in %j what matchAll finds', (text, pattern) => {
    const places = everyMatch(pattern, text).map(({ index, 0: found }) => [index, found]);
    expect(places).toEqual([...text.matchAll(new RegExp(pattern.source, pattern.flags))].map((m) => [m.index, m[0]]));
  });

  it('begins at the start of each text, wherever the last search ended', () => {
    const pattern = /长/gu;
    pattern.lastIndex = 2;
    expect(everyMatch(pattern, '长长').map(({ index }) => index)).toEqual([0, 1]);
  });
});
