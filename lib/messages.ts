/** Messages between the parts of the extension: one map from name to function, checked where they arrive. */
import * as v from 'valibot';
import type { Article } from './article/types.ts';
import { browser } from './browser.ts';
import { correctionSchema } from './correction-schemas.ts';
import type { Correction } from './corrections/correction.ts';
import { articleSchema } from './message-schemas.ts';
import { KINDS, type Kind } from './recognise/types.ts';
import { type Failure, fail, type Result } from './result.ts';
import type { StoredMention } from './store/types.ts';

/** What the background made of an article. `notSaved`: it is marked all the same, but the collection has it not. */
export interface Collected {
  articleId: string;
  mentions: StoredMention[];
  notSaved?: Failure;
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

/** The messages and their answers; every answer travels as a `Result`. */
export interface Calls {
  /** Content script → background: an article in, its mentions out, saved. Sending it again changes nothing. */
  collect(article: Article): Collected;
  /** Popup → content script: what this page shows. */
  page(nothing: null): PageState;
  /** Popup → content script: scroll to the mention of this id and flash it. */
  show(id: string): null;
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
  /** Background → content script: marks the selection as a kind, or opens the menu of kinds. */
  mark(kind: Kind | 'menu'): null;
  /** Background → content script: go to the next mention (1), to the one before (-1), or open the card (0). */
  step(by: -1 | 0 | 1): null;
}
type Name = keyof Calls;
type Payload<N extends Name> = Parameters<Calls[N]>[0];
type Answer<N extends Name> = ReturnType<Calls[N]>;

const PAYLOADS = {
  collect: articleSchema,
  page: v.null(),
  show: v.pipe(v.string(), v.maxLength(200)),
  correct: correctionSchema,
  undo: v.pipe(v.number(), v.integer()),
  history: v.object({ entityId: v.string(), articleId: v.string() }),
  repaint: v.null(),
  library: v.pipe(v.string(), v.maxLength(4000)),
  mark: v.picklist([...KINDS, 'menu']),
  step: v.picklist([-1, 0, 1]),
} satisfies { [N in Name]: v.GenericSchema<unknown, Payload<N>> };

export type Handlers = { [N in Name]?: (payload: Payload<N>, tabId?: number) => Promise<Result<Answer<N>>> };

const envelope = v.object({ quandian: v.picklist(Object.keys(PAYLOADS) as Name[]), payload: v.unknown() });

function run<N extends Name>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  tabId: number | undefined,
): Promise<Result<Answer<N>>> | undefined {
  const handler = handlers[name];
  if (!handler) return undefined;
  const checked = v.safeParse(PAYLOADS[name] as v.GenericSchema<unknown, Payload<N>>, payload);
  if (!checked.success) return Promise.resolve(fail('invalid', v.summarize(checked.issues)));
  return handler(checked.output, tabId);
}

/**
 * Answers one message by its handler. Undefined for what is not ours or has no handler here (another part answers);
 * `invalid` for a payload of the wrong shape.
 */
export function answer(handlers: Handlers, message: unknown, tabId?: number): Promise<Result<unknown>> | undefined {
  const checked = v.safeParse(envelope, message);
  return checked.success ? run(handlers, checked.output.quandian, checked.output.payload, tabId) : undefined;
}

/** Answers messages from now on; call it synchronously at the start, or a woken background misses the first one. */
export function listen(handlers: Handlers): () => void {
  // The polyfill takes a promise as the answer and anything else as "not mine".
  const listener = (message: unknown, sender: { tab?: { id?: number } }) =>
    answer(handlers, message, sender.tab?.id) as Promise<unknown>;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

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
