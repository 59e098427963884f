import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchArticle } from '../../lib/article/watch-article.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';

const TEXT =
  '宜良县水务局副局长沈问渠介绍，全县今年整治沟渠一百二十公里，惠及九个乡镇的农户，工程已于九月十日全面开工。';
const MORE = '二期工程已于二月底完工，三期将在雨季来临之前全部结束，届时新增灌溉面积一万二千亩。';

function start(html: string) {
  const document = documentFrom(`<title>整治沟渠一百二十公里</title>${html}`, 'http://a.example/2024/0305/1.html');
  const control = new AbortController();
  const page = { url: 'http://a.example/2024/0305/1.html' };
  const seen: string[] = [];
  watchArticle({
    document,
    getUrl: () => page.url,
    signal: control.signal,
    onArticle: ({ article }) => seen.push(article.text),
    onGone: () => seen.push('gone'),
  });
  const settle = () => vi.advanceTimersByTimeAsync(3000);
  return { document, control, page, seen, settle };
}

const ARTICLE = `<h1>整治沟渠一百二十公里</h1><div>2024-03-05 10:20</div><div class="content"><p>${TEXT}</p><p>${MORE}</p></div>`;

describe('watching a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reports the article that stands at the start once, whatever moves around it', async () => {
    const { document, seen, settle } = start(`${ARTICLE}<aside></aside>`);
    document.querySelector('aside')?.append('广告来了');
    document.querySelector('p')?.setAttribute('class', 'marked');
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('reports an article that a script brings late', async () => {
    const { document, seen, settle } = start('<div id="app"></div>');
    expect(seen).toEqual([]);
    const app = document.querySelector('#app');
    app?.append(document.importNode(documentFrom(ARTICLE).body, true));
    await settle();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain(TEXT);
  });

  it('reports it again when its text grows, and not when nothing of it changed', async () => {
    const { document, seen, settle } = start(ARTICLE);
    const paragraph = document.createElement('p');
    paragraph.textContent = '记者在现场看到，几台挖掘机正在清理淤积多年的老渠。';
    document.querySelector('.content')?.append(paragraph);
    await settle();
    document.querySelector('.content')?.append(document.createElement('span'));
    await settle();
    expect(seen).toHaveLength(2);
    expect(seen[1]).toContain('挖掘机');
  });

  it('says when it left, and reads the next one under a new address', async () => {
    const { document, page, seen, settle } = start(ARTICLE);
    document.querySelector('.content')?.remove();
    await settle();
    expect(seen.at(-1)).toBe('gone');
    page.url = 'http://a.example/2024/0306/2.html';
    document.body.append(document.importNode(documentFrom(ARTICLE.replace(MORE, `${MORE}村民都说好。`)).body, true));
    await settle();
    expect(seen.at(-1)).toContain('村民都说好');
  });

  it('stops with its signal', async () => {
    const { document, control, seen, settle } = start(ARTICLE);
    control.abort();
    document.querySelector('.content')?.remove();
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('gives up on a page that never stops changing', async () => {
    const document = documentFrom('<div id="a"></div>');
    let reads = 0;
    watchArticle({
      document,
      getUrl: () => 'http://a.example/x/1.html',
      signal: new AbortController().signal,
      onArticle: () => {},
      onGone: () => {},
      maxReads: 5,
      searchFor: Number.POSITIVE_INFINITY,
      read: () => {
        reads++;
        return null;
      },
    });
    for (let at = 0; at < 30; at++) {
      document.querySelector('#a')?.append(`第${at}条`);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(reads).toBe(5);
  });
});
