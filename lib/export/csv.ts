import Papa from 'papaparse';
import { type Column, cellText } from './columns.ts';
import type { ItemPages } from './item.ts';

/** Excel takes a file without it for the system's old encoding. */
const BOM = '\ufeff';
const NEW_LINE = '\r\n';

/**
 * Rows as CSV by RFC 4180 in UTF-8 with BOM and CRLF, a heading row first. Text that a spreadsheet would run as a formula
 * gets an apostrophe in front; numbers stay numbers. Written a page at a time.
 */
export async function* csvParts(pages: ItemPages, columns: readonly Column[]): AsyncGenerator<string> {
  yield BOM + Papa.unparse([columns.map((column) => column.id)], { newline: NEW_LINE }) + NEW_LINE;
  for await (const page of pages) {
    const rows = page.map((item) => columns.map((column) => cellText(column.cell(item))));
    if (rows.length > 0) yield Papa.unparse(rows, { newline: NEW_LINE }) + NEW_LINE;
  }
}

/** `2026-11-24`, by the reader's own calendar. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `quandian-2026-11-24.csv`. */
export function fileName(date: Date, extension: string): string {
  return `quandian-${localDay(date)}.${extension}`;
}
