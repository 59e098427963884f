/**
 * Marks by offset. A fresh array of an article's length costs more than most rules that write into it, so each rule keeps one
 * from article to article. All are of one kind: what reads them stays quick.
 */

/** A buffer of numbers for the offsets 0 to `length` (exclusive): all zero, and the caller's until the next call. */
export function keptMarks(): (length: number) => Int32Array {
  let marks = new Int32Array(4096);
  return (length) => {
    if (marks.length < length) marks = new Int32Array(length * 2);
    else marks.fill(0, 0, length);
    return marks;
  };
}

// Spans are short: a loop is quicker than `fill` and than a view of the array.
export function mark(marks: Int32Array, start: number, end: number, value: number): void {
  for (let at = start; at < end; at++) marks[at] = value;
}

/** Whether any offset of a span is marked. */
export function isMarked(marks: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (marks[at] !== 0) return true;
  return false;
}
