import { SCHEMA_VERSION } from '../store/database.ts';
import { FORMAT, type Header, type RowCounts, TABLES, type TableName } from './format.ts';

/** Rows of a table as JSON, a page at a time. */
export type TablePages = (table: TableName) => AsyncIterable<string[]> | Iterable<string[]>;

/** The text of a backup file, in pieces; the layout is that of `format.ts`. `onRow` hears how many rows are written. */
export async function* rowsText(
  pages: TablePages,
  madeAt: number,
  onRow: (rows: number) => void = () => {},
): AsyncGenerator<string> {
  const header: Header = { format: FORMAT, version: SCHEMA_VERSION, madeAt };
  const counts: RowCounts = { articles: 0, mentions: 0, entities: 0, lexicon: 0, meta: 0 };
  let written = 0;
  yield `${JSON.stringify(header).slice(0, -1)},\n`;
  for (const name of TABLES) {
    yield `"${name}":[\n`;
    for await (const rows of pages(name)) {
      const separator = counts[name] > 0 && rows.length > 0 ? ',\n' : '';
      counts[name] += rows.length;
      written += rows.length;
      yield separator + rows.join(',\n');
      onRow(written);
    }
    yield `${counts[name] > 0 ? '\n' : ''}],\n`;
  }
  yield `"rows":${JSON.stringify(counts)}}\n`;
}
