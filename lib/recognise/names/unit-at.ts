/** The code unit at an offset; 0 outside the text, where `charCodeAt` leaves the quick path. */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** Whether a code unit is a Han character, as `[㐀-鿿]` has it. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Whether all of a span is Han characters; false for an empty one. */
export function isAllHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHan(unitAt(text, at))) return false;
  return start < end;
}
