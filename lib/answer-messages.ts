/** The receiving end of messages, with every payload checked: for the background and the extension's own pages. */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { correctionSchema } from './correction-schemas.ts';
import { articleSchema } from './message-schemas.ts';
import type { Answer, Handlers, Name, Payload } from './messages.ts';
import { KINDS } from './recognise/types.ts';
import { fail, type Result } from './result.ts';

const PAYLOADS = {
  collect: articleSchema,
  keep: articleSchema,
  draft: articleSchema,
  propose: v.object({
    article: articleSchema,
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
    kind: v.exactOptional(v.picklist(KINDS)),
  }),
  page: v.null(),
  show: v.pipe(v.string(), v.maxLength(200)),
  card: v.pipe(v.string(), v.maxLength(200)),
  correct: correctionSchema,
  undo: v.pipe(v.number(), v.integer()),
  history: v.object({ entityId: v.string(), articleId: v.string() }),
  repaint: v.null(),
  library: v.pipe(v.string(), v.maxLength(4000)),
  mark: v.picklist([...KINDS, 'note', 'menu']),
  step: v.picklist([-1, 0, 1]),
} satisfies { [N in Name]: v.GenericSchema<unknown, Payload<N>> };

const envelope = v.object({ quandian: v.picklist(Object.keys(PAYLOADS) as Name[]), payload: v.unknown() });

function run<N extends Name>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  tabId: number | undefined,
): Promise<Result<Answer<N>>> | undefined {
  const handler = handlers[name];
  if (!handler) return undefined;
  const checked = v.safeParse(PAYLOADS[name], payload);
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
