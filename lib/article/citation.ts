import type { Article } from './types.ts';

/** What a citation needs of an article. */
export type Cited = Pick<
  Article,
  'title' | 'subtitle' | 'published' | 'source' | 'author' | 'reporters' | 'canonicalUrl' | 'lang'
>;

const day = (date: string | undefined): string | undefined => date?.slice(0, 10);

function authors(article: Cited): string[] {
  return article.reporters.length > 0 ? article.reporters : article.author ? [article.author] : [];
}

function fullTitle(article: Cited): string {
  if (!article.subtitle) return article.title;
  const subtitle = article.subtitle.replace(/^[—-]+/, '');
  return article.lang === 'en' ? `${article.title}: ${subtitle}` : `${article.title}——${subtitle}`;
}

/**
 * GB/T 7714—2015, an electronic bulletin on the web ([EB/OL]):
 * `钱川. 题名[EB/OL]. 人民日报, (2009-11-09)[2026-11-24]. https://…`. Three names, then 等. `accessed` is the day of
 * reading, `YYYY-MM-DD`.
 */
export function gbt7714(article: Cited, accessed: string): string {
  const names = authors(article);
  const more = article.lang === 'en' ? 'et al' : '等';
  const by = names.length > 3 ? `${names.slice(0, 3).join(', ')}, ${more}` : names.join(', ');
  const published = day(article.published);
  const parts = [by && `${by}. `, `${fullTitle(article)}[EB/OL]. `];
  if (article.source) parts.push(`${article.source}${published ? ', ' : '. '}`);
  if (published) parts.push(`(${published})`);
  parts.push(`[${accessed}]. ${article.canonicalUrl}`);
  return parts.filter(Boolean).join('');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** APA 7, a web page: `钱川. (2009, November 9). 题名. 人民日报. https://…`; without an author the title leads. */
export function apa(article: Cited): string {
  const names = authors(article);
  const by = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : (names[0] ?? '');
  const [year, month, date] = (day(article.published) ?? '').split('-');
  const when = year ? `(${year}${month ? `, ${MONTHS[Number(month) - 1]} ${Number(date)}` : ''})` : '(n.d.)';
  const title = fullTitle(article);
  const lead = by ? `${by}. ${when}. ${sentence(title)}` : `${sentence(title)} ${when}.`;
  return [lead, article.source && `${article.source}.`, article.canonicalUrl].filter(Boolean).join(' ');
}

const sentence = (title: string): string => (/[.。！？!?]$/.test(title) ? title : `${title}.`);

const BIBTEX_SPECIAL = /[\\{}$&#%_^~]/g;
const BIBTEX_ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function bibtexText(text: string): string {
  return text.replace(BIBTEX_SPECIAL, (character) => BIBTEX_ESCAPES[character] ?? `\\${character}`);
}

/** A BibTeX `@online` entry (biblatex). The key is made of the day and the address, so that two articles of a day differ. */
export function bibtex(article: Cited, accessed: string): string {
  const published = day(article.published);
  const id = /(\d{5,}|[\w-]{6,})(?=\.\w+$|\/?$)/.exec(article.canonicalUrl)?.[0] ?? 'article';
  const names = authors(article).map((name) => `{${bibtexText(name)}}`);
  const fields: [string, string | undefined][] = [
    ['author', names.length > 0 ? names.join(' and ') : undefined],
    ['title', `{${bibtexText(fullTitle(article))}}`],
    ['organization', article.source && bibtexText(article.source)],
    ['date', published],
    ['url', article.canonicalUrl.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', article.lang === 'en' ? 'english' : 'chinese'],
  ];
  const body = fields.filter((field): field is [string, string] => field[1] !== undefined);
  return `@online{news-${(published ?? 'nd').replaceAll('-', '')}-${id.replace(/[^\w-]/g, '')},\n${body.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}
