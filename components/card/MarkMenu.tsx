import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import type { CardTranslate } from '../../lib/i18n/card.ts';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';
import { EditForm } from './EditForm.tsx';
import { useFocusInside } from './use-focus-inside.ts';

/** What the reader settled on. */
export interface Marked {
  reading: Reading;
  note: string;
  onlyHere: boolean;
}

interface MarkMenuProps {
  text: string;
  /** How often these words stand in the article. */
  occurrences: number;
  t: CardTranslate;
  /** Open at once (keyboard, context menu) or behind the small button beside the selection. */
  open: boolean;
  /** Chosen already, in the context menu. */
  as?: Kind | 'note' | undefined;
  /** What the recogniser would say of the words as this kind, or as whichever suits them. */
  propose(kind: Kind | undefined): Promise<Reading>;
  onMark(marked: Marked): void;
  onClose(): void;
}

/** Marks a selection by hand: a small button beside it, the kinds, then a form with what the recogniser proposes. */
export function MarkMenu({ text, occurrences, t, open, as, propose, onMark, onClose }: MarkMenuProps) {
  const [unfolded, setUnfolded] = useState(open);
  const [onlyHere, setOnlyHere] = useState(false);
  const [asking, setAsking] = useState(as !== undefined);
  const [form, setForm] = useState<{ reading: Reading; noting: boolean }>();
  const box = useFocusInside(`${unfolded} ${asking} ${form?.reading.kind}`);

  async function choose(chosen: Kind | undefined, noting: boolean): Promise<void> {
    setAsking(true);
    const reading = await propose(chosen);
    setForm({ reading, noting });
    setAsking(false);
  }
  useEffect(() => {
    if (as) void choose(as === 'note' ? undefined : as, as === 'note');
  }, []);

  if (!unfolded) {
    return (
      <button
        type="button"
        class="dot"
        data-testid="mark"
        aria-label={t('mark')}
        title={t('mark')}
        onClick={() => setUnfolded(true)}
      >
        圈
      </button>
    );
  }
  return (
    <section class="card" role="dialog" aria-label={t('markAs')} data-testid="mark-menu" tabIndex={-1} ref={box}>
      <header>
        <span class="quiet">{form ? t(form.reading.kind) : t('markAs')}</span> <span class="name">{text}</span>
        <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {asking && (
        <p class="quiet" role="status">
          {t('proposing')}
        </p>
      )}
      {!form && !asking && (
        <div class="buttons">
          {KINDS.map((one) => (
            <button
              type="button"
              key={one}
              class={one}
              data-testid={`mark-${one}`}
              onClick={() => void choose(one, false)}
            >
              {t(one)}
            </button>
          ))}
          <button type="button" data-testid="mark-note" onClick={() => void choose(undefined, true)}>
            {t('note')}
          </button>
        </div>
      )}
      {form && (
        <EditForm
          key={form.reading.kind}
          reading={form.reading}
          t={t}
          note=""
          onKind={form.noting ? (to) => void choose(to, true) : undefined}
          saveFirst={!form.noting}
          onSave={({ reading, note }) => {
            onMark({ reading, note, onlyHere });
            return undefined;
          }}
          onCancel={onClose}
        >
          {occurrences > 1 && (
            <label class="check">
              <input
                type="checkbox"
                checked={onlyHere}
                onChange={(event) => setOnlyHere(event.currentTarget.checked)}
              />
              {t('onlyHere', { n: occurrences })}
            </label>
          )}
        </EditForm>
      )}
    </section>
  );
}
