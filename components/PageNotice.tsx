import type { PageStatus } from '../lib/panel/open-page.ts';
import { useTranslate } from './context.ts';
import { Notice } from './Notice.tsx';

interface PageNoticeProps {
  status: PageStatus;
  onReadPage(): void;
  onRetry(): void;
}

/** What is to be said of the page at hand: nothing when all is well. */
export function PageNotice({ status, onReadPage, onRetry }: PageNoticeProps) {
  const t = useTranslate();
  switch (status.is) {
    case 'loading':
      return <Notice text={t('loading')} />;
    case 'absent':
      return <Notice text={t('notAnArticle')} />;
    case 'forbidden':
      return <Notice text={t('noPermission')} action={{ label: t('readThisPage'), run: onReadPage }} />;
    case 'failed':
      return <Notice alarming text={t(status.error)} action={{ label: t('retry'), run: onRetry }} />;
    case 'ready':
      return status.state.notSaved ? <Notice alarming text={t(status.state.notSaved)} /> : null;
  }
}
