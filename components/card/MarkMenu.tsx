import { useState } from 'preact/hooks';
import type { CardTranslate } from '../../lib/i18n/card.ts';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';

interface MarkMenuProps {
  text: string;
  /** How often these words stand in the article. */
  occurrences: number;
  t: CardTranslate;
  /** Open at once (keyboard, context menu) or behind the small button beside the selection. */
  open: boolean;
  onMark(kind: Kind, onlyHere: boolean): void;
  onClose(): void;
}

/** Marks a selection by hand: a small button beside it, then the kinds. All occurrences are marked unless told not to. */
export function MarkMenu({ text, occurrences, t, open, onMark, onClose }: MarkMenuProps) {
  const [unfolded, setUnfolded] = useState(open);
  const [onlyHere, setOnlyHere] = useState(false);
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
    <section class="card" role="dialog" aria-label={t('markAs')} data-testid="mark-menu" tabIndex={-1}>
      <header>
        <span class="quiet">{t('markAs')}</span> <span class="name">{text}</span>
        <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="buttons">
        {KINDS.map((kind) => (
          <button
            type="button"
            key={kind}
            class={kind}
            data-testid={`mark-${kind}`}
            onClick={() => onMark(kind, onlyHere)}
          >
            {t(kind)}
          </button>
        ))}
      </div>
      {occurrences > 1 && (
        <label class="check">
          <input type="checkbox" checked={onlyHere} onChange={(event) => setOnlyHere(event.currentTarget.checked)} />
          {t('onlyHere')}
        </label>
      )}
    </section>
  );
}
