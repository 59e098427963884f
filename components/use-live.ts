import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

export type Live<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; error: unknown };

/**
 * The answer of a store query, kept up to date while the component lives. The last answer stands until the one for new
 * `inputs` is there, so that a list does not flicker.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ is: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe(
      (value) => setLive({ is: 'ready', value }),
      (error: unknown) => setLive({ is: 'failed', error }),
    );
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
