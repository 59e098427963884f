/** A table by UTF-16 unit: bit i is set where the unit is one of `sets[i]`; eight sets at most. One look answers for all of them. */
export function unitBits(...sets: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  sets.forEach((set, index) => {
    for (let at = 0; at < set.length; at++) {
      const unit = set.charCodeAt(at);
      table[unit] = (table[unit] as number) | (1 << index);
    }
  });
  return table;
}

/** The bits of the unit at `at`; 0 outside the text. */
export const bitsAt = (table: Uint8Array, text: string, at: number): number =>
  at >= 0 && at < text.length ? (table[text.charCodeAt(at)] as number) : 0;
