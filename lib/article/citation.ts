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

/** The newspaper that a source names: 人民日报, 人民网－人民日报, 光明网-《光明日报》; undefined for another medium. */
function newspaper(source: string | undefined): string | undefined {
  return /(?:^|[－—–《·-])(\p{Script=Han}{1,10}报)》?$/u.exec(source ?? '')?.[1];
}

/**
 * GB/T 7714—2015, a newspaper's article on the web ([N/OL]) or an electronic bulletin ([EB/OL]), a full stop at the end:
 * `钱川. 题名: 副题[N/OL]. 人民日报, 2009-11-09[2026-11-24]. https://….` and
 * `钱川. 题名[EB/OL]. 人民网, 2009(2009-11-09)[2026-11-24]. https://….`; without a source the day of publication stands
 * alone in brackets. Three names, then 等. `accessed` is the day of reading, `YYYY-MM-DD`.
 */
export function gbt7714(article: Cited, accessed: string): string {
  const names = authors(article);
  const more = article.lang === 'en' ? 'et al' : '等';
  const by = names.length > 3 ? `${names.slice(0, 3).join(', ')}, ${more}` : names.join(', ');
  const title = [article.title, article.subtitle?.replace(/^[—-]+/, '')].filter(Boolean).join(': ');
  const published = day(article.published);
  const paper = newspaper(article.source);
  const when = published ? `${published.slice(0, 4)}(${published})` : '';
  const origin = paper
    ? [paper, published].filter(Boolean).join(', ')
    : article.source
      ? [article.source, when].filter(Boolean).join(', ')
      : published && `(${published})`;
  return `${by && `${by}. `}${title}[${paper ? 'N' : 'EB'}/OL]. ${origin ?? ''}[${accessed}]. ${article.canonicalUrl}.`;
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
