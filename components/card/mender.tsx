import type { VNode } from 'preact';
import type { Correction } from '../../lib/corrections/correction.ts';
import { type CardKey, type CardTranslate, cardTranslator } from '../../lib/i18n/card.ts';
import type { Failure } from '../../lib/result.ts';
import type { Said } from './Card.tsx';
import type { CardHost } from './mount-card.tsx';
import type { ReadingPage } from './reading-page.ts';
import { Toast } from './Toast.tsx';

export interface Mender {
  /** Writes a correction, marks the page anew and says what was done, with an undo. */
  mend(correction: Correction, said: Said): Promise<void>;
  say(text: string): void;
  t: CardTranslate;
}

/** What is said of a correction that failed, where more is known than that. */
const WRONG: Partial<Record<Failure, CardKey>> = {
  quota: 'failedQuota',
  database: 'failedDatabase',
  unreachable: 'failedLost',
};

/** Milliseconds that a toast stays; one with the keyboard in it stays until that leaves. */
const TOAST = 8000;

/** Carries out corrections from the card and the marking menu. */
export function createMender(page: ReadingPage, host: CardHost): Mender {
  const { view } = page;
  const t: CardTranslate = (key, values) => cardTranslator(page.language())(key, values);
  let timer = 0;

  function leave(): void {
    if (host.hasFocus()) timer = view.setTimeout(leave, 1000);
    else host.showToast(null);
  }
  function toast(content: VNode): void {
    host.showToast(content);
    view.clearTimeout(timer);
    timer = view.setTimeout(leave, TOAST);
  }
  const say = (text: string): void => toast(<Toast t={t} text={text} />);

  async function mend(correction: Correction, { key, values }: Said): Promise<void> {
    const byKeyboard = host.hasFocus();
    host.hideCard();
    const result = await page.correct(correction);
    if (!result.ok) return say(t(WRONG[result.error] ?? 'failed'));
    await page.refresh();
    const takeBack = async (): Promise<void> => {
      host.showToast(null);
      const undone = await page.undo(result.value);
      await page.refresh();
      say(t(undone.ok && undone.value ? 'undone' : 'undoFailed'));
    };
    toast(<Toast t={t} text={t(key, values)} onUndo={() => void takeBack()} onClose={() => host.showToast(null)} />);
    // Who came by the keyboard finds the undo under his finger.
    if (byKeyboard) host.focus('toast');
  }
  return { mend, say, t };
}
