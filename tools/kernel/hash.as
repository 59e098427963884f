/** Keys and their look-up: lib/recognise/tagger/{hash,buckets}.ts. */

const BUCKET_BITS: i32 = 14;
const BUCKET_MASK: i32 = (1 << BUCKET_BITS) - 1;
const KEY_SHIFT: i32 = 7;
/** From here on a key's bits number its second bit in a bit set's word. */
const SECOND_BIT: i32 = 20;

@inline
export function roll(hash: i32, code: i32): i32 {
  const x = (hash ^ (hash >>> 15)) * 0x2c1b3c6d + code;
  return (x ^ (x >>> 13)) * 0x297a2d39;
}

@inline
export function keyOf(hash: i32, seed: i32): i32 {
  const h = hash ^ seed;
  const x = (h ^ (h >>> 16)) * 0x45d9f3b;
  return (x ^ (x >>> 15)) >>> KEY_SHIFT;
}

@inline
export function roll4(hash: v128, code: v128): v128 {
  const x = i32x4.add(i32x4.mul(v128.xor(hash, i32x4.shr_u(hash, 15)), i32x4.splat(0x2c1b3c6d)), code);
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, 13)), i32x4.splat(0x297a2d39));
}

@inline
export function keyOf4(hash: v128, seed: i32): v128 {
  const h = v128.xor(hash, i32x4.splat(seed));
  const x = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x45d9f3b));
  return i32x4.shr_u(v128.xor(x, i32x4.shr_u(x, 15)), KEY_SHIFT);
}

/** The value of a key in a table of buckets, all sixteen tags of a bucket compared at once; 0 where there is none. */
@inline
export function valueAt(buckets: usize, key: i32): i32 {
  return valueOfTag(buckets, key, i16x8.splat(<i16>tagOf(key)));
}

/** The tag of a key in its own bucket. */
@inline
export function tagOf(key: i32): i32 {
  return ((key >>> BUCKET_BITS) << 1) + 1;
}

/** The tags of four keys, each in 32 bits. */
@inline
export function tags4(keys: v128): v128 {
  return i32x4.add(i32x4.shl(i32x4.shr_u(keys, BUCKET_BITS), 1), i32x4.splat(1));
}

/** The value of a key whose tag has been copied to eight lanes. */
@inline
export function valueOfTag(buckets: usize, key: i32, tag: v128): i32 {
  const bucket = buckets + (<usize>(key & BUCKET_MASK) << 6);
  const same = tagsLike(bucket, tag);
  // All ones where no tag is the same: what is read then is not used, for a branch would be a guess.
  const none = (same - 1) >> 31;
  const value = load<u16>(bucket + (<usize>(ctz(same) & 15) << 1), 32) & ~none;
  return (none & load<u16>(bucket, 30)) != 0 ? movedValueAt(buckets, key) : value;
}

/** The value of a key whose bucket is full and lacks it. */
function movedValueAt(buckets: usize, key: i32): i32 {
  const rest = key >>> BUCKET_BITS;
  const bucket = buckets + (<usize>((key ^ (rest * 0x5bd1 + 1)) & BUCKET_MASK) << 6);
  const same = tagsLike(bucket, i16x8.splat(<i16>((rest << 1) + 2)));
  return same != 0 ? load<u16>(bucket + (<usize>ctz(same) << 1), 32) : 0;
}

/** Whether the bit set of keys, of which `mask` takes a bit's number, has both bits of the key: 1 or 0. */
@inline
export function mayHave(set: usize, mask: i32, key: i32): i32 {
  const bits = load<i32>(set + (<usize>((key & mask) >>> 5) << 2));
  return (bits >>> key) & (bits >>> (key >>> SECOND_BIT)) & 1;
}

@inline
function tagsLike(bucket: usize, tag: v128): i32 {
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.eq(v128.load(bucket), tag), i16x8.eq(v128.load(bucket, 16), tag)));
}
