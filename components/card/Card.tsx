import { useState } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { CardKey, CardTranslate } from '../../lib/i18n/card.ts';
import { explainReasons } from '../../lib/i18n/reasons.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { SeenBefore } from '../../lib/messages.ts';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';
import { details } from '../../lib/store/reading-label.ts';
import type { StoredMention } from '../../lib/store/types.ts';
import { EditForm } from './EditForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { useFocusInside } from './use-focus-inside.ts';

/** What was done, to be said in the toast. */
export interface Said {
  key: CardKey;
  values: Readonly<Record<string, string | number>>;
}

export interface CardProps {
  mention: StoredMention;
  /** How often its entity stands in this article. */
  here: number;
  before: readonly SeenBefore[];
  language: Language;
  t: CardTranslate;
  onCorrect(correction: Correction, said: Said): void;
  /** Where other words stand, near the mention; undefined where the text has them not there. */
  spanOf(words: string): { start: number; end: number } | undefined;
  onCopy(): void;
  onCollection(): void;
  onClose(): void;
}

/** How many of a mention's reasons are told. */
const REASONS = 3;

type View = 'main' | 'kinds' | 'more' | 'edit' | 'note';

function Facts({
  mention,
  here,
  before,
  language,
  t,
  reasons,
}: Omit<CardProps, `on${string}` | 'spanOf'> & { reasons: boolean }) {
  return (
    <>
      {details(mention.reading).map((line) => (
        <p class="detail" key={line}>
          {line}
        </p>
      ))}
      {mention.code && (
        <p class="quiet">
          {t('code')} {mention.code}
        </p>
      )}
      {mention.note && <p class="note">{mention.note}</p>}
      <p class="quiet">
        {t('here', { n: here })}
        {mention.origin === 'by hand' && ` · ${t('byHand')}`}
      </p>
      {reasons && mention.origin !== 'by hand' && (
        <p class="quiet">{t('why', { why: explainReasons(mention.why.slice(0, REASONS), language) })}</p>
      )}
      {before.length > 0 && (
        <>
          <p class="quiet">{t('before')}</p>
          <ul>
            {before.map(({ url, title, published }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>{' '}
                <span class="quiet">{published.slice(0, 10)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What is known of one mention, and the ways to mend it. */
export function Card(props: CardProps) {
  const { mention, t, onCorrect, onClose } = props;
  const [view, setView] = useState<View>('main');
  const box = useFocusInside(view);
  const { id, text, kind, reading } = mention;
  const back = () => setView('main');
  const retype = (to: Kind) =>
    onCorrect({ do: 'retype', ids: [id], kind: to }, { key: 'retyped', values: { text, kind: t(to) } });

  return (
    <section
      class={`card ${kind}`}
      role="dialog"
      aria-label={t('card', { name: mention.name })}
      data-testid="card"
      tabIndex={-1}
      ref={box}
    >
      <header>
        <span class="name">{mention.name}</span> <span class="kind">{t(kind)}</span>
        <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      {(view === 'main' || view === 'more') && <Facts {...props} reasons={view === 'more'} />}
      {view === 'main' && (
        <div class="buttons">
          <button
            type="button"
            data-testid="reject"
            onClick={() => onCorrect({ do: 'reject', ids: [id] }, { key: 'rejected', values: { text } })}
          >
            {t('notMention')}
          </button>
          <button type="button" data-testid="kinds" onClick={() => setView('kinds')}>
            {t('changeKind')}
          </button>
          <button type="button" data-testid="more" onClick={() => setView('more')}>
            {t('more')}
          </button>
        </div>
      )}
      {view === 'kinds' && (
        <div class="buttons">
          {KINDS.filter((to) => to !== kind && (to !== 'figure' || /\d/.test(text))).map((to) => (
            <button type="button" key={to} class={to} data-testid={`as-${to}`} onClick={() => retype(to)}>
              {t(to)}
            </button>
          ))}
          <button type="button" onClick={back}>
            {t('back')}
          </button>
        </div>
      )}
      {view === 'more' && (
        <div class="buttons">
          <button type="button" data-testid="edit-open" onClick={() => setView('edit')}>
            {t('edit')}
          </button>
          <button type="button" data-testid="note-open" onClick={() => setView('note')}>
            {t('note')}
          </button>
          <button type="button" onClick={props.onCopy}>
            {t('copy')}
          </button>
          <button type="button" data-testid="collection" onClick={props.onCollection}>
            {t('collection')}
          </button>
          <button
            type="button"
            data-testid="never"
            class="long"
            onClick={() => onCorrect({ do: 'never', text }, { key: 'neverDone', values: { text } })}
          >
            {t('never', { text })}
          </button>
          <button
            type="button"
            data-testid="always"
            class="long"
            onClick={() => onCorrect({ do: 'always', text, as: reading }, { key: 'alwaysDone', values: { text } })}
          >
            {t('always', { text })}
          </button>
          <button type="button" onClick={back}>
            {t('back')}
          </button>
        </div>
      )}
      {view === 'edit' && (
        <EditForm
          reading={reading}
          text={text}
          t={t}
          onCancel={back}
          onSave={({ reading: changed, words }) => {
            const span = words === text ? { start: mention.start, end: mention.end } : props.spanOf(words);
            if (!span) return t('notInText');
            onCorrect({ do: 'edit', id, reading: changed, span }, { key: 'edited', values: { text } });
            return undefined;
          }}
        />
      )}
      {view === 'note' && (
        <NoteForm
          note={mention.note}
          t={t}
          onCancel={back}
          onSave={(note) => onCorrect({ do: 'note', id, note }, { key: 'noted', values: {} })}
        />
      )}
    </section>
  );
}
