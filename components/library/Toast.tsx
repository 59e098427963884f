import { useText } from './context.ts';

export interface ToastState {
  text: string;
  /** Takes back what the toast tells of; absent where nothing can be. */
  undo?: () => void;
}

interface ToastProps {
  toast: ToastState | undefined;
  onDismiss(): void;
}

/** Says what was done, with the way back beside it. Stays until the next one or until it is dismissed. */
export function Toast({ toast, onDismiss }: ToastProps) {
  const t = useText();
  return (
    <div class="toasts" role="status" data-testid="toast">
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" data-testid="undo" onClick={toast.undo}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="plain" aria-label={t('dismiss')} onClick={onDismiss}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
