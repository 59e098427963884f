import type { Kind } from '../recognise/types.ts';
import { postLabel } from '../store/reading-label.ts';
import type { ExportItem, ItemPages } from './item.ts';

/** Characters of context on each side of a quote. */
const CONTEXT = 32;

export interface TextualBody {
  type: 'TextualBody';
  value: string;
  purpose: 'tagging' | 'identifying' | 'describing' | 'commenting';
  format: 'text/plain';
}

export interface WebAnnotation {
  '@context'?: 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  motivation: 'identifying';
  created: string;
  generator: { id: string; type: 'Software'; name: string };
  body: TextualBody[];
  target: {
    source: string;
    selector: [
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
      { type: 'TextPositionSelector'; start: number; end: number },
    ];
  };
}

const TAG: Record<Kind, string> = {
  official: 'official',
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  figure: 'figure',
};

/** The model counts in code points (section 4.2.5), the article in UTF-16 code units. */
export function codePoints(text: string, end: number): number {
  let count = 0;
  for (let i = 0; i < end; count++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function bodies(item: ExportItem): TextualBody[] {
  const body = (purpose: TextualBody['purpose'], value: string | undefined): TextualBody[] =>
    value ? [{ type: 'TextualBody', value, purpose, format: 'text/plain' }] : [];
  const number = item.value === undefined ? undefined : [item.value, item.valueHigh].filter((n) => n !== undefined);
  return [
    ...body('tagging', TAG[item.kind]),
    ...body('identifying', item.division ?? item.name ?? item.organisation),
    ...item.posts.flatMap((post) => body('describing', postLabel(post))),
    ...body('describing', number && [number.join('–'), item.unit, item.counted].filter(Boolean).join(' ')),
    ...body('commenting', item.note),
  ];
}

/** One mention as an annotation of the W3C Web Annotation Data Model. */
export function toAnnotation(item: ExportItem): WebAnnotation {
  const { article, start, end } = item;
  const from = codePoints(article.text, start);
  return {
    id: `urn:quandian:mention:${encodeURIComponent(item.id)}`,
    type: 'Annotation',
    motivation: 'identifying',
    created: new Date(item.collectedAt).toISOString(),
    generator: { id: 'urn:quandian', type: 'Software', name: 'Quandian' },
    body: bodies(item),
    target: {
      source: article.url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: item.text,
          prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
          suffix: article.text.slice(end, end + CONTEXT),
        },
        { type: 'TextPositionSelector', start: from, end: from + codePoints(item.text, item.text.length) },
      ],
    },
  };
}

/**
 * An `AnnotationCollection` with its one page inside, so that a file of any size is a single JSON-LD document. Yields
 * text a page at a time. `total` is the number of items that will come.
 */
export async function* toWebAnnotations(pages: ItemPages, total: number, label: string): AsyncGenerator<string> {
  const collection = 'urn:quandian:collection';
  const head = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: collection, type: 'AnnotationCollection' };
  const opening = JSON.stringify({ ...head, label, total }).slice(0, -1);
  const page = JSON.stringify({ id: `${collection}:1`, type: 'AnnotationPage', partOf: collection, startIndex: 0 });
  yield `${opening},"first":${page.slice(0, -1)},"items":[`;
  let separator = '\n';
  for await (const items of pages) {
    let chunk = '';
    for (const item of items) {
      chunk += separator + JSON.stringify(toAnnotation(item));
      separator = ',\n';
    }
    yield chunk;
  }
  yield '\n]}}\n';
}
