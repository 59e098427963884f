import { useState } from 'preact/hooks';
import { deleteEverything } from '../../lib/backup/write-backup.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { useText } from './context.ts';
import { failureText } from './failure-text.ts';
import { ImportPanel } from './ImportPanel.tsx';

interface SettingsViewProps {
  db: QuandianDatabase;
  articles: number;
  mentions: number;
  onReplaced(): void;
  run(corrections: readonly Correction[], done: string): Promise<void>;
}

function DeletePanel({ db, onReplaced }: Pick<SettingsViewProps, 'db' | 'onReplaced'>) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const sure = typed.trim() === t('deleteWord');
  const deleteAll = async () => {
    await deleteEverything(db);
    setTyped('');
    setSaid(t('deletedAll'));
    onReplaced();
  };
  return (
    <section>
      <h2>{t('deleteAll')}</h2>
      <p class="muted">{t('deleteAllHint')}</p>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) void deleteAll().catch((error: unknown) => setSaid(failureText(t, error)));
        }}
      >
        <label>
          {t('deleteAllConfirm', { word: t('deleteWord') })}{' '}
          <input
            value={typed}
            autocomplete="off"
            data-testid="delete-word"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" data-testid="delete-all" disabled={!sure}>
          {t('deleteAll')}
        </button>
      </form>
      <p role="status" class="muted" data-testid="delete-status">
        {said}
      </p>
    </section>
  );
}

/** Backup, import and the end of it all, and the one rule that readers ask about. */
export function SettingsView({ db, articles, mentions, onReplaced, run }: SettingsViewProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section class="sheet" tabIndex={0} aria-label={t('settings')}>
      <p>{t('storage', { articles, mentions })}</p>
      <BackupPanel db={db} onRestored={onReplaced} />
      <ImportPanel db={db} run={run} />
      <DeletePanel db={db} onReplaced={onReplaced} />
      <section>
        <h2>{t('samePerson')}</h2>
        <p class="muted">{t('entityRule')}</p>
      </section>
    </section>
  );
}
