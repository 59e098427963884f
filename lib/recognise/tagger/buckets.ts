/**
 * A hash table as the kernel compares it: buckets of eight 16-bit tags, sixteen bytes each. A key's low bits number its
 * bucket; its tag has the rest of it, so a tag found is the key found. A key whose bucket is full lies in another bucket,
 * which the tag tells (cuckoo hashing). The places' values lie apart and are touched only when a key is found.
 */

/** Bits of a key that number its bucket; the kernel has the same number. */
const BUCKET_BITS = 15;
const BUCKET_MASK = (1 << BUCKET_BITS) - 1;
const WIDTH = 8;
/** Keys moved on to make room for one; a table as full as ours needs a few. */
const MOST_MOVES = 500;

/** Tags of `keys` (any order, unique, at most 29 bits), and for each key its place, whose number is the index of its value. */
export function fillBuckets(keys: ArrayLike<number>): { tags: Uint16Array; places: Int32Array } {
  const tags = new Uint16Array(WIDTH << BUCKET_BITS);
  const held = new Int32Array(tags.length);
  const places = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    let mover = i;
    let moved = 0;
    for (let moves = 0; ; moves++) {
      if (moves > MOST_MOVES) throw new Error('the hash table is too full');
      const key = keys[mover] as number;
      const rest = key >>> BUCKET_BITS;
      let bucket = moved === 0 ? key & BUCKET_MASK : otherBucket(key);
      let place = freePlace(tags, bucket);
      if (place < 0 && moved === 0) {
        moved = 1;
        bucket = otherBucket(key);
        place = freePlace(tags, bucket);
      }
      // A full bucket gives up one of its keys, which goes to that key's other bucket.
      const taken = place < 0 ? bucket * WIDTH + (moves % WIDTH) : place;
      const next = held[taken] as number;
      const nextMoved = ((tags[taken] as number) - 1) & 1;
      tags[taken] = (rest << 1) + 1 + moved;
      held[taken] = mover;
      places[mover] = taken;
      if (place >= 0) break;
      mover = next;
      moved = 1 - nextMoved;
    }
  }
  return { tags, places };
}

const otherBucket = (key: number): number => (key & BUCKET_MASK) ^ (((key >>> BUCKET_BITS) * 0x5bd1 + 1) & BUCKET_MASK);

function freePlace(tags: Uint16Array, bucket: number): number {
  for (let place = bucket * WIDTH; place < (bucket + 1) * WIDTH; place++) if (tags[place] === 0) return place;
  return -1;
}

const PRESENT_MASK = (1 << 20) - 1;

/** The bit set of the keys' low 20 bits: most n-grams of a text are no keys, and it says so for most of those. */
export function presence(keys: ArrayLike<number>): Int32Array {
  const bits = new Int32Array((PRESENT_MASK + 1) >>> 5);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const word = (key & PRESENT_MASK) >>> 5;
    bits[word] = (bits[word] as number) | (1 << (key & 31));
  }
  return bits;
}

/** The place of a key; -1 where the table lacks it. */
export function placeOf(present: Int32Array, tags: Uint16Array, key: number): number {
  if ((((present[(key & PRESENT_MASK) >>> 5] as number) >>> (key & 31)) & 1) === 0) return -1;
  const tag = ((key >>> BUCKET_BITS) << 1) + 1;
  const home = (key & BUCKET_MASK) * WIDTH;
  for (let place = home; place < home + WIDTH; place++) if (tags[place] === tag) return place;
  if (tags[home + WIDTH - 1] === 0) return -1;
  const other = otherBucket(key) * WIDTH;
  for (let place = other; place < other + WIDTH; place++) if (tags[place] === tag + 1) return place;
  return -1;
}
