import Papa from 'papaparse';
import type { Correction } from '../corrections/correction.ts';
import { KINDS, type Kind } from '../recognise/types.ts';
import type { QuandianDatabase } from '../store/database.ts';

/** What a row of the file would change, for the reader to see beforehand. */
export interface ImportedChange {
  text: string;
  note?: string;
  kind?: { before: Kind; after: Kind };
}

export type ImportedCsv =
  | { ok: true; corrections: Correction[]; changes: ImportedChange[] }
  | { ok: false; refusal: 'no-id-column' };

/** Mentions looked up at a time. */
const PAGE = 2000;

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
  const corrections: Correction[] = [];
  const changes: ImportedChange[] = [];
  const hasNotes = meta.fields.includes('note');
  for (let i = 0; i < data.length; i += PAGE) {
    const page = data.slice(i, i + PAGE);
    const mentions = await db.mentions.bulkGet(page.map(({ id }) => id ?? ''));
    for (const [n, row] of page.entries()) {
      const mention = mentions[n];
      if (!mention) continue;
      const note = withoutGuard(row.note ?? '').trim();
      const kind = KINDS.find((one) => one === row.kind?.trim()) ?? mention.kind;
      const noted = hasNotes && note !== mention.note;
      const retyped = kind !== mention.kind;
      if (noted) corrections.push({ do: 'note', id: mention.id, note });
      // The kind last: it gives the mention another id.
      if (retyped) corrections.push({ do: 'retype', ids: [mention.id], kind });
      if (noted || retyped)
        changes.push({
          text: mention.text,
          ...(noted && { note }),
          ...(retyped && { kind: { before: mention.kind, after: kind } }),
        });
    }
  }
  return { ok: true, corrections, changes };
}
