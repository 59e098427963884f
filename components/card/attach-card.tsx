import type { VNode } from 'preact';
import type { Article, TextIndex } from '../../lib/article/types.ts';
import { mentionUnder, neighbour } from '../../lib/card/point-at.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import { occurrencesOf, type Span } from '../../lib/corrections/occurrences.ts';
import type { HitMap } from '../../lib/highlight/hit-test.ts';
import { reveal } from '../../lib/highlight/reveal.ts';
import { cardTranslator } from '../../lib/i18n/card.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { SeenBefore } from '../../lib/messages.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import type { Result } from '../../lib/result.ts';
import type { StoredMention } from '../../lib/store/types.ts';
import { Card, type Said } from './Card.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import { boxesOf, mountCard } from './mount-card.tsx';
import { Toast } from './Toast.tsx';

/** What the card needs of the page it stands on. */
export interface ReadingPage {
  view: Window;
  signal: AbortSignal;
  language: Language;
  /** The marked mentions. */
  mentions(): readonly StoredMention[];
  rangeOf(id: string): Range | undefined;
  hits(): HitMap;
  read(): { article: Article; index: TextIndex; articleId: string } | null;
  correct(correction: Correction): Promise<Result<number>>;
  undo(change: number): Promise<Result<boolean>>;
  history(mention: StoredMention): Promise<Result<SeenBefore[]>>;
  /** Reads and marks the page again after a change. */
  refresh(): Promise<void>;
  openCollection(mention: StoredMention): void;
}

/** What the keyboard and the context menu may ask of the card. */
export interface CardControl {
  /** Next (1) or previous (-1) mention, with its card and the keyboard in it; 0: the card of the present one. */
  step(by: -1 | 0 | 1): boolean;
  /** Opens the marking menu for the selection, or marks it at once as `kind`. False without a usable selection. */
  markSelection(kind?: Kind): boolean;
}

/** Milliseconds of rest before a card comes, and of absence before it goes (design: 150 and 200). */
const ARRIVE = 150;
const LEAVE = 200;
const TOAST = 8000;
/** Longer selections are passages, not names or figures. */
const LONGEST = 60;

/** What a selection reads as when the reader says only its kind. */
function propose(kind: Kind, words: string): Reading {
  if (kind === 'official') return { kind, name: words, posts: [] };
  if (kind === 'person') return { kind, name: words };
  if (kind !== 'figure') return { kind };
  const found = /(\d+(?:\.\d+)?)(.*)$/su.exec(words.normalize('NFKC').replaceAll(',', ''));
  return { kind, value: Number(found?.[1] ?? 0), unit: (found?.[2] ?? '').trim() };
}

/**
 * Lets the reader point at mentions and mend them, and mark what was missed. It watches the pointer, the keyboard and the
 * selection; all ends with `signal`. No listener stops an event from reaching the page.
 */
export function attachCard(page: ReadingPage): CardControl {
  const { view, signal } = page;
  const { document } = view;
  const t = cardTranslator(page.language);
  const host = mountCard(view, signal);
  let shown: string | undefined;
  let at = -1;
  let arriving = 0;
  let leaving = 0;
  let toastTimer = 0;

  function close(): void {
    view.clearTimeout(arriving);
    view.clearTimeout(leaving);
    shown = undefined;
    host.hideCard();
  }

  function toast(content: VNode): void {
    host.showToast(content);
    view.clearTimeout(toastTimer);
    toastTimer = view.setTimeout(() => host.showToast(null), TOAST);
  }

  async function mend(correction: Correction, { key, values }: Said): Promise<void> {
    close();
    const result = await page.correct(correction);
    if (!result.ok) return toast(<Toast t={t} text={t('failed')} />);
    await page.refresh();
    const takeBack = async (): Promise<void> => {
      const undone = await page.undo(result.value);
      await page.refresh();
      toast(<Toast t={t} text={t(undone.ok && undone.value ? 'undone' : 'undoFailed')} />);
    };
    toast(<Toast t={t} text={t(key, values)} onUndo={() => void takeBack()} />);
  }

  /** Where words stand nearest to a mention, over it or touching it. */
  function spanNear(mention: StoredMention, words: string): Span | undefined {
    const text = page.read()?.article.text ?? '';
    return occurrencesOf(text, words).find((span) => span.start <= mention.end && span.end >= mention.start);
  }

  async function copy(mention: StoredMention): Promise<void> {
    try {
      await view.navigator.clipboard.writeText(mention.name);
      toast(<Toast t={t} text={t('copied')} />);
    } catch {
      // The clipboard is closed to http pages.
      toast(<Toast t={t} text={t('failed')} />);
    }
  }

  async function open(id: string, focus: boolean): Promise<void> {
    const mention = page.mentions().find((one) => one.id === id);
    const range = page.rangeOf(id);
    if (!mention || !range) return;
    shown = id;
    at = mention.start;
    const here = page.mentions().filter(({ entityId }) => entityId === mention.entityId).length;
    const draw = (before: readonly SeenBefore[]): boolean =>
      host.showBeside(
        boxesOf(range),
        <Card
          mention={mention}
          here={here}
          before={before}
          t={t}
          onCorrect={(correction, said) => void mend(correction, said)}
          spanOf={(words) => spanNear(mention, words)}
          onCopy={() => void copy(mention)}
          onCollection={() => page.openCollection(mention)}
          onClose={close}
        />,
      );
    const history = await page.history(mention);
    if (shown !== id || signal.aborted) return;
    if (!draw(history.ok ? history.value : [])) shown = undefined;
    else if (focus) host.focusCard();
  }

  const selecting = (): boolean => !(document.getSelection()?.isCollapsed ?? true);

  function onMove(event: PointerEvent): void {
    if (host.holds(event)) {
      view.clearTimeout(leaving);
      return;
    }
    const id =
      event.buttons !== 0 || selecting()
        ? undefined
        : mentionUnder(document, page.hits(), page.rangeOf, event.clientX, event.clientY);
    view.clearTimeout(arriving);
    if (id === undefined) {
      if (shown !== undefined && !host.hasFocus()) {
        view.clearTimeout(leaving);
        leaving = view.setTimeout(close, LEAVE);
      }
      return;
    }
    view.clearTimeout(leaving);
    if (id !== shown && !host.hasFocus()) arriving = view.setTimeout(() => void open(id, false), ARRIVE);
  }

  /** The selection as a stretch of the article's text; undefined for none, one outside it, or one too long. */
  function selected(): (Span & { range: Range; text: string }) | undefined {
    const selection = document.getSelection();
    const read = page.read();
    if (!read || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const start = read.index.offsetOf(range.startContainer, range.startOffset);
    const end = read.index.offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return undefined;
    const raw = read.article.text.slice(start, end);
    const text = raw.trim();
    const from = start + raw.indexOf(text);
    if (text === '' || text.length > LONGEST || text.includes('\n')) return undefined;
    return { start: from, end: from + text.length, range, text };
  }

  function mark(kind: Kind, span: Span & { text: string }, onlyHere: boolean): void {
    const read = page.read();
    if (!read) return;
    const { start, end, text } = span;
    const spans = onlyHere ? [{ start, end }] : occurrencesOf(read.article.text, text);
    void mend(
      { do: 'add', articleId: read.articleId, spans, reading: propose(kind, text) },
      { key: 'added', values: { n: spans.length, text } },
    );
    document.getSelection()?.removeAllRanges();
  }

  function offerMark(unfolded: boolean): boolean {
    const span = selected();
    if (!span) return false;
    shown = undefined;
    const occurrences = occurrencesOf(page.read()?.article.text ?? '', span.text).length;
    const content = (
      <MarkMenu
        text={span.text}
        occurrences={occurrences}
        t={t}
        open={unfolded}
        onMark={(kind, onlyHere) => mark(kind, span, onlyHere)}
        onClose={close}
      />
    );
    const there = host.showBeside(boxesOf(span.range), content);
    if (there && unfolded) host.focusCard();
    return there;
  }

  const listen = { signal, passive: true } as const;
  document.addEventListener('pointermove', onMove, listen);
  document.addEventListener('pointerdown', (event) => !host.holds(event) && close(), listen);
  document.addEventListener(
    'pointerup',
    (event) => !host.holds(event) && view.setTimeout(() => offerMark(false)),
    listen,
  );
  document.addEventListener('keydown', (event) => event.key === 'Escape' && host.cardIsOpen() && close(), listen);
  view.addEventListener('scroll', () => shown !== undefined && !host.hasFocus() && close(), {
    ...listen,
    capture: true,
  });

  return {
    step(by) {
      const mentions = page.mentions();
      const target =
        by === 0 ? (mentions.find(({ start }) => start === at) ?? mentions[0]) : neighbour(mentions, at, by);
      const range = target && page.rangeOf(target.id);
      if (!target || !range) return false;
      close();
      at = target.start;
      reveal(range, view, signal);
      // The card stands beside the words once the page has come to rest.
      view.setTimeout(
        () => void open(target.id, true),
        view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450,
      );
      return true;
    },
    markSelection(kind) {
      if (kind === undefined) return offerMark(true);
      const span = selected();
      if (span) mark(kind, span, false);
      return span !== undefined;
    },
  };
}
