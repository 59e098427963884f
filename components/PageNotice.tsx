import type { PageStatus } from '../lib/panel/open-page.ts';
import { useTranslate } from './context.ts';
import { Notice } from './Notice.tsx';

interface PageNoticeProps {
  status: PageStatus;
  onReadPage(): void;
  onAlwaysRead(): void;
  onKeep(): void;
  onRetry(): void;
}

/** What is to be said of the page at hand: nothing when all is well. */
export function PageNotice({ status, onReadPage, onAlwaysRead, onKeep, onRetry }: PageNoticeProps) {
  const t = useTranslate();
  switch (status.is) {
    case 'loading':
      return <Notice text={t('loading')} />;
    case 'absent':
      return <Notice text={t('notAnArticle')} />;
    case 'unseen':
      return <Notice text={t('unseen')} />;
    case 'forbidden':
      return (
        <Notice
          text={t('noPermission')}
          action={{ label: t('readThisPage'), run: onReadPage }}
          second={{ label: t('alwaysRead'), run: onAlwaysRead }}
        />
      );
    case 'failed':
      return <Notice alarming text={t(status.error)} action={{ label: t('retry'), run: onRetry }} />;
    case 'ready':
      if (status.state.notSaved) return <Notice alarming text={t(status.state.notSaved)} />;
      if (status.state.unsaved) return <Notice text={t('unsaved')} action={{ label: t('keep'), run: onKeep }} />;
      return status.state.readTo ? <Notice text={t('readInPart', { count: status.state.readTo })} /> : null;
  }
}
