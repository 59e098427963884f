/** The scorer that runs `tools/kernel/score.as`, compiled: WebAssembly with vectors of eight and of four numbers. */
import { kernelTables } from './kernel-tables.ts';
import { type Lexicon, PLAIN_CLASSES } from './lexicon.ts';
import type { ModelFile } from './model-file.ts';
import { MARGIN } from './model-tables.ts';
import { LANES } from './row-set.ts';
import type { Scorer } from './scorer.ts';

/** Where the kernel lies under `public/`. */
export const KERNEL_PATH = 'recognise/tagger.wasm';

interface KernelExports {
  place(from: number): void;
  room(codes: number, all: number, names: number, sums: number): void;
  score(n: number, plainClasses: number): void;
  nextLoud(p: number, to: number, limit: number): number;
}

const PAGE = 65_536;
/** Numbers of a position's sums: the lanes of two vectors, the last four idle. */
const WIDTH = 16;
/** Bytes kept free around what the kernel reads in vectors. */
const GAP = 64;

/** Positions scored at a time: an article, as a rule, so that its sentences need no scoring again. */
const RUN = 65_536;

/** Throws where the platform can't run the kernel, or the model does not fit it. */
export async function kernelScorer(
  file: ModelFile,
  scheme: string,
  lexicon: Lexicon,
  kernel: Uint8Array,
): Promise<Scorer> {
  const tables = kernelTables(file, scheme, lexicon);
  const addresses = new Int32Array(tables.length);
  let end = GAP;
  const place = (bytes: number): number => {
    const at = end;
    end = (end + bytes + GAP + 15) & ~15;
    return at;
  };
  const index = place(addresses.byteLength);
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

  const tablesEnd = end;
  let capacity = 0;
  let codes = new Uint16Array(0);
  let sums = new Int16Array(0);

  function makeRoom(n: number): void {
    capacity = n * 2;
    end = tablesEnd;
    const [codesAt, all, names] = [place(capacity * 2), place(capacity * 4), place(capacity * 4)];
    const sumsAt = place((capacity + 2 * MARGIN) * WIDTH * 2);
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    codes = new Uint16Array(memory.buffer, codesAt, capacity);
    sums = new Int16Array(memory.buffer, sumsAt, (capacity + 2 * MARGIN) * WIDTH);
    calls.room(codesAt, all, names, sumsAt);
  }

  return {
    run: RUN,
    codes(n) {
      if (n > capacity) makeRoom(n);
      return codes;
    },
    score: (n) => calls.score(n, PLAIN_CLASSES),
    nextLoud: (p, to, limit) => calls.nextLoud(p, to, Math.ceil(limit)),
    read(p, out, at) {
      const from = (p + MARGIN) * WIDTH;
      for (let i = 0; i < LANES; i++) out[at + i] = sums[from + i] as number;
    },
  };
}
