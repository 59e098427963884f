import { useCallback, useState } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import { correct } from '../../lib/store/correct.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { undoChange } from '../../lib/store/undo.ts';
import { useText } from './context.ts';
import type { ToastState } from './Toast.tsx';

export interface Corrections {
  toast: ToastState | undefined;
  dismiss(): void;
  say(text: string): void;
  /** Writes a correction and says so, with the way back. The lists follow by themselves. */
  run(correction: Correction, done: string): Promise<void>;
}

/** Corrections from the library: written in one transaction each, each with its undo. */
export function useCorrections(db: QuandianDatabase): Corrections {
  const t = useText();
  const [toast, setToast] = useState<ToastState>();
  const run = useCallback(
    async (correction: Correction, done: string) => {
      setToast({ text: t('working') });
      try {
        const change = await correct(db, correction, Date.now());
        const undo = async () => {
          const taken = await undoChange(db, change).catch(() => false);
          setToast({ text: t(taken ? 'undone' : 'undoFailed') });
        };
        setToast({ text: done, undo: () => void undo() });
      } catch {
        setToast({ text: t('failed') });
      }
    },
    [db, t],
  );
  return { toast, dismiss: () => setToast(undefined), say: (text) => setToast({ text }), run };
}
