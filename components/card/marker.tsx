import { readAs } from '../../lib/corrections/correction.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import { occurrencesOf, type Span } from '../../lib/corrections/occurrences.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import { type Marked, MarkMenu } from './MarkMenu.tsx';
import type { Mender } from './mender.tsx';
import type { CardHost } from './mount-card.tsx';
import type { ReadingPage } from './reading-page.ts';

/** Longer selections are passages, not names or figures. */
export const LONGEST = 60;

interface Selected extends Span {
  range: Range;
  text: string;
}

/** The selection as a stretch of the article's text; undefined for none, one outside it, or one too long. */
function selected(page: ReadingPage): Selected | undefined {
  const selection = page.view.document.getSelection();
  const read = page.read();
  if (!read || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const start = read.index.offsetOf(range.startContainer, range.startOffset);
  const end = read.index.offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return undefined;
  const raw = read.article.text.slice(start, end);
  const text = raw.trim();
  const from = start + raw.indexOf(text);
  if (text === '' || text.length > LONGEST || text.includes('\n')) return undefined;
  return { start: from, end: from + text.length, range, text };
}

/** A figure without a number that can be read starts from nought: the form is there to set it right. */
const plainly = (kind: Kind, words: string): Reading =>
  readAs({ kind: 'organisation' }, words, kind) ?? { kind: 'figure', value: 0, unit: '' };

/**
 * Offers to mark the selection: a small button beside it, or at once the menu of kinds or the form of one.
 *
 * @returns false without a usable selection, or where there is no room beside it
 */
export function offerMark(
  page: ReadingPage,
  host: CardHost,
  { mend, t }: Mender,
  how: { unfolded: boolean; as?: Kind | 'note' | undefined },
): boolean {
  const span = selected(page);
  const read = page.read();
  if (!span || !read) return false;
  const { start, end, text } = span;
  const places = occurrencesOf(read.article.text, text);

  async function propose(kind: Kind | undefined): Promise<Reading> {
    const asked = { article: read?.article ?? { url: '' }, start, end, ...(kind && { kind }) };
    const answer = await page.propose(asked as Parameters<ReadingPage['propose']>[0]);
    return answer.ok ? answer.value : plainly(kind ?? 'organisation', text);
  }
  function mark({ reading, note, onlyHere }: Marked): void {
    const spans = onlyHere ? [{ start, end }] : places;
    const { articleId } = read ?? { articleId: '' };
    void mend(
      { do: 'add', articleId, spans, reading, ...(note && { note }) },
      { key: 'added', values: { n: spans.length, text } },
    );
    page.view.document.getSelection()?.removeAllRanges();
  }
  const there = host.showBeside(
    span.range,
    <MarkMenu
      text={text}
      occurrences={places.length}
      t={t}
      open={how.unfolded}
      as={how.as}
      propose={propose}
      onMark={mark}
      onClose={() => host.hideCard()}
    />,
  );
  if (there && how.unfolded) host.focus('card');
  return there;
}
