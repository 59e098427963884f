import { useState } from 'preact/hooks';
import type { WelcomeTranslate } from '../../lib/i18n/welcome.ts';
import { Sample } from './Sample.tsx';

interface WelcomeProps {
  t: WelcomeTranslate;
  /** The keys of the manifest's commands as they now are. */
  keys: { next: string; previous: string; mark: string };
  onLibrary(): void;
  /** Deletes the sample from the collection; false where it was not there. */
  onDrop(): Promise<boolean>;
}

/** What the reader sees once, after installing: a live sample, what is collected, where it stays, how to delete it. */
export function Welcome({ t, keys, onLibrary, onDrop }: WelcomeProps) {
  const [said, setSaid] = useState('');
  const drop = async (): Promise<void> => setSaid(t((await onDrop()) ? 'dropped' : 'none'));
  return (
    <main class="welcome" data-testid="welcome">
      <header>
        <h1>{t('heading')}</h1>
        <p>{t('lead')}</p>
      </header>
      <section aria-label={t('tryIt')}>
        <p class="facts">{t('tryIt')}</p>
        <Sample />
        {/* Named so that the reading of this page takes the sample alone for its article. */}
        <ul class="aside">
          <li>{t('point')}</li>
          <li>{t('select')}</li>
          <li>{t('keys', keys)}</li>
          <li>{t('popup')}</li>
        </ul>
      </section>
      <dl class="aside">
        <dt>{t('collected')}</dt>
        <dd>{t('collectedText')}</dd>
        <dt>{t('stays')}</dt>
        <dd>{t('staysText')}</dd>
        <dt>{t('erase')}</dt>
        <dd>{t('eraseText')}</dd>
        <dt>{t('sites')}</dt>
        <dd>{t('sitesText')}</dd>
      </dl>
      <p class="actions">
        <button type="button" class="main" onClick={onLibrary}>
          {t('library')}
        </button>
        <button type="button" data-testid="drop-sample" onClick={() => void drop()}>
          {t('dropSample')}
        </button>
        <span class="said" role="status">
          {said}
        </span>
      </p>
    </main>
  );
}
