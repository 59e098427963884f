import { useState } from 'preact/hooks';
import { readCsvCorrections } from '../../lib/backup/import-csv.ts';
import { deleteEverything } from '../../lib/backup/write-backup.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import { correct } from '../../lib/store/correct.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { useText } from './context.ts';
import { FilePick } from './FilePick.tsx';

interface SettingsViewProps {
  db: QuandianDatabase;
  articles: number;
  mentions: number;
  onReplaced(): void;
}

function ImportPanel({ db, onReplaced }: Pick<SettingsViewProps, 'db' | 'onReplaced'>) {
  const t = useText();
  const [said, setSaid] = useState('');
  const [offer, setOffer] = useState<Correction[]>([]);
  const read = async (file: File) => {
    const result = await readCsvCorrections(db, file);
    setOffer(result.ok ? result.corrections : []);
    if (!result.ok) setSaid(t(result.refusal));
    else setSaid(result.corrections.length === 0 ? t('importNothing') : '');
  };
  const accept = async () => {
    for (const correction of offer) await correct(db, correction, Date.now());
    setSaid(t('importedN', { n: offer.length }));
    setOffer([]);
    onReplaced();
  };
  return (
    <section>
      <h2>{t('importCsv')}</h2>
      <p class="muted">{t('importHint')}</p>
      <FilePick
        label={t('importCsv')}
        accept=".csv,text/csv"
        testId="import-file"
        onPick={(file) => void read(file).catch(() => setSaid(t('failed')))}
      />
      {offer.length > 0 && (
        <div class="offer">
          <p>{t('importPreview', { n: offer.length })}</p>
          <button type="button" class="main" data-testid="import" onClick={() => void accept()}>
            {t('importNow')}
          </button>
        </div>
      )}
      <p role="status" class="muted" data-testid="import-status">
        {said}
      </p>
    </section>
  );
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
          if (sure) void deleteAll().catch(() => setSaid(t('failed')));
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
export function SettingsView({ db, articles, mentions, onReplaced }: SettingsViewProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section class="sheet" tabIndex={0} aria-label={t('settings')}>
      <p>{t('storage', { articles, mentions })}</p>
      <BackupPanel db={db} onRestored={onReplaced} />
      <ImportPanel db={db} onReplaced={onReplaced} />
      <DeletePanel db={db} onReplaced={onReplaced} />
      <section>
        <h2>{t('samePerson')}</h2>
        <p class="muted">{t('entityRule')}</p>
      </section>
    </section>
  );
}
