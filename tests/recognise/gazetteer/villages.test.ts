import { describe, expect, it } from 'vitest';
import { VillageShard } from '../../../lib/recognise/gazetteer/villages.ts';

/** Two counties, three townships; 青岭 in each, and twice in the second township. */
const shard = new VillageShard(
  '99',
  ['=0101001', '青岭', '白石\t205', '=002', '青岭', '', '柳湾', '青岭东', '青岭\t210', '=0102001', '云上', '青岭'].join(
    '\n',
  ),
);

describe('a shard of villages', () => {
  it.each([
    ['a township', '青岭村', '990101001', ['990101001200']],
    ['a township that has two of the name', '青岭村', '990101002', ['990101002200', '990101002210']],
    ['a county', '青岭', '990101', ['990101001200', '990101002200', '990101002210']],
    ['the last county', '青岭村', '990102', ['990102001201']],
    ['the prefecture', '云上村', '9901', ['990102001200']],
    ['a number of its own', '白石村', '990101001', ['990101001205']],
    ['a number behind a gap', '柳湾村', '990101002', ['990101002202']],
    ['another unit', '云上村', '990101', []],
    ['a unit that it lacks', '青岭村', '990103', []],
    ['a part of a name', '青', '990101', []],
    ['no name', '村', '990101', []],
  ])('looks in %s only', (_what, name, prefix, codes) => {
    expect(shard.find(name, prefix)).toEqual(codes);
    // the stretch is kept: the same again
    expect(shard.find(name, prefix)).toEqual(codes);
  });
});
