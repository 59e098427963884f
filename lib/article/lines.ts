/**
 * The page as lines: what stands between block ends or `<br>`, with the text nodes it came from.
 *
 * Everything else in this folder works on these lines, so the page is walked once. The walk is iterative, because
 * broken pages nest tens of thousands of elements deep.
 */

import { hiddenAndShort, hintsOf } from './element-hints.ts';

/** A stretch of a line that stands as it is in one text node. */
export interface Piece {
  node: Text;
  /** Offset in `node.data`. */
  from: number;
  /** Offset in `Line.text`. */
  at: number;
  length: number;
}

/** One line of the page. */
export interface Line {
  /** Position among the page's lines. */
  index: number;
  /** Runs of space, tab and newline are one space, as the reader sees them; U+3000 and NBSP inside are kept. */
  text: string;
  pieces: Piece[];
  /** The nearest block element. */
  block: Element;
  /** Characters inside links. */
  linked: number;
  /** Characters inside `b`, `strong`, or a heading. */
  bold: number;
  /** Level of the heading the line stands in, 0 for none. */
  heading: number;
  /** The line stands in something that isn't an article: comments, recommended reading, navigation. */
  unlikely: boolean;
  /** The line stands in a caption, or beside a picture in a `figure`. */
  caption: boolean;
  /** The line stands in something the adapter drops: it may give a field, but isn't the body's. */
  dropped: boolean;
  /** The line ended at a block end, not at a `<br>`. */
  closed: boolean;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT BUTTON HEAD TITLE MAP APPLET MARQUEE NOFRAMES'.split(
    ' ',
  ),
);
const FOLD = /[ \t\n\r\f]+|[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]+/g;
const EDGE = /^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g;

interface State {
  block: Element;
  link: boolean;
  bold: boolean;
  heading: number;
  unlikely: boolean;
  caption: boolean;
  dropped: boolean;
}

/**
 * The lines of `root`, top to bottom. `drop` names elements whose lines are marked as dropped; inline ones are left out,
 * so that a line doesn't end with what a site glued to it.
 */
export function readLines(root: Element, drop?: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  const stack: State[] = [];
  let state: State = {
    block: root,
    link: false,
    bold: false,
    heading: 0,
    unlikely: false,
    caption: false,
    dropped: false,
  };
  let text = '';
  let pieces: Piece[] = [];
  let linked = 0;
  let bold = 0;
  let unlikely = 0;
  let opened = state;

  const flush = (closed: boolean): void => {
    if (pieces.length > 0) {
      const line = closeLine(text, pieces);
      if (line)
        lines.push({
          index: lines.length,
          ...line,
          block: opened.block,
          linked,
          bold,
          heading: opened.heading,
          // By most of its text: the first word may stand in a tag of its own.
          unlikely: unlikely * 2 > line.text.length,
          caption: opened.caption,
          dropped: opened.dropped,
          closed,
        });
      text = '';
      pieces = [];
      linked = 0;
      bold = 0;
      unlikely = 0;
    }
    if (closed) {
      const last = lines[lines.length - 1];
      if (last) last.closed = true;
    }
  };

  const add = (node: Text): void => {
    const data = node.data;
    // Most text nodes of a page are the white space between two tags.
    if (text === '' && !/[^ \t\n\r\f]/.test(data)) return;
    const before = text.length;
    let from = 0;
    const take = (end: number): void => {
      if (end <= from) return;
      pieces.push({ node, from, at: text.length, length: end - from });
      text += data.slice(from, end);
    };
    FOLD.lastIndex = 0;
    for (let match = FOLD.exec(data); match; match = FOLD.exec(data)) {
      take(match.index);
      from = match.index + match[0].length;
      // A run of white space is one space, and none at the line's start or after another.
      if (match[0].charCodeAt(0) <= 32 && text !== '' && !text.endsWith(' ')) {
        pieces.push({ node, from: match.index, at: text.length, length: 1 });
        text += ' ';
      }
    }
    take(data.length);
    if (text.length === before) return;
    if (before === 0 || text.slice(0, before).trim() === '') opened = state;
    const visible = text.slice(before).trim().length;
    if (state.link) linked += visible;
    if (state.bold) bold += visible;
    if (state.unlikely) unlikely += visible;
  };

  let node: Node | null = root.firstChild;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === 3) add(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') flush(false);
      else if (!SILENT.has(tag) && !hiddenAndShort(element)) {
        const block = BLOCKS.has(tag);
        const dropped = drop?.(element) ?? false;
        if (block) flush(true);
        if (element.firstChild && (block || !dropped)) {
          stack.push(state);
          state = enter(element, tag, block, state);
          if (dropped) state.dropped = true;
          down = element.firstChild;
        }
      }
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        node = null;
        break;
      }
      if (BLOCKS.has((node as Element).tagName.toUpperCase())) flush(true);
      state = stack.pop() ?? state;
    }
    node = node ? node.nextSibling : null;
  }
  flush(true);
  return lines;
}

function enter(element: Element, tag: string, block: boolean, state: State): State {
  const hints = hintsOf(element, tag);
  const heading = tag.length === 2 && /^H[1-6]$/.test(tag) ? Number(tag[1]) : state.heading;
  return {
    block: block ? element : state.block,
    link: state.link || tag === 'A',
    bold: state.bold || tag === 'B' || tag === 'STRONG' || heading > 0,
    heading,
    unlikely: state.unlikely || (hints & 1) !== 0,
    caption: state.caption || (hints & 2) !== 0,
    dropped: state.dropped,
  };
}

/** Trims a line at both ends and drops the pieces that fell away; null for an empty one. */
function closeLine(raw: string, pieces: Piece[]): { text: string; pieces: Piece[] } | null {
  const text = raw.replace(EDGE, '');
  if (text === '') return null;
  const start = raw.length - raw.replace(/^[\s\u00a0\u3000]+/, '').length;
  const end = start + text.length;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.at, start);
    const to = Math.min(piece.at + piece.length, end);
    if (to > from)
      kept.push({ node: piece.node, from: piece.from + from - piece.at, at: from - start, length: to - from });
  }
  return { text, pieces: kept };
}

/** The line with a space wherever another element begins: `2020-02-01` `来源：X` are glued in the text, not on the page. */
export function spacedText(line: Line): string {
  let out = '';
  let previous: Node | null = null;
  for (const piece of line.pieces) {
    if (previous && previous !== piece.node) out += ' ';
    out += line.text.slice(piece.at, piece.at + piece.length);
    previous = piece.node;
  }
  return out;
}
