import { useState } from 'preact/hooks';
import type { CardTranslate } from '../../lib/i18n/card.ts';

interface NoteFormProps {
  note: string;
  t: CardTranslate;
  onSave(note: string): void;
  onCancel(): void;
}

/** One note to a mention, short and plain. */
export function NoteForm({ note, t, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(note);
  return (
    <form
      data-testid="note"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <label>
        {t('note')}
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="submit" class="main">
          {t('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
