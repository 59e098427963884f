import { describe, expect, it } from 'vitest';
import { apa, bibtex, gbt7714 } from '../../lib/article/citation.ts';

const ARTICLE = {
  title: '老渠引来新水',
  subtitle: '——六个乡镇受益',
  published: '2014-06-04T07:10',
  source: '人民日报',
  reporters: ['蓝采薇', '陆川'],
  canonicalUrl: 'https://finance.people.com.cn/n/2014/0604/c1004-25090001.html',
  lang: 'zh-Hans' as const,
};
const BARE = { title: '50% of A & B_c', reporters: [], canonicalUrl: 'https://a.example/1', lang: 'en' as const };

describe('citations', () => {
  it('follow GB/T 7714', () => {
    expect(gbt7714(ARTICLE, '2026-11-24')).toBe(
      '蓝采薇, 陆川. 老渠引来新水: 六个乡镇受益[N/OL]. 人民日报, 2014-06-04[2026-11-24]. https://finance.people.com.cn/n/2014/0604/c1004-25090001.html.',
    );
    expect(gbt7714({ ...ARTICLE, reporters: ['甲一', '乙二', '丙三', '丁四'] }, '2026-11-24')).toMatch(
      /^甲一, 乙二, 丙三, 等\. /,
    );
    expect(gbt7714(BARE, '2026-11-24')).toBe('50% of A & B_c[EB/OL]. [2026-11-24]. https://a.example/1.');
  });

  it.each([
    ['人民日报', '[N/OL]. 人民日报, 2014-06-04[2026-11-24]. '],
    ['人民网－人民日报', '[N/OL]. 人民日报, 2014-06-04[2026-11-24]. '],
    ['光明网-《光明日报》', '[N/OL]. 光明日报, 2014-06-04[2026-11-24]. '],
    ['人民网-文化频道', '[EB/OL]. 人民网-文化频道, 2014(2014-06-04)[2026-11-24]. '],
    [undefined, '[EB/OL]. (2014-06-04)[2026-11-24]. '],
  ])('give %s its kind of document in GB/T 7714', (source, wanted) => {
    const { source: _, ...rest } = ARTICLE;
    expect(gbt7714({ ...rest, ...(source && { source }) }, '2026-11-24')).toContain(wanted);
  });

  it('follow APA', () => {
    expect(apa(ARTICLE)).toBe(
      '蓝采薇, & 陆川. (2014, June 4). 老渠引来新水——六个乡镇受益. 人民日报. https://finance.people.com.cn/n/2014/0604/c1004-25090001.html',
    );
    expect(apa(BARE)).toBe('50% of A & B_c. (n.d.). https://a.example/1');
  });

  it('are BibTeX entries with escaped text', () => {
    expect(bibtex(ARTICLE, '2026-11-24')).toBe(
      '@online{news-20140604-c1004-25090001,\n  author = {{蓝采薇} and {陆川}},\n  title = {{老渠引来新水——六个乡镇受益}},\n  organization = {人民日报},\n  date = {2014-06-04},\n  url = {https://finance.people.com.cn/n/2014/0604/c1004-25090001.html},\n  urldate = {2026-11-24},\n  langid = {chinese},\n}\n',
    );
    expect(bibtex(BARE, '2026-11-24')).toContain('title = {{50\\% of A \\& B\\_c}}');
  });
});
