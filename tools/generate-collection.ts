/**
 * Writes a generated collection as a backup file, to be restored in the library: for measuring, and for trying things.
 *
 *   node tools/generate-collection.ts FILE [ARTICLES] [MENTIONS] [SEED]
 *
 * Without numbers: 2,000 articles with 100,000 mentions. The same numbers give the same file.
 */
import { writeFileSync } from 'node:fs';
import { gzip } from '../lib/backup/gzip.ts';
import { rowsText } from '../lib/backup/rows-text.ts';
import { generateRows } from './generate-collection-rows.ts';

const [file, articles = '2000', mentions = '100000', seed = '1'] = process.argv.slice(2);
if (!file) {
  console.error('Say where to write: generate-collection.ts FILE [ARTICLES] [MENTIONS] [SEED]');
  process.exit(2);
}
const rows = generateRows(Number(articles), Number(mentions), Number(seed));
const blob = await gzip(rowsText((table) => [rows[table].map((row) => JSON.stringify(row))], Date.UTC(2026, 0, 2)));
writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
const counts = Object.entries(rows).map(([table, list]) => `${list.length} ${table}`);
console.log(`${file}: ${counts.join(', ')}; ${(blob.size / 1e6).toFixed(1)} MB`);
