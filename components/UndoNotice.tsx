import { useTranslate } from './context.ts';

interface UndoNoticeProps {
  text: string;
  /** Absent where there is nothing to take back. */
  onUndo?: (() => void) | undefined;
}

/** What was just done to the collection, with its undo. Screen readers hear it. */
export function UndoNotice({ text, onUndo }: UndoNoticeProps) {
  const t = useTranslate();
  return (
    <div class="done" role="status" data-testid="done">
      {text && <span>{text}</span>}
      {text && onUndo && (
        <button type="button" data-testid="undo" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
