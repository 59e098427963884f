import type { Signs } from './signs.ts';

/** Takes a one-character place by its UTF-16 offset. */
export type AddAt = (at: number) => void;

const NONE: readonly RegExpExecArray[] = [];

/** The same pattern, to be tried at one offset only. */
export const sticky = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags.replace(/[gy]/gu, '')}y`);

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (at < 0) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * What `text.matchAll` gives for a pattern whose matches all begin `back` units before a spot of the kind `bit`.
 * @param pattern sticky.
 */
export function matchesAtSigns(
  text: string,
  signs: Signs,
  bit: number,
  pattern: RegExp,
  back = 0,
): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  let reached = 0;
  for (let i = signs.next(bit); i >= 0; i = signs.next(bit, i + 1)) {
    const start = (signs.places[i] as number) - back;
    if (start < reached) continue;
    const match = matchAt(pattern, text, start);
    if (match === null) continue;
    reached = pattern.lastIndex;
    if (found === undefined) found = [match];
    else found.push(match);
  }
  return found ?? NONE;
}
