/**
 * Reads CSV and XLSX exports back with other people's programs: Python's `csv`, and LibreOffice (`soffice`), which has
 * to be installed. Not part of `npm test`:
 *
 *   node tests/export/read-back.ts
 *
 * Checks that Chinese is intact, numbers are numbers, dates are dates and `=1+1…` stays text; prints a line a check.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS } from '../../lib/export/columns.ts';
import { csvParts } from '../../lib/export/csv.ts';
import { toXlsx } from '../../lib/export/xlsx.ts';
import { items } from './items.ts';

const folder = mkdtempSync(join(tmpdir(), 'quandian-read-back-'));
let failed = 0;

function check(what: string, holds: boolean): void {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
  if (!holds) failed++;
}

function python(program: string, ...args: string[]): unknown {
  return JSON.parse(execFileSync('python3', ['-c', program, ...args], { encoding: 'utf8' }));
}

/** LibreOffice's own flat XML, in which every cell says its type. */
function asFlatXml(file: string, filter: string[]): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, file];
  execFileSync('soffice', options, { stdio: 'pipe', timeout: 120_000 });
  return readFileSync(file.replace(/\.\w+$/, '.fods'), 'utf8');
}

function checkSheet(name: string, xml: string, dates: boolean): void {
  check(`${name}: Chinese is intact`, xml.includes('<text:p>方岳川</text:p>') && xml.includes('机关党员干部'));
  check(`${name}: 2600 is a number`, /office:value-type="float" office:value="2600"/.test(xml));
  check(`${name}: -3.2 is a number`, /office:value-type="float" office:value="-3\.2"/.test(xml));
  check(`${name}: there is no formula`, !/table:formula=/.test(xml));
  check(`${name}: =1+1 is text`, /office:value-type="string"[^>]*>\s*<text:p>(?:&apos;)?=1\+1科技有限公司/.test(xml));
  if (dates)
    check(`${name}: the date is a date`, /office:value-type="date" office:date-value="2020-04-02T08:30:00/.test(xml));
}

let text = '';
for await (const part of csvParts([items], COLUMNS)) text += part;
const csv = join(folder, 'made.csv');
writeFileSync(csv, text);
const rows = python(
  'import csv,json,sys;print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))',
  csv,
) as Record<string, string>[];
check('Python csv: a row a mention', rows.length === items.length);
check(
  'Python csv: every row has every column',
  rows.every((row) => Object.keys(row).join() === COLUMNS.map((c) => c.id).join()),
);
check(
  'Python csv: the text is the text',
  rows.every((row, i) => row.text?.replace(/^'/, '') === items[i]?.text),
);
check('Python csv: a line break inside a note stays inside', rows[0]?.note === items[0]?.note);
check('Python csv: numbers parse', rows[4]?.value === '2600' && rows[5]?.value === '-3.2');

// 44,34,76: comma, double quote, UTF-8.
checkSheet('LibreOffice CSV', asFlatXml(csv, ['--infilter=CSV:44,34,76,1']), false);
const xlsx = join(folder, 'book.xlsx');
const book = await toXlsx([items], COLUMNS, (kind) => `表 ${kind}`);
writeFileSync(xlsx, new Uint8Array(await book.arrayBuffer()));
const sheets = asFlatXml(xlsx, []);
checkSheet('LibreOffice XLSX', sheets, true);
const names = [...sheets.matchAll(/table:name="(表 \w+)"/g)].map((match) => match[1]);
check('LibreOffice XLSX: a sheet a kind', new Set(names).size === 4);

rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
