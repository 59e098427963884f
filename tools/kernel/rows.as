/** Rows of weights and their records: lib/recognise/tagger/records.ts. */
import { SUM_BYTES } from './memory';

export const ROW_BYTES: usize = 12;
/** Bit of a record's last number: the record that follows has the rest of its weights. */
export const MORE: i32 = 1 << 26;

/** Adds the `slot`th row of a record to the sums of the position that the slot is for. */
@inline
export function addRow(sums: usize, record: usize, slot: usize): void {
  const sum = sums + slot * SUM_BYTES;
  const row = record + slot * ROW_BYTES;
  v128.store(sum, i16x8.add(v128.load(sum), v128.load8x8_s(row)));
  // Four lanes of it are of the next row, and idle.
  v128.store(sum, i16x8.add(v128.load(sum, 16), v128.load8x8_s(row, 8)), 16);
}

@inline
export function hasMore(record: usize, bytes: usize): bool {
  return (load<i32>(record + bytes - 4) & MORE) != 0;
}

/** Adds a record's rows, as many as its kind has slots, to the sums from those of the first slot's position on. */
@inline
export function addRecord(sums: usize, record: usize, slots: usize, bytes: usize): void {
  for (;;) {
    addRow(sums, record, 0);
    if (slots > 1) addRow(sums, record, 1);
    if (slots > 2) addRow(sums, record, 2);
    if (slots > 3) addRow(sums, record, 3);
    if (!hasMore(record, bytes)) break;
    record += bytes;
  }
}
