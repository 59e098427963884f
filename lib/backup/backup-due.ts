const DAY = 86_400_000;
/** Days after which a backup is worth a word, and mentions below which there is little to lose. */
const OLD = 30;
const LITTLE = 500;

/**
 * Whether to remind of a backup, and how many days ago the last one was (none: undefined).
 *
 * @param last when the last one was made, epoch milliseconds; undefined: never
 */
export function backupDue(last: number | undefined, mentions: number, now: number): { days?: number } | undefined {
  if (mentions < LITTLE) return undefined;
  if (last === undefined) return {};
  const days = Math.floor((now - last) / DAY);
  return days >= OLD ? { days } : undefined;
}
