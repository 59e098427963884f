import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../lib/article/canonical-url.ts';
import { readArticle } from '../../lib/article/read-article.ts';
import { wholeArticle, wholeIndex } from '../../lib/article/whole-article.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';

describe('a page of an article on several pages', () => {
  const html = `<title>沟渠修到田埂边</title><h1>沟渠修到田埂边</h1><div>2024-03-05 10:20 来源：春城观察</div><div class="content">
    <p>县水务局副局长沈问渠介绍，全县今年整治沟渠一百二十公里，惠及九个乡镇的农户。</p>
    <p>工程分三期实施，二期已于二月底完工，三期将在雨季来临之前全部结束。</p></div>
    <div class="pages"><a href="a_1.html">1</a> <span>2</span> <a href="a_3.html">3</a> <a href="a_3.html">下一页</a></div>`;
  const read = readArticle(documentFrom(html), 'http://a.example/2024/a_2.html') ?? expect.fail('no article');
  const head = '沟渠修到田埂边\n\n'.length;
  const before = '头一页的文字，写的是去年的事情。\n';
  const own = read.article.text.slice(head);
  const whole = {
    text: read.article.text.slice(0, head) + before + own,
    blocks: [],
    sections: [],
    start: head + before.length,
    end: head + before.length + own.length,
    shift: before.length,
    head,
  };
  const index = wholeIndex(read.index, whole);

  it('knows its number and its article by the pager', () => {
    expect(read.article).toMatchObject({ page: 2, canonicalUrl: 'https://a.example/2024/a.html' });
    expect(canonicalUrl('http://a.example/2024/a_2.html')).toBe('https://a.example/2024/a_2.html');
    expect(canonicalUrl('http://a.example/2024/a_1.html', 1)).toBe('https://a.example/2024/a.html');
  });

  it('shows the stretches of the whole text that stand on it, and no others', () => {
    const { text } = wholeArticle(read.article, whole);
    const shown = (words: string) => {
      const start = text.indexOf(words);
      return index.rangeOf(start, start + words.length)?.toString();
    };
    expect(['沟渠修到田埂边', '沈问渠', '雨季'].map(shown)).toEqual(['沟渠修到田埂边', '沈问渠', '雨季']);
    expect(shown('去年的事情')).toBeUndefined();
    expect(shown('。\n县水务局')).toBeUndefined();
  });

  it('finds the offset in the whole text of a place on it', () => {
    const range = index.rangeOf(whole.text.indexOf('沈问渠'), whole.text.indexOf('沈问渠') + 3) ?? expect.fail();
    expect(index.offsetOf(range.startContainer, range.startOffset)).toBe(whole.text.indexOf('沈问渠'));
    const title = index.rangeOf(0, 2) ?? expect.fail();
    expect(index.offsetOf(title.startContainer, 1)).toBe(1);
  });
});
