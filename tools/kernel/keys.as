/** Computes the keys of all kinds but characters, a block of positions at a time: lib/recognise/tagger/features.ts. */
import { keyOf4, roll4, tags4 } from './hash';
import { codes4, INFO, keysAt, MARKS, SEEDS, TAGS_AT } from './memory';

/** Of what a record says of its character: the class in the pattern of five. */
const CLASS_AT: i32 = 22;

/** Keys of four positions; the kind (in the seed's second word) is mixed in. */
@inline
function keys4(hash: v128, kind: i32): v128 {
  const seed = SEEDS + (<usize>kind << 3);
  return v128.xor(keyOf4(hash, load<i32>(seed)), v128.load32_splat(seed, 4));
}

/** Notes four keys and their tags. */
@inline
function put(slot: i32, i: i32, keys: v128): void {
  v128.store(keysAt(slot, i), keys);
  v128.store(keysAt(slot, i), tags4(keys), TAGS_AT);
}

/** pair, skip and triple. */
export function ngramKeys(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = from + i;
    const a = codes4(at);
    const two = roll4(a, codes4(at + 1));
    const c = codes4(at + 2);
    put(0, i, keys4(two, 1));
    v128.store(keysAt(1, i), keys4(skip4(at), 2));
    v128.store(keysAt(2, i), keys4(roll4(two, c), 3));
  }
}

/** The skip at a position has the characters on both of its sides; at position 0 its hash is 0, as the trainer has it. */
@inline
function skip4(at: i32): v128 {
  const skip = roll4(codes4(at - 1), codes4(at + 1));
  return at > 0 ? skip : i32x4.replace_lane(skip, 0, 0);
}

/** mark, marks, marked and names. */
export function markKeys(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = MARKS + (<usize>(from + i) << 3);
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const m = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
    const name = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
    const before = v128.shuffle<i32>(v128.load(at - 8), v128.load(at + 8), 1, 3, 5, 7);
    const c = v128.load(at, 8);
    const d = v128.load(at, 24);
    const next = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
    const after = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
    put(0, i, keys4(m, 5));
    put(1, i, keys4(roll4(m, next), 6));
    put(2, i, keys4(roll4(m, codes4(from + i)), 7));
    put(3, i, keys4(roll4(roll4(before, name), after), 8));
  }
}

/** shape: the classes of the five characters around each position, four bits each. */
export function shapeKeys(from: i32, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = from + i;
    const before = v128.or(classes4(at - 2, 16), classes4(at - 1, 12));
    const behind = v128.or(classes4(at, 8), classes4(at + 1, 4));
    put(0, i, keys4(v128.or(v128.or(before, behind), classes4(at + 2, 0)), 4));
  }
}

@inline
function classes4(i: i32, shift: i32): v128 {
  const info = v128.load(INFO + (<usize>i << 2));
  return i32x4.shl(v128.and(i32x4.shr_u(info, CLASS_AT), i32x4.splat(15)), shift);
}
