import { useEffect, useState } from 'preact/hooks';
import { useText } from './context.ts';

interface NoteFieldProps {
  note: string;
  onSave(note: string): void;
}

/** The reader's note on a mention. */
export function NoteField({ note, onSave }: NoteFieldProps) {
  const t = useText();
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <label>
        {t('note')}
        <textarea rows={2} value={text} data-testid="note" onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" data-testid="save-note" disabled={text.trim() === note}>
        {t('saveNote')}
      </button>
    </form>
  );
}
