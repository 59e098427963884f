/** Names found in a text, in columns: most of them are looked at once and come to nothing. UTF-16 offsets, ends exclusive. */
export class NameList {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** Keys for `Gazetteer.divisions`. */
  nodes = new Int32Array(256);

  add(start: number, end: number, node: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.nodes[at] = node;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(size);
      copy.set(column);
      return copy;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.nodes = larger(this.nodes);
  }
}
