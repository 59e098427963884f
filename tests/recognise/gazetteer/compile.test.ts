import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gunzipText } from '../../../lib/recognise/gazetteer/gunzip.ts';
import { gazetteerText, villageName, villageTexts } from '../../../tools/gazetteer/build.ts';
import { loadPublic } from './load-public.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the compiled gazetteer', () => {
  it('is what the compiler makes of the packages installed', { timeout: 60_000 }, async () => {
    const stored = await gunzipText(await loadPublic('recognise/gazetteer.bin'));
    expect(sha256(stored)).toBe(sha256(gazetteerText()));
  });

  it('has a shard for every province, as the compiler makes it', { timeout: 60_000 }, async () => {
    const texts = villageTexts();
    const stored = readdirSync(new URL('../../../public/recognise/villages/', import.meta.url));
    expect(stored.toSorted()).toEqual([...texts.keys()].map((province) => `${province}.bin`).toSorted());
    for (const [province, text] of texts) {
      expect(sha256(await gunzipText(await loadPublic(`recognise/villages/${province}.bin`)))).toBe(sha256(text));
    }
  });

  it('stays within its share of the package', async () => {
    let total = (await loadPublic('recognise/gazetteer.bin')).length;
    for (const name of readdirSync(new URL('../../../public/recognise/villages/', import.meta.url))) {
      total += (await loadPublic(`recognise/villages/${name}`)).length;
    }
    expect(total).toBeLessThan(2_250_000);
  });
});

describe('villageName', () => {
  it.each([
    ['小街村委会', '小街村'],
    ['小街村村民委员会', '小街村'],
    ['东风村民委员会', '东风村'],
    ['巴彦嘎查村民委员会', '巴彦嘎查'],
    ['巴彦嘎查', '巴彦嘎查'],
    ['和平社区居委会', ''],
    ['和平社区居民委员会', ''],
    ['农科所生活区', ''],
  ])('reads %s as %j', (listed, name) => {
    expect(villageName(listed)).toBe(name);
  });
});
