import { useCallback, useState } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import { correctAll } from '../../lib/store/correct.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { undoChange } from '../../lib/store/undo.ts';
import { useText } from './context.ts';
import { failureText } from './failure-text.ts';
import type { ToastState } from './Toast.tsx';

export interface Corrections {
  toast: ToastState | undefined;
  dismiss(): void;
  say(text: string): void;
  /** Writes a correction, or several as one, and says so, with the way back. The lists follow by themselves. */
  run(correction: Correction | readonly Correction[], done: string): Promise<void>;
}

/** Corrections from the library: written in one transaction each, each with its undo. */
export function useCorrections(db: QuandianDatabase): Corrections {
  const t = useText();
  const [toast, setToast] = useState<ToastState>();
  const run = useCallback(
    async (correction: Correction | readonly Correction[], done: string) => {
      setToast({ text: t('working') });
      try {
        const all = 'do' in correction ? [correction] : correction;
        const change = await correctAll(db, all, Date.now());
        const undo = async () => {
          setToast({ text: t('working') });
          try {
            setToast({ text: t((await undoChange(db, change)) ? 'undone' : 'undoFailed') });
          } catch (error) {
            setToast({ text: failureText(t, error) });
          }
        };
        setToast({ text: done, undo: () => void undo() });
      } catch (error) {
        setToast({ text: failureText(t, error) });
      }
    },
    [db, t],
  );
  return { toast, dismiss: () => setToast(undefined), say: (text) => setToast({ text }), run };
}
