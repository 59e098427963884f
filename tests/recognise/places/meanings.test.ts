import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../lib/recognise/gazetteer/open-gazetteer.ts';
import type { Gazetteer } from '../../../lib/recognise/gazetteer/types.ts';
import { Meanings } from '../../../lib/recognise/places/meanings.ts';
import { loadPublic } from '../gazetteer/load-public.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(loadPublic);
});

const NAMES = ['密云', '密云县', '密云区', '通州', '江', '宁夏自治区', '襄樊市', '朝阳', '阿克苏', '法国', '无此地'];

describe('meanings of names', () => {
  it('are of the year asked for, whatever year was asked for before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1940, max: 2030 }), fc.constant(Number.NaN)), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(...NAMES),
        (years, name) => {
          const kept = new Meanings(gazetteer);
          for (const year of years) {
            const { named, sure, isTwin, plain } = kept.ofName(name, year);
            const fresh = new Meanings(gazetteer).ofName(name, year);
            expect({ named, sure, isTwin, plain }).toEqual({
              named: fresh.named,
              sure: fresh.sure,
              isTwin: fresh.isTwin,
              plain: fresh.plain,
            });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['密云县', 2010, '北京市/密云县'],
    ['江', 2020, '江苏省'],
    ['宁夏自治区', 2020, '宁夏回族自治区'],
  ])('of %s in %d is %s for sure', (name, year, path) => {
    expect(new Meanings(gazetteer).ofName(name, year).sure?.path).toBe(path);
  });

  it('of a name that no list has are none', () => {
    expect(new Meanings(gazetteer).ofName('无此地', 2020).named).toEqual([]);
  });
});
