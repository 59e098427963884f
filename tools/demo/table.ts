import type { Translate } from '../../lib/i18n/translate.ts';
import { KINDS } from '../../lib/recognise/types.ts';
import { details } from '../../lib/store/reading-label.ts';
import type { StoredMention } from '../../lib/store/types.ts';

/** Columns a terminal gives to a text: two for a wide character. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

interface Row {
  name: string;
  details: string;
  times: number;
}

/** One row a name, in order of first mention; the longest details of its mentions stand for all. */
function rowsOf(mentions: readonly StoredMention[]): Row[] {
  const rows = new Map<string, Row>();
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    const line = details(mention.reading).join('；');
    const row = rows.get(mention.name) ?? { name: mention.name, details: line, times: 0 };
    row.times++;
    if (line.length > row.details.length) row.details = line;
    rows.set(mention.name, row);
  }
  return [...rows.values()];
}

/** What was collected, as lines for a terminal: a heading a kind with its count, then a row a name. */
export function collectedTable(mentions: readonly StoredMention[], t: Translate): string {
  return KINDS.flatMap((kind) => {
    const found = mentions.filter((mention) => mention.kind === kind);
    const rows = rowsOf(found);
    const columns = Math.min(28, Math.max(0, ...rows.map(({ name }) => width(name))));
    const lines = rows.map(({ name, details: line, times }) =>
      `  ${pad(name, columns)}  ${pad(times > 1 ? `×${times}` : '', 4)} ${line}`.trimEnd(),
    );
    return [`${t(kind)}  ${found.length}`, ...lines, ''];
  }).join('\n');
}
