/**
 * The model's file: `QDT1`, the header's length (4 bytes, little endian), a JSON header, then byte streams one after
 * another; the whole gzipped. Sorted keys are written as differences, numbers byte plane by byte plane, because that is
 * what gzip packs best.
 */

import { PAIR_BYTES } from './lexicon.ts';

export interface SectionHeader {
  /** Number of the feature kind. */
  kind: number;
  /** Scheme whose rows these are; absent for the plain rows. */
  scheme?: string;
  keys: number;
  slots: number;
  rows: number;
  values: number;
}
export interface ModelHeader {
  sections: SectionHeader[];
  schemes: string[];
  /** One unit of an 8-bit weight. */
  step: number;
  /** LABELS × LABELS scores, from × LABELS + to, in units of 1. */
  transitions: number[];
  lexiconWords: number;
  lexiconClasses: number[];
}

/** One section, unpacked: keys ascending; which slots each key has; which labels each row has; the values in order. */
export interface Section {
  header: SectionHeader;
  keys: Uint32Array;
  slotSets: Uint8Array;
  labelSets: Uint16Array;
  values: Int8Array;
}
export interface ModelFile {
  header: ModelHeader;
  sections: Section[];
  single: Uint16Array;
  lengths: Uint16Array;
  pairs: Uint8Array;
  wordKeys: Uint32Array;
  wordClasses: Uint16Array;
}

const MAGIC = 'QDT1';

/** Packs a model, not yet gzipped. */
export function packModel(file: ModelFile): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(file.header));
  const head = new Uint8Array(8 + header.length);
  head.set(new TextEncoder().encode(MAGIC));
  new DataView(head.buffer).setUint32(4, header.length, true);
  head.set(header, 8);
  const parts: Uint8Array[] = [head];
  const planes = (values: ArrayLike<number>, bytes: number): void => {
    for (let b = 0; b < bytes; b++) parts.push(Uint8Array.from(values, (v) => (v >>> (8 * b)) & 255));
  };
  const ascending = (keys: Uint32Array): void =>
    planes(
      keys.map((key, i) => key - (i === 0 ? 0 : (keys[i - 1] ?? 0))),
      4,
    );
  for (const section of file.sections) {
    ascending(section.keys);
    planes(section.slotSets, 1);
    planes(section.labelSets, 2);
    planes(
      Uint8Array.from(section.values, (v) => v & 255),
      1,
    );
  }
  planes(file.single, 2);
  planes(file.lengths, 2);
  planes(file.pairs, 1);
  ascending(file.wordKeys);
  planes(
    Uint8Array.from(file.wordClasses, (bits) => file.header.lexiconClasses.indexOf(bits)),
    1,
  );
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads a packed model. Throws on a file of another format or a cut one. */
export function unpackModel(bytes: Uint8Array): ModelFile {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('not a tagger model');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as ModelHeader;
  let at = 8 + length;
  const take = (n: number): Uint8Array => {
    if (at + n > bytes.length) throw new Error('tagger model is cut short');
    const part = bytes.subarray(at, at + n);
    at += n;
    return part;
  };
  const pair = (n: number): Uint16Array => {
    const low = take(n);
    const high = take(n);
    const both = new Uint16Array(n);
    for (let i = 0; i < n; i++) both[i] = (low[i] as number) | ((high[i] as number) << 8);
    return both;
  };
  const ascending = (n: number): Uint32Array => {
    const [a, b, c, d] = [take(n), take(n), take(n), take(n)];
    const keys = new Uint32Array(n);
    let key = 0;
    for (let i = 0; i < n; i++) {
      key += (a[i] as number) + ((b[i] as number) << 8) + ((c[i] as number) << 16) + (d[i] as number) * 16777216;
      keys[i] = key;
    }
    return keys;
  };
  const sections = header.sections.map((section) => ({
    header: section,
    keys: ascending(section.keys),
    slotSets: new Uint8Array(take(section.keys)),
    labelSets: pair(section.rows),
    values: new Int8Array(take(section.values)),
  }));
  const single = pair(65536);
  const lengths = pair(65536);
  const pairs = new Uint8Array(take(PAIR_BYTES));
  const wordKeys = ascending(header.lexiconWords);
  const classNumbers = take(header.lexiconWords);
  const wordClasses = new Uint16Array(header.lexiconWords);
  for (let i = 0; i < wordClasses.length; i++) wordClasses[i] = header.lexiconClasses[classNumbers[i] as number] ?? 0;
  return { header, sections, single, lengths, pairs, wordKeys, wordClasses };
}

/** Undoes gzip with the platform's own decoder. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
