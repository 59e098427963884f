/**
 * Scores this checkout: `npm run score`. Runs the scorers of the scoring data (`../shared`, an optional folder beside the checkout) on
 * what `recognise` and `extract` print, and shows their tables. Says so and ends well where the data is absent.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shared = here('../../shared');
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));

if (!existsSync(join(shared, 'score'))) {
  console.log('No scoring data: ../shared is not beside this checkout, so there is nothing to score.');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'quandian-score-'));
try {
  score('Mentions, gold', 'recognise.ts', 'score-mentions.mjs', 'gold');
  score('Mentions, gold-more', 'recognise.ts', 'score-mentions.mjs', 'gold-more');
  score('Pages', 'extract.ts', 'score-pages.mjs', 'pages');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function score(title: string, program: string, scorer: string, data: string): void {
  if (!existsSync(here(program)) || !existsSync(join(shared, data)) || !existsSync(join(shared, 'score', scorer))) {
    console.log(`\n== ${title}: skipped, no ${program}, ${scorer} or ${data}`);
    return;
  }
  const lines = execFileSync(process.execPath, [here(program), join(shared, data)], {
    maxBuffer: 1 << 29,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const file = join(folder, `${data}.jsonl`);
  writeFileSync(file, lines);
  console.log(`\n== ${title}`);
  execFileSync(process.execPath, [join(shared, 'score', scorer), join(shared, data), file, ...flags], {
    stdio: 'inherit',
  });
}
