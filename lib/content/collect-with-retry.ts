import type { Article } from '../article/types.ts';
import type { Calls } from '../messages.ts';
import type { Result } from '../result.ts';

type Collect = (article: Article) => Promise<Result<ReturnType<Calls['collect']>>>;

/** Pauses before each further try, in milliseconds. A stopped background wakes within some 30 ms of the next message. */
const PAUSES = [100, 500, 2000];

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Sends an article until the background answers: it may be stopped in the middle, and then whether it had saved is
 * unknown, so it is sent again, which changes nothing if it had. Failures that another try won't mend come back at once.
 */
export async function collectWithRetry(
  article: Article,
  collect: Collect,
  signal: AbortSignal,
  pauses: readonly number[] = PAUSES,
): ReturnType<Collect> {
  let result = await collect(article);
  for (const milliseconds of pauses) {
    if (result.ok || result.error !== 'unreachable' || signal.aborted) break;
    await pause(milliseconds, signal);
    if (!signal.aborted) result = await collect(article);
  }
  return result;
}
