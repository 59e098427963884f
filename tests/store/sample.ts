import type { Article } from '../../lib/article/types.ts';
import type { Kind, Mention } from '../../lib/recognise/types.ts';

const TITLE = '清平区举行植树活动';
const LINES = [
  '4月2日，清平区委书记方岳川来到柳湾镇，与2600余名机关党员干部一起植树。',
  '方岳川说，要把树种好、管好。区长乔立民在柳湾镇主持活动。',
];

/** An invented article in the true register; `lines` stand for its paragraphs. */
export function makeArticle(
  lines: readonly string[] = LINES,
  url = 'http://qp.example.cn/n2/2024/0402/c1-1.html',
): Article {
  const text = [TITLE, '', ...lines].join('\n');
  let at = TITLE.length + 2;
  const paragraphs = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { role: 'paragraph' as const, start, end: start + line.length };
  });
  return {
    url,
    canonicalUrl: url,
    lang: 'zh-Hans',
    title: TITLE,
    published: '2024-04-02T08:30',
    source: '清平日报',
    reporters: ['苏晓禾'],
    editors: ['温可', '陶静'],
    breadcrumb: [],
    text,
    blocks: [{ role: 'title', start: 0, end: TITLE.length }, ...paragraphs],
    sections: [],
    adapter: 'generic',
  };
}

const READINGS: Record<string, (text: string) => Omit<Mention, 'start' | 'end' | 'text' | 'why'>> = {
  official: (name) => ({ kind: 'official', name, posts: [{ title: '书记', org: '清平区委', body: '清平区委' }] }),
  person: (name) => ({ kind: 'person', name }),
  place: () => ({ kind: 'place', resolved: '天津市/清平区/柳湾镇', code: '120199100' }),
  organisation: (fullName) => ({ kind: 'organisation', fullName }),
  figure: () => ({ kind: 'figure', value: 2600, unit: '名', approx: 'over', of: '机关党员干部' }),
};

/** Mentions of every occurrence of the given words in the text, as the recogniser would give them. */
export function findAll(text: string, words: readonly (readonly [Kind, string])[]): Mention[] {
  return words
    .flatMap(([kind, word]) => {
      const found: Mention[] = [];
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
        found.push({
          ...READINGS[kind]?.(word),
          start,
          end: start + word.length,
          text: word,
          why: ['test'],
        } as Mention);
      }
      return found;
    })
    .sort((a, b) => a.start - b.start);
}

export const WORDS: readonly (readonly [Kind, string])[] = [
  ['official', '方岳川'],
  ['person', '乔立民'],
  ['place', '柳湾镇'],
  ['figure', '2600余名'],
];
