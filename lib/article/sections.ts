import type { Line } from './lines.ts';

const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|第[一二三四五六七八九十]{1,3}[章节条部分、]+)[\s\u00a0\u3000]*/;
const MARKED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/;
const BYLINE = /记者|来源|编辑|责编|作者|执笔|[文图][/／|丨]|摄|原标题|^【.*】$|^\(|^（/;

/** A heading inside the body: a line of its own (`h2`–`h4`, bold alone, `一、` alone), not a byline or a caption. */
export function isHeading(line: Line, first: boolean): boolean {
  const { text } = line;
  if (text.length > 50 || text.length < 2 || BYLINE.test(text) || line.caption) return false;
  if (/[。；，,;：:]$/.test(text)) return false;
  if (line.heading >= 2 && line.heading <= 5) return true;
  if (MARKED.test(text) && !/。/.test(text)) return true;
  if (first || line.linked > 0) return false;
  return line.bold >= text.replace(/\s/g, '').length && text.length <= 36 && !/[。！]$/.test(text) && line.closed;
}

/**
 * The heading at the head of a paragraph, up to its first 。: `一、机关与镇街党组织密切配合。各机关…` gives
 * `一、机关与镇街党组织密切配合`. Null where the paragraph has none.
 */
export function headInParagraph(text: string): string | null {
  if (!MARKED.test(text)) return null;
  const end = text.search(/[。：]/);
  const head = end < 0 ? '' : text.slice(0, end);
  const plain = head.replace(NUMBERED, '');
  return plain.length >= 2 && head.length <= 60 ? head : null;
}
