import { useRef, useState } from 'preact/hooks';
import { apa, bibtex, gbt7714 } from '../lib/article/citation.ts';
import type { Article } from '../lib/article/types.ts';
import { useTranslate } from './context.ts';

interface CitationMenuProps {
  article: Article;
  /** The day of reading, `2026-11-24`. */
  today: string;
}

/** Copies the article's citation in one of three styles, whose names are the same in every language. */
export function CitationMenu({ article, today }: CitationMenuProps) {
  const t = useTranslate();
  const [said, setSaid] = useState('');
  const menu = useRef<HTMLDetailsElement>(null);
  const styles: [name: string, cite: () => string][] = [
    ['GB/T 7714', () => gbt7714(article, today)],
    ['APA', () => apa(article)],
    ['BibTeX', () => bibtex(article, today)],
  ];

  async function copy(citation: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(citation);
      setSaid(t('copied'));
    } catch {
      setSaid(t('copyFailed'));
    }
  }
  function close(event: KeyboardEvent): void {
    // Escape closes the menu alone; the next one closes the popup.
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  }

  return (
    <details class="citation" ref={menu} onKeyDown={close} data-testid="citation">
      <summary>{t('copyCitation')}</summary>
      {styles.map(([name, cite]) => (
        <button key={name} type="button" onClick={() => void copy(cite())}>
          {name}
        </button>
      ))}
      <span class="said" role="status">
        {said}
      </span>
    </details>
  );
}
