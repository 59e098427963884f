import * as v from 'valibot';
import { SCHEMA_VERSION } from '../store/database.ts';
import { FORMAT, type Header, type RowCounts, type Rows, TABLES, type TableName } from './format.ts';
import { gunzipLines } from './gzip.ts';
import { ROW_SCHEMAS } from './row-schemas.ts';

/** Why a file is refused: no backup at all, damaged, or made by a later version. */
export type Refusal = 'not-a-backup' | 'corrupt' | 'newer';

export type ReadBackup = { ok: true; madeAt: number; rows: Rows } | { ok: false; refusal: Refusal; detail: string };

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, detail: string) {
    super(detail);
    this.refusal = refusal;
  }
}

const headerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer()),
  madeAt: v.number(),
});
const trailerSchema = v.object({
  rows: v.object({
    articles: v.number(),
    mentions: v.number(),
    entities: v.number(),
    lexicon: v.number(),
    meta: v.number(),
  }),
});

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('corrupt', `line ${line} is no JSON`);
  }
}

function readHeader(line: string): Header {
  let header: unknown;
  try {
    header = JSON.parse(`${line.replace(/,$/, '')}}`);
  } catch {
    throw new Refused('not-a-backup', 'the first line is none of a backup');
  }
  const checked = v.safeParse(headerSchema, header);
  if (!checked.success) throw new Refused('not-a-backup', v.summarize(checked.issues));
  if (checked.output.version > SCHEMA_VERSION) {
    throw new Refused('newer', `version ${checked.output.version}, known up to ${SCHEMA_VERSION}`);
  }
  return checked.output;
}

function readRow(table: TableName, text: string, line: number): unknown {
  const row = parse(text.replace(/,$/, ''), line);
  const checked = v.safeParse(ROW_SCHEMAS[table], row);
  if (!checked.success) throw new Refused('corrupt', `line ${line}: ${v.summarize(checked.issues)}`);
  return row;
}

async function readRows(lines: AsyncIterable<string>): Promise<{ header: Header; rows: Rows }> {
  const rows: Rows = { articles: [], mentions: [], entities: [], lexicon: [], meta: [] };
  let header: Header | undefined;
  let table: TableName | undefined;
  let promised: RowCounts | undefined;
  let line = 0;
  for await (const text of lines) {
    line++;
    if (!header) header = readHeader(text);
    else if (table && text.startsWith(']')) table = undefined;
    else if (table) (rows[table] as unknown[]).push(readRow(table, text, line));
    else if (text.startsWith('"rows":')) promised = v.parse(trailerSchema, parse(`{${text}`, line)).rows;
    else {
      table = TABLES.find((name) => text === `"${name}":[`);
      if (!table) throw new Refused('corrupt', `line ${line} is out of place`);
    }
  }
  if (!header) throw new Refused('not-a-backup', 'the file is empty');
  const short = TABLES.find((name) => rows[name].length !== promised?.[name]);
  if (!promised || short) throw new Refused('corrupt', `rows are missing: ${short ?? 'the end of the file'}`);
  return { header, rows };
}

/** Every mention that stands in its text has to be what the text says there. */
function checkOffsets({ articles, mentions }: Rows): void {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const { id, articleId, start, end, text, lost } of mentions) {
    const whole = texts.get(articleId);
    if (whole !== undefined && !lost && whole.slice(start, end) !== text) {
      throw new Refused('corrupt', `mention ${id} is not what its article says`);
    }
  }
}

/** Reads and checks a whole backup file; nothing is written. A file that is refused says why, and is not read in part. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  try {
    const { header, rows } = await readRows(gunzipLines(file));
    checkOffsets(rows);
    const known = new Set(rows.articles.map(({ id }) => id));
    // An article deleted while the backup ran leaves mentions behind; they stand for nothing.
    const mentions = rows.mentions.filter(({ articleId }) => known.has(articleId));
    return { ok: true, madeAt: header.madeAt, rows: { ...rows, mentions } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal, detail: error.message };
    // What the unpacking throws: no gzip at its first bytes, or a checksum that fails further on.
    const gzipped = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const refusal = gzipped[0] === 0x1f && gzipped[1] === 0x8b ? 'corrupt' : 'not-a-backup';
    return { ok: false, refusal, detail: String(error) };
  }
}
