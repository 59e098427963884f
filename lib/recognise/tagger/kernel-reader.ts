/** The reader that runs `tools/kernel`, compiled: WebAssembly with vectors. */
import { kernelTables } from './kernel-tables.ts';
import type { Lexicon } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { MARGIN } from './model-tables.ts';
import type { Reader } from './reader.ts';
import { LONGEST_SENTENCE } from './sentences.ts';
import type { WordTables } from './word-kinds.ts';

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

const PAGE = 65_536;
/** What the kernel reads as one line of a processor's cache lies so; and bytes kept free around what it reads in vectors. */
const LINE = 64;
/** Bytes of a position's sums, and numbers of a span. */
const SUM_BYTES = 32;
const SPAN = 6;

/** Positions scored at a time: an article, as a rule, so that its sentences need no scoring again. */
const RUN = 65_536;

/** Throws where the platform can't run the kernel, or the model does not fit it. */
export async function kernelReader(
  file: ModelFile,
  scheme: string,
  lexicon: Lexicon,
  kernel: Uint8Array,
): Promise<Reader> {
  const { tables, words } = kernelTables(file, scheme, lexicon);
  const addresses = new Int32Array(tables.length);
  const rooms = new Int32Array(9);
  let end = LINE;
  const place = (bytes: number): number => {
    const at = end;
    end = (end + bytes + 2 * LINE - 1) & -LINE;
    return at;
  };
  const index = place(addresses.byteLength);
  const roomIndex = place(rooms.byteLength);
  tables.forEach((table, i) => {
    addresses[i] = place(typeof table === 'number' ? table : table.byteLength);
  });
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  tables.forEach((table, i) => {
    if (typeof table === 'number') return;
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    new Uint8Array(memory.buffer, addresses[i], bytes.length).set(bytes);
  });
  new Int32Array(memory.buffer, index, addresses.length).set(addresses);
  const { instance } = await WebAssembly.instantiate(kernel.slice(), { env: { memory } });
  const calls = instance.exports as unknown as KernelExports;
  calls.place(index);

  const lie = (table: WordTables[keyof WordTables]): [number, number] => [
    addresses[tables.indexOf(table)] as number,
    table.length,
  ];
  const wordsLie = {
    units: lie(words.units),
    characters: lie(words.characters),
    pairs: lie(words.pairs),
    buckets: lie(words.buckets),
    present: lie(words.present),
  };
  shareWords();

  /** Takes the tables for reading words from the kernel's memory, whose buffer is another whenever it has grown: they are there once. */
  function shareWords(): void {
    const { buffer } = memory;
    words.units = new Uint32Array(buffer, ...wordsLie.units);
    words.characters = new Int32Array(buffer, ...wordsLie.characters);
    words.pairs = new Uint8Array(buffer, ...wordsLie.pairs);
    words.buckets = new Uint16Array(buffer, ...wordsLie.buckets);
    words.present = new Int32Array(buffer, ...wordsLie.present);
  }

  const tablesEnd = end;
  let capacity = 0;
  let units = new Uint16Array(0);
  let starts = new Int32Array(0);
  let spans = new Int32Array(0);
  let confidences = new Float64Array(0);

  /** Makes room for `n` code units, of which every one may be a sentence and a span. */
  function makeRoom(n: number): void {
    if (n <= capacity) return;
    capacity = n;
    end = tablesEnd;
    const positions = Math.min(3 * n, RUN + LONGEST_SENTENCE) + 2 * LINE;
    const sizes = [n * 2, positions * 2, positions * 2, positions * 4, positions * 8, positions * 32];
    rooms.set([...sizes, (positions + 2 * MARGIN) * SUM_BYTES, (n + 1) * 4, n * SPAN * 4].map(place));
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
    if (missing > 0) {
      memory.grow(missing);
      shareWords();
    }
    new Int32Array(memory.buffer, roomIndex, rooms.length).set(rooms);
    calls.room(roomIndex);
    units = new Uint16Array(memory.buffer, rooms[0], n);
    starts = new Int32Array(memory.buffer, rooms[7], n + 1);
    spans = new Int32Array(memory.buffer, rooms[8], n * SPAN);
    confidences = new Float64Array(memory.buffer, rooms[8], (n * SPAN) / 2);
  }

  return {
    words,
    run: RUN,
    score(text, from, longest) {
      // The last sentence is whole, and what follows it tells where it ends.
      const n = Math.min(text.length - from, longest + LONGEST_SENTENCE + 2);
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
