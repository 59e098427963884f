import type { Kind } from '../recognise/types.ts';
import { postLabel } from '../store/reading-label.ts';
import type { ExportItem } from './item.ts';

/** What a cell holds. A `Date` is an instant whose UTC parts are the local time as printed on the page. */
export type Cell = string | number | Date | undefined;

/** A column of the tables (CSV, TSV, XLSX). `id` is also its heading, so that files look the same in every language. */
export interface Column {
  id: string;
  /** Kinds for which the column can hold something; absent: all. */
  kinds?: readonly Kind[];
  /** Width in characters of a sheet's column. */
  width: number;
  cell(item: ExportItem): Cell;
}

/** Answers kept for the next row: a file of a hundred thousand rows has some two thousand dates. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      // Beyond this it is no longer a few articles over and over.
      if (known.size > 5000) known.clear();
      value = answer(key);
      known.set(key, value);
    }
    return value;
  };
}

const readPageDate = remembered((published: string): Date | undefined => {
  const parts = published.match(/^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute] = parts.map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour || 0, minute || 0));
});

/** `2020-02-01T18:52` or `2020-02-01` as a date whose UTC parts read the same; undefined for anything else. */
export function pageDate(published: string | undefined): Date | undefined {
  return published === undefined ? undefined : readPageDate(published);
}

/** Every column there is: those of the popup's CSV first and in its order, then what only the library knows. */
export const COLUMNS: readonly Column[] = [
  { id: 'kind', width: 12, cell: (i) => i.kind },
  { id: 'text', width: 16, cell: (i) => i.text },
  { id: 'posts', kinds: ['official'], width: 32, cell: (i) => i.posts.map(postLabel).join('；') || undefined },
  { id: 'organisation', kinds: ['official', 'organisation'], width: 24, cell: (i) => i.organisation },
  { id: 'division', kinds: ['place'], width: 24, cell: (i) => i.division },
  { id: 'division code', kinds: ['place'], width: 14, cell: (i) => i.code },
  { id: 'value', kinds: ['figure'], width: 12, cell: (i) => i.value },
  { id: 'value_high', kinds: ['figure'], width: 12, cell: (i) => i.valueHigh },
  { id: 'unit', kinds: ['figure'], width: 8, cell: (i) => i.unit || undefined },
  { id: 'approx', kinds: ['figure'], width: 8, cell: (i) => i.approx },
  { id: 'counted', kinds: ['figure'], width: 16, cell: (i) => i.counted },
  { id: 'sentence', width: 60, cell: (i) => i.sentence },
  { id: 'section', width: 20, cell: (i) => i.section },
  { id: 'article title', width: 32, cell: (i) => i.article.title },
  { id: 'source', width: 16, cell: (i) => i.article.source },
  { id: 'published', width: 18, cell: (i) => pageDate(i.article.published) },
  { id: 'url', width: 40, cell: (i) => i.article.url },
  { id: 'start', width: 8, cell: (i) => i.start },
  { id: 'end', width: 8, cell: (i) => i.end },
  { id: 'collected at', width: 20, cell: (i) => new Date(i.collectedAt) },
  { id: 'name', kinds: ['official', 'person'], width: 12, cell: (i) => i.name },
  { id: 'change', kinds: ['figure'], width: 10, cell: (i) => i.change },
  { id: 'note', width: 32, cell: (i) => i.note },
  { id: 'origin', width: 10, cell: (i) => (i.byHand ? 'by hand' : 'automatic') },
  { id: 'id', width: 38, cell: (i) => i.id },
];

/** The columns of the popup's CSV: the choice a reader starts from. */
export const DEFAULT_COLUMNS: readonly string[] = COLUMNS.slice(0, 20).map((column) => column.id);

/** The chosen columns in the order of `COLUMNS`; unknown ids are passed over, an empty choice means the default. */
export function chooseColumns(ids: readonly string[]): readonly Column[] {
  const chosen = COLUMNS.filter((column) => ids.includes(column.id));
  return chosen.length > 0 ? chosen : COLUMNS.filter((column) => DEFAULT_COLUMNS.includes(column.id));
}

/** `2020-02-01 18:52`, or the day alone where the time is midnight to the second, as pages give it. */
const printDate = remembered((time: number): string => {
  const iso = new Date(time).toISOString();
  return iso.startsWith('00:00:00', 11) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
});

/**
 * Spreadsheets run what begins so, also after white space and in its full-width form; an apostrophe in front keeps it
 * text (OWASP, "CSV injection"). What is a number and nothing else (`-3.2%`) is left alone.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/** A cell as text, for the formats that have nothing else. Numbers stay numbers. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return printDate(cell.getTime());
  // Nearly all text begins with a Chinese character, a letter or a digit, and no formula does; a file has millions of cells.
  const first = cell.charCodeAt(0);
  if ((first >= 0x4e00 && first <= 0x9fff) || (first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x7a))
    return cell;
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
