import { JSDOM, VirtualConsole } from 'jsdom';

/** The document of a page's source. Scripts don't run, nothing is fetched; style sheets are dropped unread, for speed. */
export function documentFrom(html: string, url?: string): Document {
  const plain = html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '');
  return new JSDOM(plain, { virtualConsole: new VirtualConsole(), ...(url && { url }) }).window.document;
}
