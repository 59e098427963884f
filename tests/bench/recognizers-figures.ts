/**
 * Prints how much of the Chinese specs of Recognizers-Text (`../shared/corpora/recognizers_zh`, an optional folder beside the checkout) the figure
 * finder reads. Counted are the spans within our guideline: shares, money, dimensions, ages, temperatures, durations. Bare numbers without a unit,
 * dates, ordinals, open ranges (大于…) and spaced-out characters are outside it and left out; a span that ours contains (approximator, `多`) is right.
 *
 *   node tests/bench/recognizers-figures.ts [--errors]
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findFigures } from '../../lib/recognise/figures/find-figures.ts';

const FOLDER = new URL('../../../shared/corpora/recognizers_zh/', import.meta.url);
const WITHIN = new Set(['percentage', 'currency', 'dimension', 'age', 'temperature', 'duration']);
/** Outside the guideline: units alone, numbers with blanks between their characters, signs and currency marks before the number. */
const OUTSIDE = /^[^\d〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟半]|[\d一-龥] {1,}[\d一-龥]|[負负]/;

interface Row {
  text: string;
  spans: Array<[number, number, string]>;
}

for (const split of ['train', 'dev']) {
  const file = new URL(`${split}.jsonl.gz`, FOLDER);
  if (!existsSync(file)) {
    console.log(`${split}: no scoring data beside the checkout (../shared/corpora/recognizers_zh)`);
    continue;
  }
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const tally = new Map<string, { right: number; all: number }>();
  let right = 0;
  let all = 0;
  for (const { text, spans } of rows) {
    const found = findFigures(text);
    for (const [start, end, type] of spans) {
      if (!WITHIN.has(type) || OUTSIDE.test(text.slice(start, end))) continue;
      const hit = found.some((figure) => figure.start <= start && figure.end >= end);
      const row = tally.get(type) ?? { right: 0, all: 0 };
      row.all++;
      all++;
      if (hit) {
        row.right++;
        right++;
      } else if (process.argv.includes('--errors'))
        console.log(
          `missed ${type} [${text.slice(start, end)}] in ${text.slice(Math.max(0, start - 8), end + 8)}; found ${found.map((figure) => figure.text).join(' ')}`,
        );
      tally.set(type, row);
    }
  }
  console.log(
    `${split}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`,
    [...tally].map(([type, row]) => `${type} ${row.right}/${row.all}`).join(', '),
  );
}
