import Papa from 'papaparse';
import { type Column, cellText } from './columns.ts';
import { csvParts } from './csv.ts';
import type { ExportItem } from './item.ts';

const NEW_LINE = '\r\n';
/** Ends a row while rows are still to be parted; no cell can hold it. */
const ROW_END = '\u0000\r\n';

/** Each item as its line of the CSV, without the line break. Lines can be made in any order and put in order later. */
export function csvLines(items: readonly ExportItem[], columns: readonly Column[]): string[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => columns.map((column) => cellText(column.cell(item)).replaceAll('\u0000', '')));
  return Papa.unparse(rows, { newline: ROW_END }).split(ROW_END);
}

/** The whole CSV from its lines: byte for byte what `csvParts` makes of the items. */
export async function* csvOfLines(
  pages: AsyncIterable<readonly string[]>,
  columns: readonly Column[],
): AsyncGenerator<string> {
  yield* csvParts([], columns);
  for await (const lines of pages) if (lines.length > 0) yield lines.join(NEW_LINE) + NEW_LINE;
}
