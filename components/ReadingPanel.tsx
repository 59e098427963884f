import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../lib/export/csv.ts';
import type { Listed } from '../lib/panel/export-list.ts';
import type { PageStatus } from '../lib/panel/open-page.ts';
import { KINDS, type Kind } from '../lib/recognise/types.ts';
import { countKinds } from '../lib/store/build-record.ts';
import type { QuandianDatabase } from '../lib/store/database.ts';
import { matchesSearch } from '../lib/store/list-mentions.ts';
import { tallyOf } from '../lib/store/settle.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { CitationMenu } from './CitationMenu.tsx';
import { useTranslate } from './context.ts';
import { ExportButton } from './ExportButton.tsx';
import { KindTabs } from './KindTabs.tsx';
import { MentionList } from './MentionList.tsx';
import { markAfterFrame } from './mark-frame.ts';
import { Notice } from './Notice.tsx';
import { PageNotice } from './PageNotice.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { SetAside } from './SetAside.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useCollected } from './use-collected.ts';
import { useLive } from './use-live.ts';
import { type Mending, useMending } from './use-mending.ts';
import { usePageMentions } from './use-page-mentions.ts';

/** What the panel asks of its surroundings; popup and side panel give their own. */
export interface PanelActions extends Mending {
  /** Go to a mention: on the page at hand, or by opening its article. False: it can't be found there. */
  open(mention: StoredMention, onThisPage: boolean): Promise<boolean>;
  /** Go to a mention on the page at hand and open its card there. */
  openCard(mention: StoredMention): Promise<boolean>;
  /** Put the content script into the page and ask again. */
  readPage(): void;
  /** Ask the reader for the whole site. */
  alwaysRead(): void;
  /** Save the article at hand, where the reader saves by hand. */
  keep(): void;
  retry(): void;
  /** Export what the list shows. The number of rows written. */
  exportCsv(listed: Listed): Promise<number>;
}

interface ReadingPanelProps {
  db: QuandianDatabase;
  status: PageStatus;
  actions: PanelActions;
  /** For a panel beside the page: the mention that its reader is at. The list is in the page's order then. */
  following?: { at: string | undefined };
  /** More in the last line: the way to settings and library. */
  children?: ComponentChildren;
}

const LIST = 'mentions';

/** The article at hand and its mentions, or everything collected: the popup, and the side panel beside the page. */
export function ReadingPanel({ db, status, actions, following, children }: ReadingPanelProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<'page' | 'all'>();
  const [kind, setKind] = useState<Kind>();
  const [search, setSearch] = useState('');
  const [lost, setLost] = useState(false);
  const scope = chosen ?? 'page';
  const everywhere = scope === 'all';

  const { standing, aside } = usePageMentions(db, status);
  const mending = useMending(actions);
  const collected = useCollected(db, everywhere ? { kind, search } : null);
  const totals = useLive(async () => (everywhere ? tallyOf(db) : undefined), [db, everywhere]);

  const found = standing.filter((mention) => matchesSearch(mention, search));
  const suitable = found.filter((mention) => kind === undefined || mention.kind === kind);
  const rows = everywhere ? (collected.live.is === 'ready' ? collected.live.value : []) : suitable;
  const pageCounts = countKinds(found);
  const counts = everywhere ? (totals.is === 'ready' && totals.value) || countKinds([]) : pageCounts;
  const narrowed = kind !== undefined || search.trim() !== '';
  const state = status.is === 'ready' ? status.state : undefined;

  async function open(mention: StoredMention): Promise<void> {
    setLost(!(await actions.open(mention, mention.articleId === state?.articleId)));
  }
  async function openCard(mention: StoredMention): Promise<void> {
    setLost(!(await actions.openCard(mention)));
  }
  function empty(): string | undefined {
    if (rows.length > 0 || (everywhere && collected.live.is === 'loading')) return undefined;
    if (everywhere && collected.live.is === 'failed') return undefined;
    if (!everywhere && !state) return undefined;
    if (narrowed) return t('nothingMatches');
    return t(everywhere ? 'nothingCollected' : 'noMentions');
  }
  const clear = () => {
    setKind(undefined);
    setSearch('');
  };
  const emptyText = empty();
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) void markAfterFrame('first rows');
  }, [hasRows]);
  const listed: Listed | undefined = everywhere
    ? { query: { kind, search } }
    : state && { page: state, rows: KINDS.flatMap((one) => suitable.filter((mention) => mention.kind === one)) };

  return (
    <main class="panel" data-testid="panel">
      {state && (
        <ArticleHead article={state.article}>
          <CitationMenu article={state.article} today={localDay(new Date())} />
        </ArticleHead>
      )}
      <div class="bar">
        <ScopeSwitch scope={scope} onChange={setChosen} />
        <input
          type="search"
          class="search"
          data-testid="search"
          value={search}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <KindTabs counts={counts} selected={kind} controls={LIST} onSelect={setKind} />
      <div id={LIST} class="content" role="tabpanel" aria-label={t(kind ?? 'allKinds')}>
        {!everywhere && (
          <PageNotice
            status={status}
            onReadPage={actions.readPage}
            onAlwaysRead={actions.alwaysRead}
            onKeep={actions.keep}
            onRetry={actions.retry}
          />
        )}
        {everywhere && collected.live.is === 'failed' && <Notice alarming text={t('database')} />}
        {lost && <Notice alarming text={t('not-found')} />}
        {emptyText && (
          <Notice text={emptyText} action={narrowed ? { label: t('clearSearch'), run: clear } : undefined} />
        )}
        {rows.length > 0 && (
          <MentionList
            key={`${scope} ${kind ?? ''} ${search}`}
            mentions={rows}
            grouped={everywhere || following ? undefined : pageCounts}
            withOrigin={everywhere}
            at={everywhere ? undefined : following?.at}
            onReject={mending.reject}
            onCard={everywhere ? undefined : (mention) => void openCard(mention)}
            onOpen={(mention) => void open(mention)}
            onMore={everywhere ? collected.more : undefined}
          />
        )}
        {!everywhere && <SetAside mentions={aside} onRestore={mending.restore} onRemove={mending.remove} />}
      </div>
      <UndoNotice text={mending.said} onUndo={mending.undo} />
      <footer class="foot">
        <ExportButton
          disabled={rows.length === 0 || !listed}
          run={async () => (listed ? actions.exportCsv(listed) : 0)}
        />
        {children}
      </footer>
    </main>
  );
}
