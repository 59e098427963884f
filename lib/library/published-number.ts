/** `2020-02-01T18:52` as a number that sorts; 0 where there is no date. Not an instant: the page gives no offset. */
export function publishedNumber(published: string): number {
  const digits = published.replace(/\D/g, '').slice(0, 12);
  return digits.length < 8 ? 0 : Number(digits.padEnd(12, '0'));
}
