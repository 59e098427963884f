import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LibraryKey, libraryEn, libraryTranslator, libraryZh } from '../../lib/i18n/library.ts';

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
const sources = readdirSync('components/library').map((file) => readFileSync(`components/library/${file}`, 'utf8'));

describe('the sentences of the library', () => {
  it.each(Object.keys(libraryZh) as LibraryKey[])('%s fills the same places in both languages, and is used', (key) => {
    expect(places(libraryEn[key])).toEqual(places(libraryZh[key]));
    // Keys of kinds, views, levels, refusals and the like are used by their value.
    const byValue =
      /^(articles|people|places|organisations|figures|lexicon|settings|official|person|place|organisation|figure|tree|map|province|prefecture|county|entities|mentions|not-a-backup|corrupt|newer|no-id-column|hasNote|byHand|rejected|site|unit|from|to|quota|upgraded)$/;
    if (!byValue.test(key)) expect(sources.some((source) => source.includes(`'${key}'`))).toBe(true);
  });

  it('group the digits of numbers and leave an unknown place as it is', () => {
    expect(libraryTranslator('en')('rows', { n: 12345 })).toBe('12,345 rows');
    expect(libraryTranslator('zh-CN')('rows', { n: 12345 })).toBe('12,345 行');
    expect(libraryTranslator('zh-CN')('rows')).toBe('{n} 行');
    expect(libraryTranslator('en')('articlesN', { n: 1 })).toBe('1 article');
    expect(libraryTranslator('en')('articlesN', { n: 0 })).toBe('0 articles');
  });
});
