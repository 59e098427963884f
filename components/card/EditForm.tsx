import { useState } from 'preact/hooks';
import { type Field, type Fields, fieldsOf, readFields } from '../../lib/card/edit-fields.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import type { CardTranslate } from '../../lib/i18n/card.ts';

interface EditFormProps {
  reading: Reading;
  /** The mention's words; the reader may shorten or lengthen them. */
  text: string;
  t: CardTranslate;
  /** Takes the new reading and words; an answer is what is wrong with them. */
  onSave(reading: Reading, words: string): string | undefined;
  onCancel(): void;
}

/** The fields of a mention, by its kind. */
export function EditForm({ reading, text, t, onSave, onCancel }: EditFormProps) {
  const [words, setWords] = useState(text);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(reading));
  const [wrong, setWrong] = useState('');

  function save(event: Event): void {
    event.preventDefault();
    const read = readFields(fields, reading);
    setWrong(read ? (onSave(read, words) ?? '') : t('badNumber'));
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
      <label>
        {t('spanHint')}
        <input type="text" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      {(Object.keys(fields) as Field[]).map(row)}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
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
