import type { Correction } from '../../lib/corrections/correction.ts';
import type { Collection } from '../../lib/library/collection.ts';
import { printLocalDay } from '../../lib/library/print.ts';
import { readArticle } from '../../lib/library/read-dossier.ts';
import { KINDS } from '../../lib/recognise/types.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useText } from './context.ts';
import { QuoteList } from './QuoteList.tsx';
import { useLoaded } from './use-loaded.ts';

interface ArticleDossierProps {
  db: QuandianDatabase;
  collection: Collection;
  version: number;
  articleId: string;
  run(correction: Correction, done: string): Promise<void>;
}

/** An article: its citation, its structure, its mentions by kind. */
export function ArticleDossier({ db, collection, version, articleId, run }: ArticleDossierProps) {
  const t = useText();
  const dossier = useLoaded(() => readArticle(db, collection, articleId), [db, collection, version, articleId]);
  if (!dossier) return null;
  const { article, mentions } = dossier;
  const facts = [
    article.source,
    article.published?.replace('T', ' '),
    article.editors.length > 0 && t('editors', { names: article.editors.join('、') }),
    t('collectedAt', { day: printLocalDay(article.firstSeen) }),
  ];
  return (
    <>
      {article.kicker && <p class="muted">{article.kicker}</p>}
      <h2>{article.title}</h2>
      {article.subtitle && <p>{article.subtitle}</p>}
      <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
      <p>
        <a href={article.url} target="_blank" rel="noreferrer">
          {t('openArticle')}
        </a>
      </p>
      {article.sections.length > 0 && (
        <section>
          <h3>{t('sections')}</h3>
          <ol>
            {article.sections.map(({ title, start }) => (
              <li key={start}>{title}</li>
            ))}
          </ol>
        </section>
      )}
      {KINDS.map((kind) => {
        const own = mentions.filter((mention) => mention.kind === kind);
        if (own.length === 0) return null;
        return (
          <QuoteList key={`${articleId} ${kind}`} title={t(kind)} mentions={own} spansArticles={false} run={run} />
        );
      })}
    </>
  );
}
