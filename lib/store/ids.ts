import type { Kind } from '../recognise/types.ts';

/** cyrb53: 53 bits from a string, synchronous, also where `crypto.subtle` is not (http pages). Not for secrets. */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The id of an article: 106 bits of its canonical address, and of the page where it has several. */
export function articleId(canonicalUrl: string, page = 1): string {
  const key = page > 1 ? `${canonicalUrl} ${page}` : canonicalUrl;
  return hash53(key, 1).toString(36).padStart(11, '0') + hash53(key, 2).toString(36).padStart(11, '0');
}

/** The id of a mention: the same article read again gives the same one. */
export function mentionId(article: string, kind: Kind, start: number, end: number): string {
  return `${article}-${kind}-${start}-${end}`;
}
