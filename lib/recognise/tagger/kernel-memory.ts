/** Lays the kernel's tables out in its memory. */
import type { KernelTables } from './kernel-tables.ts';
import type { WordTables } from './word-kinds.ts';

const PAGE = 65_536;
/** What the kernel reads as one line of a processor's cache lies so; and bytes kept free around what it reads in vectors. */
const LINE = 64;

/** Where a table lies, and its length. */
type Place = [at: number, length: number];

export interface KernelMemory {
  memory: WebAssembly.Memory;
  /** Where the tables' addresses lie, in the order of the kernel's `place`, and where those of the rooms can. */
  index: number;
  roomIndex: number;
  /** Where the tables end. */
  end: number;
  wordPlaces: { [Name in keyof WordTables]: Place };
}

/** Where each of a list of things of so many bytes lies from `from` on, and where they end. */
export function placesFrom(from: number, sizes: readonly number[]): { places: number[]; end: number } {
  let end = from;
  const places = sizes.map((bytes) => {
    const at = end;
    end = (end + bytes + 2 * LINE - 1) & -LINE;
    return at;
  });
  return { places, end };
}

/** Copies the tables into a new memory. Nothing of what is given is kept: the tables are there once. `rooms`: how many rooms there will be. */
export function layOut({ tables, words }: KernelTables, rooms: number): KernelMemory {
  const sizes = tables.map((table) => (typeof table === 'number' ? table : table.byteLength));
  const { places, end } = placesFrom(LINE, [tables.length * 4, rooms * 4, ...sizes]);
  const [index = 0, roomIndex = 0, ...addresses] = places;
  const memory = new WebAssembly.Memory({ initial: 0 });
  growTo(memory, end);
  tables.forEach((table, i) => {
    if (typeof table === 'number') return;
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    new Uint8Array(memory.buffer, addresses[i], bytes.length).set(bytes);
  });
  new Int32Array(memory.buffer, index, addresses.length).set(addresses);
  const place = (table: WordTables[keyof WordTables]): Place => [addresses[tables.indexOf(table)] ?? 0, table.length];
  const wordPlaces = {
    units: place(words.units),
    characters: place(words.characters),
    pairs: place(words.pairs),
    buckets: place(words.buckets),
    present: place(words.present),
  };
  return { memory, index, roomIndex, end, wordPlaces };
}

/** Lets the memory have as many bytes; its buffer is another then. */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
}

/** The tables for reading words as they lie in the kernel's memory, until it grows. */
export const wordTablesIn = (buffer: ArrayBuffer, places: KernelMemory['wordPlaces']): WordTables => ({
  units: new Uint32Array(buffer, ...places.units),
  characters: new Int32Array(buffer, ...places.characters),
  pairs: new Uint8Array(buffer, ...places.pairs),
  buckets: new Uint16Array(buffer, ...places.buckets),
  present: new Int32Array(buffer, ...places.present),
});
