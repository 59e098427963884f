import type { CardTranslate } from '../../lib/i18n/card.ts';

interface ToastProps {
  text: string;
  t: CardTranslate;
  /** Absent where there is nothing to take back. */
  onUndo?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** What was just done, with its undo. Screen readers hear it. */
export function Toast({ text, t, onUndo, onClose }: ToastProps) {
  return (
    <div
      class="toast"
      role="status"
      data-testid="toast"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <span>{text}</span>
      {onUndo && (
        <button type="button" data-testid="undo" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
