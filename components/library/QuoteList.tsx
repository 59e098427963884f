import { useState } from 'preact/hooks';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { DossierMention } from '../../lib/library/dossier.ts';
import { KINDS, type Kind } from '../../lib/recognise/types.ts';
import { useText } from './context.ts';
import { KindMenu } from './KindMenu.tsx';
import { NoteField } from './NoteField.tsx';
import { Quote } from './Quote.tsx';

interface QuoteListProps {
  title: string;
  mentions: readonly DossierMention[];
  /** In a dossier that spans articles: say which, and let mentions be split off. */
  spansArticles: boolean;
  run(correction: Correction, done: string): Promise<void>;
}

const FIRST = 60;

/** Mentions with their sentences; those selected can be rejected, retyped, noted, deleted or split off. */
export function QuoteList({ title, mentions, spansArticles, run }: QuoteListProps) {
  const t = useText();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(FIRST);

  const chosen = mentions.filter(({ id }) => selected.has(id));
  const ids = chosen.map(({ id }) => id);
  const [only] = chosen;
  const n = ids.length;
  const allRejected = n > 0 && chosen.every(({ rejected }) => rejected);
  const act = (correction: Correction, done: string) => {
    setSelected(new Set());
    void run(correction, done);
  };
  const choose = (id: string, on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });

  return (
    <section>
      <h3>
        {title} <span class="count">{mentions.length}</span>
      </h3>
      {n > 0 && (
        <div class="actions" data-testid="quote-actions">
          {allRejected ? (
            <button type="button" onClick={() => act({ do: 'restore', ids }, t('restoredDone', { n }))}>
              {t('restore')}
            </button>
          ) : (
            <button type="button" onClick={() => act({ do: 'reject', ids }, t('rejectedDone', { n }))}>
              {t('reject')}
            </button>
          )}
          <KindMenu kinds={KINDS} onPick={(kind: Kind) => act({ do: 'retype', ids, kind }, t('retypedDone', { n }))} />
          {spansArticles && (
            <button
              type="button"
              data-testid="split"
              disabled={n === mentions.length}
              onClick={() => act({ do: 'split', ids }, t('splitDone', { n }))}
            >
              {t('split')}
            </button>
          )}
          <button type="button" onClick={() => act({ do: 'delete', ids }, t('deletedDone', { n }))}>
            {t('delete')}
          </button>
        </div>
      )}
      {only && n === 1 && (
        <NoteField note={only.note} onSave={(note) => void run({ do: 'note', id: only.id, note }, t('notedDone'))} />
      )}
      <ul class="quotes">
        {mentions.slice(0, shown).map((mention) => (
          <Quote
            key={mention.id}
            mention={mention}
            withArticle={spansArticles}
            selected={selected.has(mention.id)}
            onSelect={(on) => choose(mention.id, on)}
          />
        ))}
      </ul>
      {shown < mentions.length && (
        <button type="button" class="plain" onClick={() => setShown(shown + FIRST)}>
          + {Math.min(FIRST, mentions.length - shown)}
        </button>
      )}
    </section>
  );
}
