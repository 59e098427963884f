import type { CentreTable } from '../map/centres.ts';
import type { Kind } from '../recognise/types.ts';
import type { Column } from './columns.ts';
import { toGeoJson } from './geojson.ts';
import type { ItemPages } from './item.ts';
import { toJsonLines } from './json-lines.ts';
import { toMarkdown } from './markdown.ts';
import { toWebAnnotations } from './web-annotation.ts';
import { toXlsx } from './xlsx.ts';

/** The formats that make a file, each with its extension. */
export const FILE_FORMATS = {
  csv: 'csv',
  xlsx: 'xlsx',
  jsonl: 'jsonl',
  annotation: 'jsonld',
  markdown: 'md',
  geojson: 'geojson',
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

export const TYPES: Record<FileFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl',
  annotation: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  markdown: 'text/markdown;charset=utf-8',
  geojson: 'application/geo+json',
};

/** What the formats need besides the rows. */
export interface FileOptions {
  columns: readonly Column[];
  /** How many items will come. */
  total: number;
  /** Heading of the notes, label of the annotations. */
  title: string;
  sheetName(kind: Kind): string;
  centres(): Promise<CentreTable>;
}

/** Puts text parts together. */
export async function textFile(parts: AsyncIterable<string>, type: string): Promise<Blob> {
  // A blob of each part lets the browser put finished ones on disk; only the last is held as text.
  const blobs: Blob[] = [];
  for await (const part of parts) blobs.push(new Blob([part]));
  return new Blob(blobs, { type });
}

/** Writes the items in a format, in the order in which they come. CSV is written by its lines (`csv-lines.ts`). */
export async function writeFile(
  format: Exclude<FileFormat, 'csv'>,
  pages: ItemPages,
  options: FileOptions,
): Promise<Blob> {
  const type = TYPES[format];
  switch (format) {
    case 'xlsx':
      return toXlsx(pages, options.columns, options.sheetName);
    case 'jsonl':
      return textFile(toJsonLines(pages), type);
    case 'annotation':
      return textFile(toWebAnnotations(pages, options.total, options.title), type);
    case 'markdown':
      return textFile(toMarkdown(pages, options.title), type);
    case 'geojson':
      return new Blob([JSON.stringify(await toGeoJson(pages, await options.centres()), null, 1)], { type });
  }
}
