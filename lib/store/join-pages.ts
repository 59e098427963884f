/**
 * An article on several pages is one record: one head, one text, one list of mentions.
 *
 * The head (kicker, title, subtitle) is that of the first page read so far; of each page the body follows, in the order
 * of the pages, whatever the order of reading. `StoredArticle.parts` says where each page's body stands. A reading of
 * one page replaces its part and moves what stands after it. The ids of mentions are made from the page and the
 * offset on that page, so that they stay when another page arrives; offsets are those of the joined text, always.
 */
import type { Article, Block, Section } from '../article/types.ts';
import type { WholeText } from '../article/whole-article.ts';
import { articleId, mentionId } from './ids.ts';
import type { PagePart, StoredArticle, StoredMention } from './types.ts';

type Text = Pick<StoredArticle, 'text' | 'blocks' | 'sections'>;

/** Where the body begins: the head's lines and the empty line are before it. */
function headLength({ blocks, text }: Text): number {
  return blocks.find(({ role }) => role === 'paragraph' || role === 'heading')?.start ?? text.length;
}

/** The parts of a record; one that was read without a pager is a single page. */
function partsOf(article: StoredArticle): PagePart[] {
  return article.parts ?? [{ page: article.page ?? 1, start: headLength(article), end: article.text.length }];
}

function cut({ text, blocks, sections }: Text, start: number, end: number): Text {
  const within = (one: { start: number; end: number }): boolean => one.start >= start && one.end <= end;
  const first = sections.findIndex(within);
  const move = <T extends Block | Section>(one: T): T => ({ ...one, start: one.start - start, end: one.end - start });
  return {
    text: text.slice(start, end),
    blocks: blocks
      .filter(within)
      .map(move)
      .map((block) =>
        block.section === undefined ? block : { ...block, section: block.section - Math.max(0, first) },
      ),
    sections: sections.filter(within).map(move),
  };
}

function append(whole: Text, part: Text): PagePart & { page: 0 } {
  const start = whole.text.length;
  const before = whole.sections.length;
  whole.blocks.push(
    ...part.blocks.map((block) => ({
      ...block,
      start: block.start + start,
      end: block.end + start,
      ...(block.section !== undefined && { section: block.section + before }),
    })),
  );
  whole.sections.push(
    ...part.sections.map((section) => ({ ...section, start: section.start + start, end: section.end + start })),
  );
  whole.text += part.text;
  return { page: 0, start, end: whole.text.length };
}

/**
 * The record of an article once a page of it was read: `read` as that page gives it, `before` as it stood. An article
 * that nothing says to have several pages is returned as it was read.
 */
export function joinPages(before: StoredArticle | undefined, read: StoredArticle): StoredArticle {
  const number = read.page ?? 1;
  const others = before ? partsOf(before).filter(({ page }) => page !== number) : [];
  if (!before || others.length === 0) {
    if (read.page === undefined && !before?.parts) return read;
    return { ...read, parts: [{ page: number, start: headLength(read), end: read.text.length }] };
  }
  const leads = others.every(({ page }) => page > number);
  const [first, second] = leads ? [read, before] : [before, read];
  const head = cut(first, 0, leads ? headLength(read) : headOf(before).length);
  const whole: Text = { text: head.text, blocks: [...head.blocks], sections: [] };
  const bodies = [
    ...others.map(({ page, start, end }) => ({ page, body: cut(before, start, end) })),
    { page: number, body: cut(read, headLength(read), read.text.length) },
  ].sort((a, b) => a.page - b.page);
  const parts = bodies.map(({ page, body }, at): PagePart => {
    if (at > 0) whole.text += '\n';
    return { ...append(whole, body), page };
  });
  const { page, ...fields } = { ...second, ...first };
  return {
    ...fields,
    ...whole,
    parts,
    url: first.url,
    reporters: first.reporters.length > 0 ? first.reporters : second.reporters,
    editors: first.editors.length > 0 ? first.editors : second.editors,
    lastSeen: read.lastSeen,
  };
}

/** What a page needs to work in the record's offsets; null where the record is that page alone. */
export function wholeText(record: StoredArticle, read: Article): WholeText | null {
  const part = record.parts?.find(({ page }) => page === (read.page ?? 1));
  if (!part || (record.parts?.length ?? 0) < 2) return null;
  const { text, blocks, sections } = record;
  const head = headLength(read);
  const shared = headOf(record) === read.text.slice(0, head);
  return {
    text,
    blocks,
    sections,
    start: part.start,
    end: part.end,
    shift: part.start - head,
    head: shared ? head : 0,
  };
}

const headOf = (article: StoredArticle): string =>
  article.text.slice(0, Math.min(...partsOf(article).map(({ start }) => start)));

function at(mention: StoredMention, article: StoredArticle, start: number, id: string): StoredMention {
  return {
    ...mention,
    id,
    start,
    end: start + mention.text.length,
    order: [mention.at, article.id, -start, id],
  };
}

/** The id in the record: by the page and the offset in its body; page 1 and the head, which all pages share, by their own. */
function placedId({ kind, text }: StoredMention, article: StoredArticle, page: number, start: number): string {
  return mentionId(articleId(article.canonicalUrl, page), kind, start, start + text.length);
}

/**
 * The kept mentions of a record, apart: those of the page just read, with that page's offsets and ids, and those of the
 * others, in place in the joined record.
 */
export function partMentions(
  before: StoredArticle,
  joined: StoredArticle,
  read: StoredArticle,
  kept: readonly StoredMention[],
): { own: StoredMention[]; others: StoredMention[] } {
  const own: StoredMention[] = [];
  const others: StoredMention[] = [];
  const number = read.page ?? 1;
  const head = headLength(read);
  for (const mention of kept) {
    const part = partsOf(before).find(({ start, end }) => mention.start >= start && mention.start <= end);
    if (!part) {
      const shared = headOf(joined) === read.text.slice(0, head);
      if (shared) own.push(at(mention, joined, mention.start, placedId(mention, joined, number, mention.start)));
      else if (headOf(joined) === headOf(before)) others.push(mention);
      continue;
    }
    const inBody = mention.start - part.start;
    if (part.page === number) {
      own.push(at(mention, joined, inBody + head, placedId(mention, joined, number, inBody + head)));
      continue;
    }
    const now = joined.parts?.find(({ page }) => page === part.page);
    if (!now) continue;
    const start = now.start + inBody;
    others.push(at(mention, joined, start, placedId(mention, joined, part.page, part.page > 1 ? inBody : start)));
  }
  return { own, others };
}

/** A page's mentions, in place in the joined record. Those of its head stay where the record has the same head. */
export function placeMentions(
  joined: StoredArticle,
  read: StoredArticle,
  mentions: readonly StoredMention[],
): StoredMention[] {
  const number = read.page ?? 1;
  const head = headLength(read);
  const shift = (joined.parts?.find(({ page }) => page === number)?.start ?? head) - head;
  const shared = headOf(joined) === read.text.slice(0, head);
  return mentions.flatMap((mention) => {
    const { start } = mention;
    if (start < head) return shared ? [at(mention, joined, start, placedId(mention, joined, 1, start))] : [];
    return [at(mention, joined, start + shift, placedId(mention, joined, number, number > 1 ? start - head : start))];
  });
}
