/**
 * The tagger in AssemblyScript: `npm run kernel` compiles it to `public/recognise/tagger.wasm`. It does what the plain
 * JavaScript in lib/recognise/tagger does, over the tables that kernel-tables.ts lays out there: sixteen hash places are
 * compared at once, eight weights and two probabilities are added at once.
 */
import { addCharacters } from './characters';
import { addNgrams } from './score';
import { cut, POSITIONS } from './sentences';
import { markWords } from './words';

export { decode, hold } from './decode';
export { spanProbability } from './marginals';
export { place, room } from './memory';

/** Scores the sentences of the `n` code units that have been written until they have `longest` positions; gives their units. */
export function score(n: i32, longest: i32): i32 {
  const units = cut(n, longest);
  addCharacters(POSITIONS);
  markWords(POSITIONS);
  addNgrams(POSITIONS);
  return units;
}
