import type { Adapter } from './adapter-types.ts';
import type { BodyLine } from './body-lines.ts';
import { canonicalUrl, pageFromUrl, withoutFragment } from './canonical-url.ts';
import type { Fields } from './fields.ts';
import { languageOf } from './language.ts';
import type { Line } from './lines.ts';
import { pagesOf } from './pages.ts';
import { headInParagraph, isHeading } from './sections.ts';
import { createTextIndex, joinLines, type Segment, segmentsOf } from './text-index.ts';
import type { Article, Block, BlockRole, Section, TextIndex } from './types.ts';

interface Parts {
  document: Document;
  url: string;
  adapter: Adapter | null;
  headline: string;
  title: Line[];
  fields: Fields;
  body: BodyLine[];
}

/** Puts the article's one text together, with its blocks, its sections and the map to the page. */
export function buildArticle(parts: Parts): { article: Article; index: TextIndex } {
  const { fields, document, url } = parts;
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  let text = '';
  const add = (role: BlockRole, line: { text: string; pieces: Line['pieces'] }, end = line.text.length): Block => {
    if (text) text += '\n';
    const start = text.length;
    segments.push(...segmentsOf(line, start, end));
    text += line.text.slice(0, end);
    const block: Block = { role, start, end: text.length };
    blocks.push(block);
    return block;
  };

  if (fields.kicker) add('kicker', fields.kicker);
  const title = parts.title.length > 0 ? joinLines(parts.title) : { text: parts.headline, pieces: [] };
  add('title', title);
  if (fields.subtitle) add('subtitle', fields.subtitle);
  text += '\n';

  const sections: Section[] = [];
  parts.body.forEach(({ line, end }, at) => {
    const heading = isHeading(line, at === 0);
    const block = add(heading ? 'heading' : 'paragraph', line, end);
    const head = heading ? line.text.slice(0, end) : headInParagraph(line.text.slice(0, end));
    if (head) sections.push({ title: head, start: block.start, end: block.end });
    const current = sections.at(-1);
    if (current) {
      current.end = block.end;
      block.section = sections.length - 1;
    }
  });

  const page = pageFromUrl(url) ?? pagesOf(document, parts.adapter?.pager);
  const article: Article = {
    url: withoutFragment(url),
    canonicalUrl: canonicalUrl(url, page),
    lang: languageOf(text),
    ...(fields.kicker && { kicker: fields.kicker.text }),
    title: title.text,
    ...(fields.subtitle && { subtitle: fields.subtitle.text }),
    ...(fields.published && { published: fields.published }),
    ...(fields.source && { source: fields.source }),
    ...(fields.author && { author: fields.author }),
    reporters: fields.reporters,
    editors: fields.editors,
    breadcrumb: fields.breadcrumb,
    text,
    blocks,
    sections,
    ...(page !== undefined && { page }),
    adapter: parts.adapter?.name ?? 'generic',
  };
  return { article, index: createTextIndex(document, segments) };
}
