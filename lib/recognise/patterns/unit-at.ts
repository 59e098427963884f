/** The code unit at an offset; 0 outside the text, where `charCodeAt` leaves the quick path. */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** Whether a code unit is a Han character, as `[㐀-鿿]` has it. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** The same of the unit at an offset; false outside the text. */
export const isHanAt = (text: string, at: number): boolean => isHan(unitAt(text, at));

/** Whether the unit at an offset is one of the Han characters in use, as `[一-鿿]` has them; false outside the text. */
export function isCommonHanAt(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Whether all of a span is Han characters; false for an empty one. */
export function isAllHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHan(unitAt(text, at))) return false;
  return start < end;
}
