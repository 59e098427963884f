import type { Row, Sheet } from 'write-excel-file/universal';
import { KINDS, type Kind } from '../recognise/types.ts';
import type { Cell, Column } from './columns.ts';
import type { ExportItem, ItemPages } from './item.ts';

/** Excel refuses a cell beyond this; a sentence never comes near, a pasted note might. */
const LONGEST_CELL = 32767;

/** XML 1.0 has no such characters, and Excel calls a file that holds one damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

function toCell(cell: Cell): Row[number] {
  if (cell === undefined) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (cell instanceof Date) return { type: Date, value: cell, format: 'yyyy-mm-dd hh:mm' };
  return { type: String, value: cell.replace(NOT_XML, '').slice(0, LONGEST_CELL) };
}

function sheetOf(name: string, columns: readonly Column[], rows: Row[]): Sheet<Blob> {
  const head: Row = columns.map((column) => ({ type: String, value: column.id, fontWeight: 'bold' as const }));
  return {
    sheet: name,
    data: [head, ...rows],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** The columns that can hold something for a kind. */
export function columnsOf(kind: Kind, columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ kinds }) => !kinds || kinds.includes(kind));
}

/**
 * A workbook with a sheet for each kind that occurs, named by `sheetName`. Numbers and dates are real ones; text that
 * begins with `=` stays text, for a cell typed as a string is never a formula.
 */
export async function toXlsx(
  pages: ItemPages,
  columns: readonly Column[],
  sheetName: (kind: Kind) => string,
): Promise<Blob> {
  // Only the export that asks for it pays for the writer.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const rows = new Map<Kind, Row[]>();
  const row = (item: ExportItem): Row => columnsOf(item.kind, columns).map((column) => toCell(column.cell(item)));
  for await (const page of pages) {
    for (const item of page) {
      const sheet = rows.get(item.kind);
      if (sheet) sheet.push(row(item));
      else rows.set(item.kind, [row(item)]);
    }
  }
  const kinds = KINDS.filter((kind) => rows.has(kind));
  const sheets = kinds.map((kind) => sheetOf(sheetName(kind), columnsOf(kind, columns), rows.get(kind) ?? []));
  return writeWorkbook(sheets.length > 0 ? sheets : [sheetOf('—', columns, [])]).toBlob();
}
