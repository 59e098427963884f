/** The text of a saved page. Without `encoding`, a byte order mark, valid UTF-8 or the head's charset decides, in that order. */
export function decodePage(bytes: Uint8Array, encoding?: string): string {
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'gb18030';
    // A page that declares UTF-8 and isn't is GBK on Chinese sites, and gb2312 means GB18030 to every browser.
    const label = /^(?:gb|utf)/.test(declared) ? 'gb18030' : declared;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  }
}
