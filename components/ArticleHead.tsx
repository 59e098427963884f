import type { ComponentChildren } from 'preact';
import type { Article } from '../lib/article/types.ts';
import { useTranslate } from './context.ts';

interface ArticleHeadProps {
  article: Article;
  /** Beside the title: what can be done with the article. */
  children?: ComponentChildren;
}

/** The article that the list is about: title, source, time and editors. */
export function ArticleHead({ article, children }: ArticleHeadProps) {
  const t = useTranslate();
  const { title, source, published, editors } = article;
  const facts = [
    source,
    published?.replace('T', ' '),
    editors.length > 0 ? t('editors', { names: editors.join('、') }) : undefined,
  ].filter(Boolean);
  return (
    <header class="head" data-testid="head">
      <h1 title={title} lang={article.lang}>
        {title}
      </h1>
      <p class="facts">{facts.join(' · ')}</p>
      {children}
    </header>
  );
}
