/** Half-open stretch of an article's text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches share a code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Every place where `name` stands in `text`, in order, none overlapping another.
 *
 * Exact code units, no word boundaries: Chinese has none. A name that is empty or only white space is nowhere.
 */
export function occurrencesOf(text: string, name: string): Span[] {
  const found: Span[] = [];
  if (!name.trim()) return found;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}
