import type { Article, TextIndex } from '../../lib/article/types.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import type { HitMap } from '../../lib/highlight/hit-test.ts';
import type { Scheme } from '../../lib/highlight/names.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { Asked, SeenBefore } from '../../lib/messages.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import type { Result } from '../../lib/result.ts';
import type { StoredMention } from '../../lib/store/types.ts';

/** What the card needs of the page it stands on. */
export interface ReadingPage {
  view: Window;
  signal: AbortSignal;
  /** The interface's language, which the reader may change at any time. */
  language(): Language;
  /** Whether the page is light or dark; the card is as the page. */
  scheme(): Scheme;
  /** The marked mentions. */
  mentions(): readonly StoredMention[];
  rangeOf(id: string): Range | undefined;
  hits(): HitMap;
  read(): { article: Article; index: TextIndex; articleId: string } | null;
  correct(correction: Correction): Promise<Result<number>>;
  undo(change: number): Promise<Result<boolean>>;
  history(mention: StoredMention): Promise<Result<SeenBefore[]>>;
  /** What the recogniser would make of a stretch that the reader marks. */
  propose(asked: Asked): Promise<Result<Reading>>;
  /** Reads and marks the page again after a change. */
  refresh(): Promise<void>;
  openCollection(mention: StoredMention): void;
}

/** What the keyboard, the context menu and the panels may ask of the card. */
export interface CardControl {
  /** Next (1) or previous (-1) mention, with its card and the keyboard in it; 0: the card of the present one. */
  step(by: -1 | 0 | 1): boolean;
  /** Goes to the mention of this id and opens its card, with the keyboard in it. */
  openAt(id: string): boolean;
  /** Opens the marking menu for the selection, or its form for a kind or a note. False without a usable selection. */
  markSelection(as?: Kind | 'note'): boolean;
}
