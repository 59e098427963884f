import { useState } from 'preact/hooks';
import type { PageStatus } from '../lib/panel/open-page.ts';
import type { QuandianDatabase } from '../lib/store/database.ts';
import { useTranslate } from './context.ts';
import { type PanelActions, ReadingPanel } from './ReadingPanel.tsx';
import { SettingsView, type SettingsViewProps } from './SettingsView.tsx';

interface PanelFrameProps {
  db: QuandianDatabase;
  status: PageStatus;
  actions: PanelActions;
  following?: { at: string | undefined };
  settings: SettingsViewProps;
  onLibrary(): void;
  /** Absent in the side panel itself, and where the browser has none. */
  onSidePanel?: (() => void) | undefined;
}

/** The panel with the ways out of it: settings, side panel and library. */
export function PanelFrame({ db, status, actions, following, settings, onLibrary, onSidePanel }: PanelFrameProps) {
  const t = useTranslate();
  const [choosing, setChoosing] = useState(false);
  if (choosing) {
    return (
      <main class="panel" data-testid="panel">
        <div class="bar">
          <button type="button" data-testid="back" onClick={() => setChoosing(false)}>
            ← {t('back')}
          </button>
          <h1 class="heading">{t('settings')}</h1>
        </div>
        <div class="content">
          <SettingsView {...settings} />
        </div>
      </main>
    );
  }
  return (
    <ReadingPanel db={db} status={status} actions={actions} {...(following && { following })}>
      <span class="ways">
        <button type="button" class="way" data-testid="library" onClick={onLibrary}>
          {t('library')}
        </button>
        {onSidePanel && (
          <button type="button" class="way" data-testid="side-panel" onClick={onSidePanel}>
            {t('sidePanel')}
          </button>
        )}
        <button type="button" class="way" data-testid="choose" onClick={() => setChoosing(true)}>
          {t('settings')}
        </button>
      </span>
    </ReadingPanel>
  );
}
