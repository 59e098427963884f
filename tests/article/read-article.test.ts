import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article.ts';
import { decodePage } from '../../tools/extract/decode-page.ts';
import { documentFrom } from '../../tools/extract/document-from.ts';
import { toRow } from '../../tools/extract/to-row.ts';
import { ARTICLES, open, PAGES, sample } from './sample-pages.ts';

describe('sample pages', () => {
  it.each(ARTICLES.map((page) => [page.file, page] as const))('%s gives every field it prints', (_, page) => {
    const row = toRow(readArticle(open(page), page.url)?.article ?? expect.fail('no article'));
    const { file, kind, encoding, url, excluded, reporters, editors, breadcrumb, ...wanted } = page;
    expect(row).toMatchObject(wanted);
    if (reporters) expect(row.reporters).toEqual(reporters);
    if (editors) expect(row.editors).toEqual(editors);
    if (breadcrumb) expect(row.breadcrumb).toEqual(breadcrumb);
    for (const text of excluded ?? []) expect(row.paragraphs.join('\n')).not.toContain(text);
  });

  it.each(ARTICLES.map((page) => [page.file, page] as const))('%s is read by the generic reader too', (_, page) => {
    const row = toRow(readArticle(open(page), page.url, { generic: true })?.article ?? expect.fail('no article'));
    expect(row).toMatchObject({
      title: page.title,
      published: page.published,
      paragraphs: page.paragraphs,
      adapter: 'generic',
    });
  });

  it.each(PAGES.filter((page) => page.kind === 'not-article').map((page) => [page.file, page] as const))(
    '%s is met with silence',
    (_, page) => {
      expect(readArticle(open(page), page.url)).toBeNull();
    },
  );

  it('leaves the page as it was', () => {
    for (const page of ARTICLES) {
      const document = open(page);
      const before = document.documentElement.outerHTML;
      readArticle(document, page.url);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });

  it('reads GBK bytes and UTF-8 bytes of one page alike', () => {
    const read = (file: string) => readArticle(open(sample(file)), 'http://politics.people.com.cn/GB/1.html')?.article;
    expect(read('people-2009-gbk.html')).toEqual(read('people-2009.html'));
  });
});

const PARAGRAPH = '　　宜良县水务局副局长沈问渠介绍，全县今年整治沟渠一百二十公里，惠及九个乡镇的农户。';
const page = (body: string, title = '宜良整治沟渠一百二十公里'): Document =>
  documentFrom(
    `<title>${title}_县域</title><h1>${title}</h1><div>2024-03-05 10:20 来源：春城观察</div><div class="content">${body}</div>`,
  );
const texts = (document: Document): string[] => {
  const article = readArticle(document, 'http://a.example/2024/1.html')?.article;
  return article ? toRow(article).paragraphs : [];
};
const FILL = `<p>${PARAGRAPH}</p><p>工程分三期实施，二期已于二月底完工，三期将在雨季来临之前全部结束。</p>`;

describe('paragraphs', () => {
  it('end at <br> as well as at block ends', () => {
    expect(texts(page(`${PARAGRAPH}<br>　　工程分三期实施，二期已于二月底完工，三期在雨季前结束。<br>`))).toHaveLength(
      2,
    );
  });

  it('keep out scripts, styles, hidden text and player controls', () => {
    const body = texts(
      page(
        `<p>${PARAGRAPH}<script>showPlayer({id:1})</script><style>p{}</style><span style="display:none">看不见</span></p>${FILL}<div class="vjs-control-bar">Play Video 00:31</div>`,
      ),
    );
    expect(body.join()).not.toMatch(/showPlayer|看不见|Play/);
  });

  it('keep a two-character name with its gap, and full-width digits', () => {
    expect(texts(page(`<p>副县长沈　渠在会上说，今年要完成１２０公里的沟渠整治任务，不留尾巴。</p>${FILL}`))[0]).toBe(
      '副县长沈　渠在会上说，今年要完成１２０公里的沟渠整治任务，不留尾巴。',
    );
  });

  it('lose what a site glued to the last one', () => {
    expect(texts(page(`${FILL}<p>下一步，县里将把管护责任落实到每个村民小组。返回搜狐，查看更多</p>`)).at(-1)).toBe(
      '下一步，县里将把管护责任落实到每个村民小组。',
    );
  });

  it('survive a sentence about editors', () => {
    expect(texts(page(`${FILL}<p>他做过二十年责任编辑，退休后回到村里，把渠水的故事写成了一本书。</p>`))).toHaveLength(
      3,
    );
  });
});

describe('hostile pages', () => {
  it('with broken markup give an article or nothing, never an exception', () => {
    for (const html of [
      '',
      '<',
      '<html><body><table><p><div></span></td></table>',
      '<script>',
      '<title></title><h1></h1><div>',
      `<div class="content"><p>${PARAGRAPH}`,
      '<svg><a class="x"><p>一</p></a></svg>',
      '<form id=parentNode><input name=firstChild><p>字</p></form>',
    ])
      expect(() => readArticle(documentFrom(html), 'x')).not.toThrow();
  });

  it('nested two thousand levels deep are read without overflowing the stack', () => {
    const document = page(`${FILL}${'<div>'.repeat(2000)}底`);
    expect(readArticle(document, 'http://a.example/1.html')?.article.title).toBe('宜良整治沟渠一百二十公里');
  });

  it('of five megabytes are read within seconds', () => {
    const document = page(FILL.repeat(12_000));
    const start = performance.now();
    readArticle(document, 'http://a.example/1.html');
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);

  it('with endless runs of spaces, brackets and digits stall no pattern', () => {
    const runs = [
      ' '.repeat(50_000),
      '（记者'.repeat(9000),
      '1'.repeat(50_000),
      '来源：'.repeat(9000),
      '编辑 '.repeat(9000),
      '2024年'.repeat(9000),
    ];
    for (const run of runs) {
      const start = performance.now();
      readArticle(page(`${FILL}<p>${run}</p><div>${run}</div>`), 'http://a.example/1.html');
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('decoding', () => {
  it('takes GBK for a page that declares UTF-8 and is not', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<meta charset="utf-8">'), 0xd6, 0xd0, 0xb9, 0xfa]);
    expect(decodePage(bytes)).toContain('中国');
  });
});

describe('silence', () => {
  const post = (at: number) =>
    `<div class="floor"><span>${at}楼</span><a href="#u">本地人${at}</a><div>我家门口的那条沟去年就修好了，水比以前大得多，就是闸门还得靠人手去摇，盼着早点装电机。</div><a href="#r">回复</a></div>`;

  it('meets a thread whose first post reads like an article', () => {
    const html = `<title>沟渠修好以后</title><h1>沟渠修好以后</h1><div>2024-03-05 10:20</div><div class="content">${FILL}${[1, 2, 3, 4, 5].map(post).join('')}</div>`;
    expect(readArticle(documentFrom(html), 'http://a.example/t/1.html')).toBeNull();
    expect(readArticle(page(FILL), 'http://bbs.a.example/t/1.html')).toBeNull();
  });

  it('meets a list of teasers that each have a date', () => {
    const teaser = (at: number) =>
      `<div><h3>第${at}期沟渠整治简报</h3><p>${PARAGRAPH.replace('九', String(at))}</p><span>2024-03-0${at} 08:00</span></div>`;
    const html = `<title>简报列表</title><h1>简报列表</h1><div class="list">${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</div>`;
    expect(readArticle(documentFrom(html), 'http://a.example/jianbao/')).toBeNull();
  });

  it('meets a home page by its address alone', () => {
    expect(readArticle(page(FILL), 'https://www.a.example/')).toBeNull();
    expect(readArticle(page(FILL), 'https://www.a.example/index.shtml')).toBeNull();
  });
});

describe('the generic reader', () => {
  const read = (html: string) =>
    readArticle(documentFrom(html), 'http://a.example/2024/1.html')?.article ?? expect.fail('no article');

  it('takes the line above the time for the headline where the head says nothing', () => {
    const html = `<title>新闻详情</title><table><tr><td>沟渠修到田埂边</td></tr><tr><td>2024-03-05 10:20 春城观察</td></tr><tr><td>${FILL}</td></tr></table>`;
    expect(read(html)).toMatchObject({ title: '沟渠修到田埂边', published: '2024-03-05T10:20', source: '春城观察' });
  });

  it('joins paragraphs that stand in several boxes', () => {
    const html = `<title>沟渠修到田埂边</title><h1>沟渠修到田埂边</h1><div>2024-03-05 10:20</div><div class="news"><div><p>${PARAGRAPH}</p></div><div><p>第二期工程由县水务局自己施工，为村里三百多名劳力提供了活计。</p></div></div>`;
    expect(toRow(read(html)).paragraphs).toHaveLength(2);
  });

  it('does not believe metadata that lies', () => {
    const html = `<title>沟渠修到田埂边_春城观察</title><meta name="author" content="104363"><link rel="canonical" href="http://a.example/"><h1>沟渠修到田埂边</h1><p>2024年03月05日10:20　来源：<a href="#">春城观察</a><a href="#">参与互动</a></p><div>${FILL}</div><div>【编辑:莫小北】</div>`;
    expect(read(html)).toMatchObject({
      source: '春城观察',
      editors: ['莫小北'],
      canonicalUrl: 'https://a.example/2024/1.html',
    });
  });

  it('reads the source that stands after the body', () => {
    const html = `<title>沟渠修到田埂边</title><h1>沟渠修到田埂边</h1><div>发布日期：2024-03-05 10:20</div><div>${FILL}</div><p>信息来源： 县水务局</p>`;
    expect(read(html).source).toBe('县水务局');
  });
});
