import Papa from 'papaparse';
import type { Correction } from '../corrections/correction.ts';
import { KINDS } from '../recognise/types.ts';
import type { QuandianDatabase } from '../store/database.ts';

export type ImportedCsv = { ok: true; corrections: Correction[] } | { ok: false; refusal: 'no-id-column' };

/** The exports put an apostrophe before what a spreadsheet would run; it is not the reader's. */
const withoutGuard = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/, '');

/**
 * What a reader changed in an exported CSV, as corrections: the kind and the note of mentions, found by their id. Rows of
 * unknown id, empty cells in `kind`, and what is as it was, make none. Nothing is written.
 */
export async function readCsvCorrections(db: QuandianDatabase, file: Blob): Promise<ImportedCsv> {
  const text = (await file.text()).replace(/^\ufeff/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (!meta.fields?.includes('id')) return { ok: false, refusal: 'no-id-column' };
  const mentions = await db.mentions.bulkGet(data.map(({ id }) => id ?? ''));
  const corrections: Correction[] = [];
  data.forEach((row, i) => {
    const mention = mentions[i];
    if (!mention) return;
    const note = withoutGuard(row.note ?? mention.note).trim();
    if (meta.fields?.includes('note') && note !== mention.note) corrections.push({ do: 'note', id: mention.id, note });
    const kind = KINDS.find((one) => one === row.kind?.trim());
    // The kind last: it gives the mention another id.
    if (kind && kind !== mention.kind) corrections.push({ do: 'retype', ids: [mention.id], kind });
  });
  return { ok: true, corrections };
}
