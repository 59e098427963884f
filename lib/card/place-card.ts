/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Pixels between the words and the card, and between the card and the window's edge. */
const GAP = 6;
const MARGIN = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const apart = (a: Box, b: Box): boolean =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

/**
 * Where a card stands: below the words, else above, else at the right, else at the left, inside the window and never
 * over any of the words it is about (a mention may break over two lines and so have several boxes).
 *
 * @param words the mention's client rectangles, at least one.
 * @param size of the card.
 * @param view the window's inner size.
 * @returns the card's left top corner, or null where no side has room: then the card stays away.
 */
export function placeCard(
  words: readonly Box[],
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } | null {
  const first = words[0];
  if (!first) return null;
  const top = Math.min(...words.map((box) => box.top));
  const bottom = Math.max(...words.map((box) => box.top + box.height));
  const left = Math.min(...words.map((box) => box.left));
  const right = Math.max(...words.map((box) => box.left + box.width));
  const column = clamp(first.left, MARGIN, view.width - MARGIN - size.width);
  const row = clamp(first.top, MARGIN, view.height - MARGIN - size.height);
  const choices = [
    { left: column, top: bottom + GAP },
    { left: column, top: top - GAP - size.height },
    { left: right + GAP, top: row },
    { left: left - GAP - size.width, top: row },
  ];
  const fits = choices.find(
    (corner) =>
      corner.left >= 0 &&
      corner.top >= 0 &&
      corner.left + size.width <= view.width &&
      corner.top + size.height <= view.height &&
      words.every((box) => apart(box, { ...corner, ...size })),
  );
  return fits ?? null;
}
