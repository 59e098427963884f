/**
 * Articles that a page carries as data and shows by script: 环球网 in `textarea`s, 央视网 in a string named `contentdate`,
 * 澎湃 in the JSON of `__NEXT_DATA__`. A saved copy, or a page read before its script ran, has nothing else.
 */

interface Embedded {
  title?: string | undefined;
  time?: string | undefined;
  source?: string | undefined;
  /** HTML. */
  content: string;
}

/** Longer data is no article's, and isn't worth the search. */
const MOST = 3_000_000;

/**
 * A copy of the document with the carried text put where the page's script would put it; null where it carries none.
 * Nothing in the copy is on the page, so no range can be given for it.
 */
export function withEmbeddedText(document: Document): Document | null {
  const found = fromTextareas(document) ?? fromContentString(document) ?? fromNextData(document);
  if (!found || found.content.length < 40) return null;
  const view = document.defaultView;
  const Parser = view?.DOMParser ?? globalThis.DOMParser;
  const parsed = new Parser().parseFromString(found.content, 'text/html');
  const copy = document.cloneNode(true) as Document;
  const line = (tag: string, text: string | undefined): Element[] => {
    if (!text) return [];
    const element = copy.createElement(tag);
    element.textContent = text;
    return [element];
  };
  const article = copy.createElement('article');
  article.append(...[...parsed.body.childNodes].map((node) => copy.importNode(node, true)));
  const place = copy.querySelector('#content_area, .content_area') ?? copy.body;
  place.append(
    ...line('h1', found.title),
    ...line('div', [found.time, found.source && `来源：${found.source}`].filter(Boolean).join(' ')),
    article,
  );
  return copy;
}

function fromTextareas(document: Document): Embedded | null {
  const value = (name: string): string | undefined =>
    document.querySelector(`textarea.article-${name}`)?.textContent?.trim() || undefined;
  const content = value('content');
  if (!content) return null;
  return { title: value('title'), time: clock(value('time')), source: value('source-name'), content };
}

function fromContentString(document: Document): Embedded | null {
  if (!document.querySelector('#content_area, .content_area')) return null;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const match = text.length < MOST ? /\bcontentdate\s*=\s*('|")((?:\\.|(?!\1)[^\\])*)\1/s.exec(text) : null;
    if (match?.[2]) return { content: match[2].replace(/\\(.)/gs, '$1') };
  }
  return null;
}

function fromNextData(document: Document): Embedded | null {
  const text = document.querySelector('script#__NEXT_DATA__')?.textContent ?? '';
  if (text.length > MOST || !text.includes('"contentDetail"')) return null;
  const detail = find(parseJson(text), 'contentDetail', 6);
  const field = (name: string): string | undefined => {
    const value = typeof detail === 'object' && detail !== null ? Reflect.get(detail, name) : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const content = field('content');
  return content ? { title: field('name'), time: field('pubTime'), source: field('source'), content } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The value under a name, at most `depth` objects down. */
function find(value: unknown, name: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth < 0) return undefined;
  if (name in value) return Reflect.get(value, name);
  for (const inner of Object.values(value)) {
    const found = find(inner, name, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Milliseconds as the clock in Beijing shows them, which is what the rendered page prints. */
function clock(time: string | undefined): string | undefined {
  if (!time || !/^\d{13}$/.test(time)) return time;
  return new Date(Number(time) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
