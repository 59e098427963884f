import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Collection, createCollection } from '../../lib/library/collection.ts';
import { followChanges } from '../../lib/library/follow-changes.ts';
import { loadAll, loadFirst, loadTexts, refreshArticles } from '../../lib/library/load.ts';
import { compareNames } from '../../lib/library/order.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { tallyOf } from '../../lib/store/settle.ts';
import { markAfterFrame } from '../mark-frame.ts';

export interface Progress {
  /** Mentions read so far, and how many there are. */
  done: number;
  total: number;
}

export interface LoadedCollection {
  collection: Collection;
  /** Goes up whenever the collection changed; lists are made anew by it. */
  version: number;
  /** `first`: the newest part; `all`: everything. */
  stage: 'none' | 'first' | 'all' | 'failed';
  /** While everything is being read. */
  progress: Progress | undefined;
  /** What went wrong, of the stage `failed`. */
  error: unknown;
  /** Another page of an older version keeps the database from being upgraded. */
  blocked: boolean;
  /** Reads everything anew, after a restore or a deletion. */
  reload(): void;
}

/** Milliseconds: how long the frame of the first rows is waited for, the pause behind it, and that between two words of how far it is. */
const PATIENCE = 400;
const PAUSE = 30;
const STEP = 120;

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sum = (counts: Record<Kind, number>): number => Object.values(counts).reduce((total, n) => total + n, 0);

/** The collection in memory: its newest part at once, then all of it, then kept up with what is collected meanwhile. */
export function useCollection(db: QuandianDatabase, kinds: readonly Kind[]): LoadedCollection {
  const current = useRef<Collection>(createCollection());
  const [version, setVersion] = useState(0);
  const [stage, setStage] = useState<LoadedCollection['stage']>('none');
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const [blocked, setBlocked] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    /** What changed while everything was being read: some of it may have been read before the change. */
    const missed = new Set<string>();
    let loading = true;
    const show = async (collection: Collection, next: LoadedCollection['stage']) => {
      if (signal.aborted) return;
      current.current = collection;
      setVersion((n) => n + 1);
      setStage(next);
      setBlocked(false);
      await markAfterFrame(next === 'first' ? 'first rows' : 'all rows');
    };
    const refresh = async (ids: readonly string[]) => {
      if (loading) for (const id of ids) missed.add(id);
      const collection = current.current;
      await refreshArticles(db, collection, ids);
      if (!signal.aborted) setVersion((n) => n + 1);
    };
    const onBlocked = () => setBlocked(true);
    db.on('blocked', onBlocked);
    const load = async () => {
      if (round === 0) {
        const shown = show(await loadFirst(db, kinds), 'first');
        // Reading everything would hold up the very frame that shows the first rows. A tab out of sight has no frames.
        await Promise.race([shown, after(PATIENCE)]);
        await after(PAUSE);
      }
      const total = sum(await tallyOf(db));
      let said = performance.now();
      const collection = await loadAll(
        db,
        (done) => {
          if (performance.now() - said < STEP) return;
          said = performance.now();
          if (!signal.aborted) setProgress({ done: Math.min(done, total), total });
        },
        signal,
      );
      loading = false;
      void show(collection, 'all');
      setProgress(undefined);
      if (missed.size > 0) await refresh([...missed]);
      // The first sort by name would wait for this; nobody waits for it now.
      requestIdleCallback?.(() => collection.strings.ranks(compareNames), { timeout: 2000 });
      await loadTexts(db, collection, signal);
      setVersion((n) => n + 1);
    };
    load().catch((reason: unknown) => {
      if (signal.aborted) return;
      setError(reason);
      setStage('failed');
    });
    // An article that can't be read anew stays as it was; the next change reads it again.
    const stop = followChanges(db, (ids) => void refresh(ids).catch(() => {}));
    return () => {
      controller.abort();
      db.on('blocked').unsubscribe(onBlocked);
      stop();
    };
    // Not `kinds`: the newest articles hold rows for every view, and the others come by themselves.
  }, [db, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  return { collection: current.current, version, stage, progress, error, blocked, reload };
}
