import { postLabel } from '../store/reading-label.ts';
import type { ExportArticle, ExportItem, ItemPages } from './item.ts';

/** Keeps the page's own signs from being read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function citation({ source, published, reporters, editors }: ExportArticle): string {
  const people = [...reporters, ...editors].join('、');
  return [source, published?.replace('T', ' '), people]
    .filter(Boolean)
    .map((s) => escapeMarkdown(s ?? ''))
    .join(' · ');
}

/** What is known of a mention, after its name: posts, division, number in full. */
function gloss(item: ExportItem): string {
  const value = item.valueHigh === undefined ? item.value : `${item.value}–${item.valueHigh}`;
  const number = value === undefined ? '' : `${value} ${item.unit ?? ''} ${item.counted ?? ''}`.trim();
  const organisation = item.kind === 'organisation' && item.organisation !== item.text ? item.organisation : undefined;
  return [item.posts.map(postLabel).join('；'), item.division, organisation, number].filter(Boolean).join('，');
}

function entry(item: ExportItem): string {
  const about = gloss(item);
  const lines = [`- **${escapeMarkdown(item.text)}**${about ? ` — ${escapeMarkdown(about)}` : ''}`];
  lines.push(`  > ${escapeMarkdown(item.sentence)}`);
  if (item.note) lines.push('', `  ${escapeMarkdown(item.note)}`);
  return `${lines.join('\n')}\n`;
}

function heading(article: ExportArticle): string {
  const url = article.url.replace(/[<>\s]/g, encodeURIComponent);
  return `## ${escapeMarkdown(article.title)}\n\n${citation(article)}\n<${url}>\n\n`;
}

/**
 * Reading notes: a heading an article with its citation, below it each mention with what it says, its sentence as a
 * quote and the reader's note. A new heading starts wherever the article changes, so sort by article first.
 */
export async function* toMarkdown(pages: ItemPages, title: string): AsyncGenerator<string> {
  yield `# ${escapeMarkdown(title)}\n\n`;
  let current: string | undefined;
  for await (const page of pages) {
    let chunk = '';
    for (const item of page) {
      if (item.article.id !== current) {
        chunk += (current === undefined ? '' : '\n') + heading(item.article);
        current = item.article.id;
      }
      chunk += entry(item);
    }
    yield chunk;
  }
}
