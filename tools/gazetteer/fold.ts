/**
 * Compiles `lib/recognise/fold-data.ts`, the one-for-one table traditional → simplified, from opencc-js (Apache-2.0).
 * Run: `node tools/gazetteer/fold.ts`.
 */
import { writeFileSync } from 'node:fs';
import TSCharacters from 'opencc-js/dict/TSCharacters';

/** Characters that simplified text also uses as they are: surnames, given names, words. They stay. */
const LEGAL_IN_SIMPLIFIED = new Set('乾夥後徵於麽著藉瞭昇堃甯龢仝祕迺鉅淩溱濛矇懞鬱鍾苧薴榘燿鎔鏐翀喆鱻鬚剋係畫');
/** Taiwan and Hong Kong forms that the OpenCC table reaches by way of its own standard forms. */
const REGIONAL = '臺台裡里綫线眾众麵面啟启為为峯峰羣群';

/** The table as one string of pairs, in code-point order: characters of GB 2312 (simplified by definition) never change. */
export function compileFolding(): string {
  const decoder = new TextDecoder('gb18030');
  const simplified = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) simplified.add(decoder.decode(new Uint8Array([row, cell])));
  }
  const pairs = new Map<string, string>();
  const add = (from: string | undefined, to: string | undefined): void => {
    if (from?.length !== 1 || to?.length !== 1 || from === to) return;
    if (simplified.has(from) || LEGAL_IN_SIMPLIFIED.has(from)) return;
    pairs.set(from, to);
  };
  for (const entry of TSCharacters.split('|')) {
    const [from, to] = entry.split(' ');
    add(from, to);
  }
  for (let i = 0; i < REGIONAL.length; i += 2) add(REGIONAL[i], REGIONAL[i + 1]);
  return [...pairs]
    .toSorted(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0))
    .map(([from, to]) => from + to)
    .join('');
}

/** The module's source. */
export function foldingModule(): string {
  return `/** Traditional → simplified, one for one: pairs. Compiled by tools/gazetteer/fold.ts from opencc-js (Apache-2.0). */
export const FOLDING =
  '${compileFolding()}';
`;
}

if (import.meta.main) writeFileSync(new URL('../../lib/recognise/fold-data.ts', import.meta.url), foldingModule());
