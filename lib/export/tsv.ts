import { type Column, cellText } from './columns.ts';
import type { ExportItem } from './item.ts';

/** A tab or a line break inside a cell would move what follows it to another cell when pasted. */
const oneCell = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');

/** Rows for the clipboard, as spreadsheets take them: tabs between cells, LF between rows, a heading row. */
export function toTsv(items: readonly ExportItem[], columns: readonly Column[]): string {
  const rows = items.map((item) => columns.map((column) => oneCell(cellText(column.cell(item)))).join('\t'));
  return [columns.map((column) => column.id).join('\t'), ...rows].join('\n');
}
