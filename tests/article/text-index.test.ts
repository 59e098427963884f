import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';
import { ARTICLES, open } from './sample-pages.ts';

/** A range's text as the reader sees it: white space folded, invisible characters gone. */
const seen = (text: string): string => text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[ \t\n\r]+/g, ' ');

describe('text index', () => {
  it.each(ARTICLES.map((page) => [page.file, page] as const))(
    'of %s maps every block to a range of its text',
    (_, page) => {
      const read = readArticle(open(page), page.url) ?? expect.fail('no article');
      const { article, index } = read;
      expect(article.text.split('\n').filter(Boolean)).toEqual(
        article.blocks.map((block) => article.text.slice(block.start, block.end)),
      );
      fc.assert(
        fc.property(fc.integer({ min: 0, max: article.blocks.length - 1 }), fc.nat(), fc.nat(), (at, a, b) => {
          const block = article.blocks[at];
          if (!block) return;
          const length = block.end - block.start;
          const start = block.start + (a % length);
          const end = start + 1 + (b % (block.end - start));
          const range = index.rangeOf(start, end);
          expect(seen(range?.toString() ?? '')).toBe(article.text.slice(start, end));
          expect(range && index.offsetOf(range.startContainer, range.startOffset)).toBe(start);
        }),
        { numRuns: 60 },
      );
    },
  );

  const html =
    '<title>测试一下跨标签的偏移</title><h1>测试一下<br>跨标签的偏移</h1><div>2024-05-01 10:00</div><div class="content"><p>　　县\u00ad长<b>沈　<a href="#">渠</a></b>说，<span style="display:none">暗</span>全县<wbr>今年\n  要修一百公里渠，投入资金两千万元。</p><p>工程分三期实施，二期已于二月底完工，三期将在雨季来临之前全部结束。</p></div>';
  const read = () => readArticle(documentFrom(html), 'http://a.example/1.html') ?? expect.fail('no article');

  it('crosses inline tags, soft hyphens, hidden text and <wbr>', () => {
    const { article, index } = read();
    const sentence = '县长沈　渠说，全县今年 要修一百公里渠';
    const start = article.text.indexOf(sentence);
    expect(start).toBeGreaterThan(0);
    expect(seen(index.rangeOf(start, start + sentence.length)?.toString() ?? '')).toBe(
      '县长沈　渠说，暗全县今年 要修一百公里渠',
    );
    expect(index.rangeOf(start + 2, start + 5)?.toString()).toBe('沈　渠');
  });

  it('crosses paragraphs, and joins a headline that is broken by <br>', () => {
    const { article, index } = read();
    expect(article.title).toBe('测试一下 跨标签的偏移');
    expect(index.rangeOf(0, article.text.length)).not.toBeNull();
  });

  it('knows no range outside the text, none between blocks, and none for a node that left the page', () => {
    const { article, index, root } = read();
    expect(index.rangeOf(-1, 3)).toBeNull();
    expect(index.rangeOf(3, 3)).toBeNull();
    const end = article.blocks[0]?.end ?? 0;
    expect(index.rangeOf(end, end + 1)).toBeNull();
    expect(index.rangeOf(article.text.length, article.text.length + 2)).toBeNull();
    root.remove();
    expect(index.rangeOf(article.text.length - 3, article.text.length)).toBeNull();
  });

  it('finds the offset of a position in an element, and none outside the article', () => {
    const { article, index, root } = read();
    const paragraph = root.querySelector('p + p') ?? expect.fail();
    expect(index.offsetOf(paragraph, 0)).toBe(article.text.indexOf('工程分三期'));
    expect(index.offsetOf(root.ownerDocument.createTextNode('外'), 0)).toBeNull();
  });
});
