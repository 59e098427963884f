/** The reader that runs `tools/kernel`, compiled: WebAssembly with vectors. */
import { growTo, layOut, placesFrom, wordTablesIn } from './kernel-memory.ts';
import { kernelTables } from './kernel-tables.ts';
import type { Lexicon } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { MARGIN } from './model-tables.ts';
import type { Reader } from './reader.ts';
import { LONGEST_SENTENCE } from './sentences.ts';

/** Where the kernel lies under `public/`. */
export const KERNEL_PATH = 'recognise/tagger.wasm';

interface KernelExports {
  place(from: number): void;
  room(from: number): void;
  score(units: number, longest: number): number;
  decode(): number;
  hold(at: number): number;
  spanProbability(start: number, end: number, type: number): number;
}

/** Bytes of a position's sums, and numbers of a span. */
const SUM_BYTES = 32;
const SPAN = 6;
/** Positions that the kernel may touch behind a run. */
const SPARE = 128;
/** Rooms whose size hangs on the text's length: see `room` in the kernel's memory.as. */
const ROOMS = 9;

/** Positions scored at a time: an article, as a rule, so that its sentences need no scoring again. */
const RUN = 65_536;
/** Code units that the kernel sees behind a run's end: the last sentence is whole, and what follows it tells where it ends. */
const AHEAD: number = LONGEST_SENTENCE + 2;
const MOST: number = RUN + AHEAD;

/** Throws where the platform can't run the kernel, or the model does not fit it. */
export async function kernelReader(
  file: ModelFile,
  scheme: string,
  lexicon: Lexicon,
  kernel: Uint8Array,
): Promise<Reader> {
  const { memory, index, roomIndex, end, wordPlaces } = layOut(kernelTables(file, scheme, lexicon), ROOMS);
  const { instance } = await WebAssembly.instantiate(kernel.slice(), { env: { memory } });
  const calls = instance.exports as unknown as KernelExports;
  calls.place(index);
  const words = wordTablesIn(memory.buffer, wordPlaces);
  let capacity = 0;
  let units = new Uint16Array(0);
  let starts = new Int32Array(0);
  let spans = new Int32Array(0);
  let confidences = new Float64Array(0);

  /** Makes room for so many code units, of which every one may be a sentence and a span. */
  function makeRoom(least: number): void {
    if (least <= capacity) return;
    const n = Math.min(2 * least, MOST);
    const positions = Math.min(3 * n, MOST) + SPARE;
    const { places: rooms, end: needed } = placesFrom(end, [
      n * 2,
      positions * 2,
      positions * 2,
      positions * 4,
      positions * 8,
      positions * 32,
      (positions + 2 * MARGIN) * SUM_BYTES,
      (n + 1) * 4,
      n * SPAN * 4,
    ]);
    growTo(memory, needed);
    Object.assign(words, wordTablesIn(memory.buffer, wordPlaces));
    new Int32Array(memory.buffer, roomIndex, ROOMS).set(rooms);
    calls.room(roomIndex);
    units = new Uint16Array(memory.buffer, rooms[0], n);
    starts = new Int32Array(memory.buffer, rooms[7], n + 1);
    spans = new Int32Array(memory.buffer, rooms[8], n * SPAN);
    confidences = new Float64Array(memory.buffer, rooms[8], (n * SPAN) / 2);
    // Last: where there is no memory left, the next text asks again.
    capacity = n;
  }

  return {
    words,
    run: RUN,
    score(text, from, longest) {
      const n = Math.min(text.length - from, longest + AHEAD);
      makeRoom(n);
      for (let i = 0; i < n; i++) units[i] = text.charCodeAt(from + i);
      return from + calls.score(n, longest);
    },
    decode(onSpan) {
      const count = calls.decode();
      for (let i = 0, at = 0; i < count; i++, at += SPAN)
        onSpan(
          spans[at] as number,
          spans[at + 1] as number,
          spans[at + 2] as number,
          confidences[at / 2 + 2] as number,
        );
    },
    hold(at) {
      const sentence = calls.hold(at);
      return { from: starts[sentence] as number, to: starts[sentence + 1] as number };
    },
    probability: (start, end, type) => calls.spanProbability(start, end, type),
  };
}
