const NONE: readonly RegExpExecArray[] = [];

/**
 * The matches of a sticky pattern at ascending offsets, each behind the one before: what the pattern finds everywhere, if it can
 * match at no other offset. The offsets may repeat.
 */
export function matchesAt(sticky: RegExp, text: string, offsets: readonly number[]): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  let from = 0;
  for (const at of offsets) {
    if (at < from) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    from = match ? sticky.lastIndex : at + 1;
    if (!match) continue;
    found ??= [];
    found.push(match);
  }
  return found ?? NONE;
}
