/** A province's villages as one text; a look-up scans the lines of one township, or the whole text for one name. */
export class VillageShard {
  private readonly text: string;
  private readonly starts = new Map<string, number>();
  private readonly province: string;

  /** @param text lines `=NNNNNNN` (a township's code without the province) each followed by its villages' lines. */
  constructor(province: string, text: string) {
    this.province = province;
    this.text = `\n${text}`;
    let at = this.text.indexOf('\n=');
    while (at >= 0) {
      this.starts.set(province + this.text.slice(at + 2, at + 9), at + 9);
      at = this.text.indexOf('\n=', at + 9);
    }
  }

  /** Codes of the villages of that name in the townships whose codes begin with `prefix` (6 or 9 digits; 4, 2 too). */
  find(name: string, prefix: string): string[] {
    const short = name.endsWith('村') ? name.slice(0, -1) : name;
    const found: string[] = [];
    const needle = `\n${short}`;
    const start = this.starts.get(prefix);
    const limit = start === undefined ? this.text.length : this.endOf(start);
    let at = this.text.indexOf(needle, start ?? 0);
    while (at >= 0 && at < limit) {
      const after = this.text[at + needle.length];
      if (after === '\n' || after === '\t') {
        const code = this.codeAt(at);
        if (code.startsWith(prefix)) found.push(code);
      }
      at = this.text.indexOf(needle, at + 1);
    }
    return found;
  }

  private endOf(start: number): number {
    const next = this.text.indexOf('\n=', start);
    return next < 0 ? this.text.length : next;
  }

  /** The 12-digit code of the line that begins after `newline`. */
  private codeAt(newline: number): string {
    const head = this.text.lastIndexOf('\n=', newline);
    const lines = this.text.slice(head + 10, this.lineEnd(newline)).split('\n');
    let digits = 199;
    for (const line of lines) {
      const tab = line.indexOf('\t');
      digits = tab < 0 ? digits + 1 : Number(line.slice(tab + 1));
    }
    return `${this.province}${this.text.slice(head + 2, head + 9)}${String(digits).padStart(3, '0')}`;
  }

  private lineEnd(newline: number): number {
    const end = this.text.indexOf('\n', newline + 1);
    return end < 0 ? this.text.length : end;
  }
}
