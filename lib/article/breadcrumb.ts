import type { Line } from './lines.ts';
import { spacedText } from './lines.ts';
import { presence } from './plain-text.ts';

const LABEL =
  /^[\s\S]{0,6}?(?:(?:您|你)?(?:的|现在|当前|所在)*(?:的)?(?:位置|位於)|当前位置|您的位置|現在位置|首页位置)(?:是|在)?\s*[:：]?/;
const ARROW = /\s*(?:-*>+|＞+|»|›|→|≫|\/(?=\s|[^\d\s])|｜|·>)\s*/;
/** What every breadcrumb has one of. */
const MARK = /[>＞»›→≫/｜]|位置|位於/;
const NAME = /crumb|path|position|location|weizhi|dqwz|lujing|route|where|nav_?path|daohang|current|local/i;

/** The channels of a breadcrumb line, outermost first, without the label 当前位置. */
export function splitBreadcrumb(text: string): string[] {
  const plain = text.replace(LABEL, '').trim();
  const parts = plain.split(ARROW);
  const list = (parts.length > 1 ? parts : plain.split(/\s*[|]\s*|[\s\u3000]{2,}|\s+-\s+/))
    .map((part) => presence(part.replace(/^[-:：\s]+|\s*(?:申入驻|申请入驻)$/g, '')))
    .filter((part) => part !== undefined);
  return list.filter((part) => part.length <= 24);
}

/** The breadcrumb above the headline: the nearest line of short names with arrows between; empty where there is none. */
export function findBreadcrumb(lines: Line[], titleIndex: number, title: string): string[] {
  let best: string[] = [];
  let bestScore = 0;
  for (let at = Math.max(0, titleIndex - 40); at < Math.min(lines.length, titleIndex + 3); at++) {
    const line = lines[at];
    if (!line || line.text.length > 120) continue;
    if (!MARK.test(line.text)) continue;
    const text = spacedText(line);
    const labelled = LABEL.test(text) && /位置/.test(text);
    const arrows = text.split(ARROW).length - 1;
    const { block } = line;
    const named = NAME.test(
      `${block.getAttribute('class') ?? ''} ${block.id} ${block.parentElement?.getAttribute('class') ?? ''} ${block.parentElement?.id ?? ''}`,
    );
    if (arrows === 0 && !labelled) continue;
    const joined = named || labelled ? joinSiblings(lines, at) : text;
    const parts = splitBreadcrumb(joined).filter((part) => part !== title);
    if (parts.length === 0 || parts.length > 8 || (parts.length < 2 && !named && !labelled)) continue;
    const points =
      (labelled ? 4 : 0) +
      (named ? 3 : 0) +
      (/^(?:首页|首頁|.{2,6}(?:网|首页|之声)|Home)$/.test(parts[0] ?? '') ? 2 : 0) +
      (parts.at(-1) === '正文' ? 2 : 0) +
      arrows * 0.5 -
      Math.abs(titleIndex - at) * 0.08;
    if (points > bestScore) {
      best = parts;
      bestScore = points;
    }
  }
  return best;
}

/** A breadcrumb whose steps stand in `li`s of one list is one line. */
function joinSiblings(lines: Line[], at: number): string {
  const line = lines[at];
  if (!line) return '';
  const list = line.block.tagName === 'LI' ? line.block.parentElement : null;
  if (!list) return spacedText(line);
  return lines
    .filter((other) => other.block.parentElement === list && Math.abs(other.index - at) < 8)
    .map(spacedText)
    .join(' > ')
    .replace(/>\s*>/g, '>');
}
