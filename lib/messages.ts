/**
 * Messages between the parts of the extension: one map from name to function. Where they arrive they are checked, in the
 * background by `answer-messages.ts`, in a page by `content/listen-in-page.ts`.
 */
import type { Article } from './article/types.ts';
import type { WholeText } from './article/whole-article.ts';
import { browser } from './browser.ts';
import type { Correction } from './corrections/correction.ts';
import type { Reading } from './corrections/lexicon.ts';
import type { Kind } from './recognise/types.ts';
import { type Failure, fail, type Result } from './result.ts';
import type { StoredMention } from './store/types.ts';

/** What the background made of an article. `notSaved`: it is marked all the same, but the collection has it not. */
export interface Collected {
  articleId: string;
  mentions: StoredMention[];
  /** Of an article on several pages: the offsets of `mentions` are those of this text. */
  whole?: WholeText;
  notSaved?: Failure;
  /** The reader saves by hand, and has not saved this article: it is marked all the same. */
  unsaved?: true;
  /** The article is longer than is read at once: behind this offset nothing was looked for. */
  readTo?: number;
}

/** What the content script of a tab has read. */
export interface PageState extends Collected {
  article: Article;
}

/** An article in which something was collected before. */
export interface SeenBefore {
  title: string;
  published: string;
  url: string;
}

/** A stretch of an article that the reader marks by hand; `kind` as he chose it, absent to leave it to the recogniser. */
export interface Asked {
  article: Article;
  start: number;
  end: number;
  kind?: Kind;
}

/** The messages and their answers; every answer travels as a `Result`. */
export interface Calls {
  /** Content script → background: an article in, its mentions out, saved. Sending it again changes nothing. */
  collect(article: Article): Collected;
  /** The same, saved whatever the settings say: the reader asked for it, or corrects in it. */
  keep(article: Article): Collected;
  /** The same, not saved: for the sample of the welcome page. */
  draft(article: Article): Collected;
  /** Card → background: what the recogniser would make of a stretch that the reader marks. */
  propose(asked: Asked): Reading;
  /** Popup → content script: what this page shows. */
  page(nothing: null): PageState;
  /** Popup → content script: scroll to the mention of this id and flash it. */
  show(id: string): null;
  /** Popup → content script: the same, and open its card with the keyboard in it. */
  card(id: string): null;
  /** Any part → background: writes a correction; the answer is the number that takes it back. */
  correct(correction: Correction): number;
  /** Any part → background: takes a correction back; false where it is too old for that. */
  undo(change: number): boolean;
  /** Card → background: the other articles in which an entity was collected, newest first. */
  history(asked: { entityId: string; articleId: string }): SeenBefore[];
  /** Popup, background → content script: the collection changed; read and mark the page again. */
  repaint(nothing: null): null;
  /** Card → background: opens the library at a query (`view=people&open=…`). */
  library(query: string): null;
  /** Background → content script: opens the form that marks the selection as a kind or notes it, or the menu of both. */
  mark(as: Kind | 'note' | 'menu'): null;
  /** Background → content script: go to the next mention (1), to the one before (-1), or open the card (0). */
  step(by: -1 | 0 | 1): null;
}
export type Name = keyof Calls;
export type Payload<N extends Name> = Parameters<Calls[N]>[0];
export type Answer<N extends Name> = ReturnType<Calls[N]>;
export type Handlers = { [N in Name]?: (payload: Payload<N>, tabId?: number) => Promise<Result<Answer<N>>> };

/** Sends to the background. Never rejects: a background that can't be reached is `unreachable`. */
export async function send<N extends Name>(name: N, payload: Payload<N>): Promise<Result<Answer<N>>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ quandian: name, payload });
    return (reply as Result<Answer<N>> | undefined) ?? fail('unreachable');
  } catch (error) {
    return fail('unreachable', error);
  }
}

/** Sends to the content script of a tab; `unreachable` where none runs. */
export async function sendToTab<N extends Name>(
  tabId: number,
  name: N,
  payload: Payload<N>,
): Promise<Result<Answer<N>>> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { quandian: name, payload }, { frameId: 0 });
    return (reply as Result<Answer<N>> | undefined) ?? fail('unreachable');
  } catch (error) {
    return fail('unreachable', error);
  }
}
