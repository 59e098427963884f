import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Field, type Fields, fieldsOf, readFields } from '../../lib/card/edit-fields.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import type { CardTranslate } from '../../lib/i18n/card.ts';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';

/** What the reader made of a mention. */
export interface Edited {
  reading: Reading;
  /** Its words; empty where the form does not ask for them. */
  words: string;
  note: string;
}

interface EditFormProps {
  reading: Reading;
  t: CardTranslate;
  /** The mention's words, where the reader may shorten or lengthen them. */
  text?: string;
  /** The note, where the form has room for one. */
  note?: string;
  /** Another kind, where the form offers them. */
  onKind?: ((kind: Kind) => void) | undefined;
  /** The keyboard starts at "save": the proposal is likely right. */
  saveFirst?: boolean;
  /** Takes the new reading; an answer is what is wrong with it. */
  onSave(edited: Edited): string | undefined;
  onCancel(): void;
  children?: ComponentChildren;
}

/** The fields of a mention, by its kind. */
export function EditForm(props: EditFormProps) {
  const { reading, t, text, onKind, saveFirst = false, onSave, onCancel, children } = props;
  const [words, setWords] = useState(text ?? '');
  const [note, setNote] = useState(props.note ?? '');
  const [fields, setFields] = useState<Fields>(() => fieldsOf(reading));
  const [wrong, setWrong] = useState('');

  function save(event: Event): void {
    event.preventDefault();
    const read = readFields(fields, reading);
    setWrong(read ? (onSave({ reading: read, words, note: note.trim() }) ?? '') : t('badNumber'));
  }

  const row = (field: Field) => {
    const control = {
      value: fields[field] ?? '',
      onInput: (event: { currentTarget: { value: string } }) =>
        setFields({ ...fields, [field]: event.currentTarget.value }),
    };
    return field === 'posts' ? (
      <label key={field}>
        {t(field)}
        <textarea rows={3} {...control} />
      </label>
    ) : (
      <label key={field}>
        {t(field)}
        <input type="text" {...control} />
      </label>
    );
  };

  return (
    <form onSubmit={save} data-testid="edit">
      {onKind && (
        <label>
          {t('markAs')}
          <select value={reading.kind} onChange={(event) => onKind(event.currentTarget.value as Kind)}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </select>
        </label>
      )}
      {text !== undefined && (
        <label>
          {t('spanHint')}
          <input type="text" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      )}
      {(Object.keys(fields) as Field[]).map(row)}
      {props.note !== undefined && (
        <label>
          {t('note')}
          <textarea
            rows={2}
            value={note}
            data-first={onKind ? '' : undefined}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
      )}
      {children}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main" data-testid="save" data-first={saveFirst ? '' : undefined}>
          {t('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
