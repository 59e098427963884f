/** A stretch of text that is read as one article: reasons reach all of it, so its cost grows faster than its length. */
export const LONGEST_READING = 60_000;

/**
 * Cuts a text into stretches of at most `most` code units, each ending behind a line end where there is one, else where
 * it must (never within a surrogate pair). An article is one stretch; only a book on one page is several.
 *
 * @returns start offsets and ends, in order, without gaps.
 */
export function sliceAtLines(text: string, most: number): { start: number; end: number }[] {
  const slices: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + most);
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end - 1) + 1;
      if (line > start) end = line;
      else if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end = Math.max(start + 1, end - 1);
    }
    slices.push({ start, end });
    start = end;
  }
  return slices;
}
