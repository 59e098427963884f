const two = (n: number): string => String(n).padStart(2, '0');

/** A `publishedNumber` as a day, `2020-04-02`; empty for 0. */
export function printDay(published: number): string {
  if (published === 0) return '';
  const digits = String(published).padStart(12, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** An instant (epoch milliseconds) as a day of the reader's own calendar. */
export function printLocalDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
