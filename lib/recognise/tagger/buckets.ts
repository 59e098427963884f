/**
 * A hash table whose every bucket is one line of a processor's cache: sixteen 16-bit tags, then the sixteen values. A
 * key's low bits number its bucket; its tag has the rest of it, so a tag found is the key found, and its value lies
 * beside it. A key whose bucket is full lies in another bucket, which the tag tells (cuckoo hashing).
 */

/** Bits of a key that number its bucket; the kernel has the same number. */
const BUCKET_BITS = 14;
const BUCKET_MASK = (1 << BUCKET_BITS) - 1;
/** Tags of a bucket. */
const WIDTH = 16;
/** Numbers of a bucket: tags and values. */
const LINE = 2 * WIDTH;
/** Keys moved on to make room for one; tables as full as ours need a few. */
const MOST_MOVES = 500;

/** The table of `keys` (any order, unique, below 2^29 - 2^14) and their 16-bit values. */
export function fillBuckets(keys: ArrayLike<number>, values: ArrayLike<number>): Uint16Array {
  const table = new Uint16Array(LINE << BUCKET_BITS);
  for (let i = 0; i < keys.length; i++) {
    let key = keys[i] as number;
    let value = values[i] as number;
    let moved = 0;
    for (let moves = 0; ; moves++) {
      if (moves > MOST_MOVES) throw new Error('the hash table is too full');
      let bucket = moved === 0 ? key & BUCKET_MASK : otherBucket(key);
      let place = freePlace(table, bucket);
      if (place < 0 && moved === 0) {
        moved = 1;
        bucket = otherBucket(key);
        place = freePlace(table, bucket);
      }
      // A full bucket gives up one of its keys, which goes to that key's other bucket.
      const taken = place < 0 ? bucket * LINE + (moves % WIDTH) : place;
      const next = (table[taken] as number) - 1;
      const nextValue = table[taken + WIDTH] as number;
      table[taken] = ((key >>> BUCKET_BITS) << 1) + 1 + moved;
      table[taken + WIDTH] = value;
      if (place >= 0) break;
      moved = 1 - (next & 1);
      const rest = next >>> 1;
      key = (rest << BUCKET_BITS) | (moved === 1 ? bucket : otherBucket((rest << BUCKET_BITS) | bucket));
      value = nextValue;
    }
  }
  return table;
}

/** The other bucket of a key; for the key as if it had its other bucket for its own, its own. */
const otherBucket = (key: number): number => (key & BUCKET_MASK) ^ (((key >>> BUCKET_BITS) * 0x5bd1 + 1) & BUCKET_MASK);

function freePlace(table: Uint16Array, bucket: number): number {
  for (let place = bucket * LINE; place < bucket * LINE + WIDTH; place++) if (table[place] === 0) return place;
  return -1;
}

/** The value of a key; -1 where the table lacks it. */
export function valueAt(table: Uint16Array, key: number): number {
  const tag = ((key >>> BUCKET_BITS) << 1) + 1;
  const home = (key & BUCKET_MASK) * LINE;
  for (let place = home; place < home + WIDTH; place++) if (table[place] === tag) return table[place + WIDTH] as number;
  if (table[home + WIDTH - 1] === 0) return -1;
  const other = otherBucket(key) * LINE;
  for (let place = other; place < other + WIDTH; place++)
    if (table[place] === tag + 1) return table[place + WIDTH] as number;
  return -1;
}

/** From here on a key's bits number its second bit in a bit set's word. */
const SECOND_BIT = 20;

/**
 * A bit set over keys: their low `bits` number one bit, and others of theirs a second in the same word. It says of most keys
 * that are none that they are none.
 */
export function presence(keys: ArrayLike<number>, bits: number): Int32Array {
  const mask = (1 << bits) - 1;
  const set = new Int32Array(1 << (bits - 5));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const word = (key & mask) >>> 5;
    set[word] = (set[word] as number) | (1 << (key & 31)) | (1 << ((key >>> SECOND_BIT) & 31));
  }
  return set;
}

/** Whether the bit set, of as many bits as it has, lets the key through. */
export function mayHave(set: Int32Array, key: number): boolean {
  const word = set[(key >>> 5) & (set.length - 1)] as number;
  return ((word >>> (key & 31)) & (word >>> ((key >>> SECOND_BIT) & 31)) & 1) !== 0;
}
