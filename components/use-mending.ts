import { useState } from 'preact/hooks';
import type { Correction } from '../lib/corrections/correction.ts';
import type { MessageKey } from '../lib/i18n/translate.ts';
import type { Result } from '../lib/result.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { useTranslate } from './context.ts';

/** How the panel writes corrections. */
export interface Mending {
  correct(correction: Correction): Promise<Result<number>>;
  undo(change: number): Promise<boolean>;
}

/** Corrections from a list, with what was done last and its undo. */
export function useMending({ correct, undo }: Mending) {
  const t = useTranslate();
  const [done, setDone] = useState<{ text: string; change?: number }>({ text: '' });

  async function mend(correction: Correction, said: MessageKey, { text }: StoredMention): Promise<void> {
    const result = await correct(correction);
    setDone(result.ok ? { text: t(said, { text }), change: result.value } : { text: t('notSaved') });
  }
  async function takeBack(change: number): Promise<void> {
    setDone({ text: t((await undo(change)) ? 'undone' : 'undoFailed') });
  }
  const { change } = done;
  return {
    said: done.text,
    undo: change === undefined ? undefined : () => void takeBack(change),
    reject: (mention: StoredMention) => void mend({ do: 'reject', ids: [mention.id] }, 'rejected', mention),
    restore: (mention: StoredMention) => void mend({ do: 'restore', ids: [mention.id] }, 'restored', mention),
    remove: (mention: StoredMention) => void mend({ do: 'delete', ids: [mention.id] }, 'removed', mention),
  };
}
