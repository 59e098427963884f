import type { LibraryTranslate } from '../../lib/i18n/library.ts';
import type { EntitySort } from '../../lib/library/entity-rows.ts';
import type { MentionSort } from '../../lib/library/order.ts';
import type { ArticleSort, View } from '../../lib/library/url-state.ts';
import type { GridColumn } from './VirtualGrid.tsx';

export type AnySort = ArticleSort | EntitySort | MentionSort;

const DATE = '7em';
const COUNT = '4.5em';

/** The columns of each view's list. */
export function columnsOfView(view: View, t: LibraryTranslate): GridColumn<AnySort>[] {
  const counts: GridColumn<AnySort>[] = [
    { id: 'articles', label: t('articleCount'), track: COUNT, numeric: true, sort: 'articles' },
    { id: 'mentions', label: t('mentions'), track: COUNT, numeric: true, sort: 'mentions' },
    { id: 'first', label: t('first'), track: DATE, sort: 'first' },
    { id: 'last', label: t('last'), track: DATE, sort: 'last' },
  ];
  switch (view) {
    case 'people':
      return [
        { id: 'name', label: t('name'), track: 'minmax(5em, 1fr)', sort: 'name' },
        { id: 'about', label: t('posts'), track: 'minmax(5em, 2fr)', sort: 'about' },
        ...counts,
      ];
    case 'organisations':
      return [{ id: 'name', label: t('orgName'), track: 'minmax(12em, 1fr)', sort: 'name' }, ...counts];
    case 'places':
      return [
        { id: 'name', label: t('placeName'), track: 'minmax(12em, 1fr)' },
        { id: 'division', label: t('division'), track: 'minmax(10em, 1fr)' },
        { id: 'mentions', label: t('mentions'), track: COUNT, numeric: true },
      ];
    case 'figures':
      return [
        { id: 'value', label: t('value'), track: '8em', numeric: true, sort: 'value' },
        { id: 'unit', label: t('unit'), track: '3.5em' },
        { id: 'counted', label: t('counted'), track: 'minmax(4em, 1fr)', sort: 'counted' },
        { id: 'text', label: t('asWritten'), track: 'minmax(4em, 0.7fr)', sort: 'text' },
        { id: 'article', label: t('article'), track: 'minmax(5em, 1.6fr)' },
        { id: 'published', label: t('published'), track: DATE, sort: 'published' },
      ];
    default:
      return [
        { id: 'published', label: t('published'), track: DATE, sort: 'published' },
        { id: 'title', label: t('articleTitle'), track: 'minmax(9em, 3fr)', sort: 'title' },
        { id: 'source', label: t('source'), track: 'minmax(4.5em, 1fr)', sort: 'source' },
        { id: 'site', label: t('site'), track: 'minmax(5em, 1.2fr)' },
        { id: 'mentions', label: t('mentions'), track: COUNT, numeric: true, sort: 'mentions' },
        { id: 'collected', label: t('collected'), track: DATE, sort: 'collected' },
      ];
  }
}
