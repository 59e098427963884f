import { browser } from '../browser.ts';
import type { Handlers, Name } from '../messages.ts';
import { fail, type Result } from '../result.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 2000;

/**
 * What a page is asked, and what each payload must be. Pages of the extension's own send them, so that a check of shape
 * is enough here; the schemas that the background needs would treble the script that runs in every page.
 */
const ASKED: Partial<Record<Name, (payload: unknown) => boolean>> = {
  page: (payload) => payload === null,
  show: isText,
  card: isText,
  repaint: (payload) => payload === null,
  mark: isText,
  step: (payload) => payload === 1 || payload === 0 || payload === -1,
};

/** Answers one message by its handler; undefined for what is not ours or not for a page. */
export function answerInPage(handlers: Handlers, message: unknown): Promise<Result<unknown>> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const name: unknown = Reflect.get(message, 'quandian');
  if (typeof name !== 'string' || !Object.hasOwn(ASKED, name)) return undefined;
  const payload: unknown = Reflect.get(message, 'payload');
  const handler = handlers[name as Name];
  if (!handler) return undefined;
  if (!ASKED[name as Name]?.(payload)) return Promise.resolve(fail('invalid'));
  return handler(payload as never);
}

/** Answers messages in a page until `signal` aborts. */
export function listenInPage(handlers: Handlers, signal: AbortSignal): void {
  // The polyfill takes a promise as the answer and anything else as "not mine".
  const listener = (message: unknown) => answerInPage(handlers, message) as Promise<unknown>;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // An extension that was updated has no listeners any more.
    }
  });
}
