import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { languageOf, translator } from '../../lib/i18n/translate.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import english from '../../public/_locales/en/messages.json';
import chinese from '../../public/_locales/zh_CN/messages.json';

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the two languages', () => {
  it('have the same keys, none empty, with the same places to fill in', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[]) {
      expect(en[key]).not.toBe('');
      expect(places(en[key]), key).toEqual(places(zhCN[key]));
    }
  });

  it('name the extension alike for the browser', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(english.description.message.length).toBeLessThanOrEqual(132);
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-US', 'en'],
    ['fr', 'en'],
  ])('serve an interface in %s with %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });

  it('fill in what is given', () => {
    expect(translator('en')('exported', { n: 12 })).toBe('Exported 12 rows');
  });
});
