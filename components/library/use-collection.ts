import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Collection, createCollection } from '../../lib/library/collection.ts';
import { followChanges } from '../../lib/library/follow-changes.ts';
import { loadAll, loadFirst, refreshArticles } from '../../lib/library/load.ts';
import { compareNames } from '../../lib/library/order.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';

export interface LoadedCollection {
  collection: Collection;
  /** Goes up whenever the collection changed; lists are made anew by it. */
  version: number;
  /** `first`: the newest part; `all`: everything. */
  stage: 'none' | 'first' | 'all' | 'failed';
  /** Reads some articles anew. */
  refresh(articleIds: readonly string[]): Promise<void>;
  /** Reads everything anew, after a restore or a deletion. */
  reload(): void;
}

/** Milliseconds between the first rows and the reading of all. */
const PAUSE = 100;

/** The collection in memory: its newest part at once, then all of it, then kept up with what is collected meanwhile. */
export function useCollection(db: QuandianDatabase, kinds: readonly Kind[]): LoadedCollection {
  const current = useRef<Collection>(createCollection());
  const [version, setVersion] = useState(0);
  const [stage, setStage] = useState<LoadedCollection['stage']>('none');
  const [round, setRound] = useState(0);

  const refresh = useCallback(
    async (articleIds: readonly string[]) => {
      await refreshArticles(db, current.current, articleIds);
      setVersion((n) => n + 1);
    },
    [db],
  );

  useEffect(() => {
    const controller = new AbortController();
    const show = (collection: Collection, next: LoadedCollection['stage']) => {
      if (controller.signal.aborted) return;
      current.current = collection;
      setVersion((n) => n + 1);
      setStage(next);
      // After the frame that shows them: what the speed of opening is measured by.
      requestAnimationFrame(() => performance.mark(next === 'first' ? 'first rows' : 'all rows'));
    };
    const load = async () => {
      if (round === 0) {
        show(await loadFirst(db, kinds), 'first');
        // Reading everything would hold up the very frame that shows the first rows.
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      const collection = await loadAll(db, undefined, controller.signal);
      show(collection, 'all');
      // The first sort by name would wait for this; nobody waits for it now.
      requestIdleCallback?.(() => collection.strings.ranks(compareNames), { timeout: 2000 });
    };
    load().catch(() => {
      if (!controller.signal.aborted) setStage('failed');
    });
    const stop = followChanges(db, (ids) => void refresh(ids));
    return () => {
      controller.abort();
      stop();
    };
    // The view may change meanwhile; by then all of it is as good as there.
  }, [db, round, refresh]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  return { collection: current.current, version, stage, refresh, reload };
}
