import type { Article } from '../article/types.ts';
import { readAs } from '../corrections/correction.ts';
import type { Reading } from '../corrections/lexicon.ts';
import { overlaps, type Span } from '../corrections/occurrences.ts';
import type { Asked } from '../messages.ts';
import { findFigures } from '../recognise/figures/find-figures.ts';
import { foldText } from '../recognise/fold.ts';
import { indexBodies } from '../recognise/officials/body-lookup.ts';
import { givePosts } from '../recognise/officials/give-posts.ts';
import { asWritten } from '../recognise/officials/posts-before.ts';
import { readTitles } from '../recognise/officials/read-titles.ts';
import { findOrganisations } from '../recognise/organisations/find-organisations.ts';
import type { Mention, Post, Recogniser } from '../recognise/types.ts';

const readingOf = ({ start, end, text, why, ...reading }: Mention): Reading => reading;

/** What the recogniser is told of an article, whatever text of it is read. */
function inputOf({ title, published, breadcrumb, source, url }: Article, text: string) {
  return {
    text,
    title,
    breadcrumb,
    host: URL.canParse(url) ? new URL(url).hostname : '',
    ...(published && { published }),
    ...(source && { source }),
  };
}

/** The posts that stand around a name which the recogniser took for none. */
export function postsAround(original: string, span: Span, found: readonly Mention[]): Post[] {
  const text = foldText(original);
  const titles = readTitles(text);
  const places = found.filter((mention) => mention.kind === 'place');
  const bodies = [
    ...findOrganisations(text, places, [], titles, () => 0),
    ...found
      .filter(({ kind }) => kind === 'organisation')
      .map(({ start, end, why }) => ({ start, end, why, firm: true })),
  ].filter((body) => !overlaps(body, span));
  const others = found.flatMap((mention) =>
    'name' in mention && !overlaps(mention, span)
      ? [{ start: mention.start, end: mention.end, name: mention.name, why: [], confidence: 1 }]
      : [],
  );
  const own = { ...span, name: original.slice(span.start, span.end), why: [], confidence: 1 };
  const names = [...others, own].sort((a, b) => a.start - b.start);
  const holder = givePosts(text, names, titles, indexBodies(bodies)).find((one) => one.span === own);
  return (holder?.posts ?? []).map((post) => asWritten(original, post));
}

/** The quantity in or around a span: its line is read, for the unit and what is counted stand outside the words. */
function figureAt(text: string, span: Span): Reading | undefined {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const stop = text.indexOf('\n', span.end);
  const line = text.slice(from, stop < 0 ? text.length : stop);
  const there = { start: span.start - from, end: span.end - from };
  const words = text.slice(span.start, span.end);
  const found = findFigures(line).find((figure) => overlaps(figure, there)) ?? findFigures(words)[0];
  return found && readingOf(found);
}

/** What the words alone read as, with all that is known of the article: for a place's division, above all. */
async function readAlone({ article, start, end }: Asked, recogniser: Recogniser): Promise<Mention | undefined> {
  const words = article.text.slice(start, end);
  const found = await recogniser.recognise(inputOf(article, words));
  return found.find((mention) => mention.start === 0 && mention.end === words.length);
}

/**
 * What the recogniser would make of a stretch that the reader marks, read in the whole article: as a mention of the kind
 * that he chose, or of whichever kind suits it. Posts come from around the name, or from where else the name stands;
 * number, unit and what is counted from the line; the division from the same place elsewhere, or from the words alone.
 */
export async function proposeReading(asked: Asked, recogniser: Recogniser): Promise<Reading> {
  const { article, start, end, kind } = asked;
  const { text } = article;
  const words = text.slice(start, end);
  const found = await recogniser.recognise(inputOf(article, text));
  const suits = (mention: Mention): boolean => kind === undefined || mention.kind === kind;
  const exact = found.find((mention) => mention.start === start && mention.end === end && suits(mention));
  const elsewhere = found.find((mention) => suits(mention) && (mention.text === words || nameOf(mention) === words));
  const known = exact ?? elsewhere;
  if (known) return readingOf(known);

  if (kind === 'figure') return figureAt(text, asked) ?? { kind, value: 0, unit: '' };
  const posts = kind === undefined || kind === 'official' ? postsAround(text, asked, found) : [];
  if (kind === 'official' || posts.length > 0) return { kind: 'official', name: words, posts };
  if (kind === 'person') return { kind, name: words };
  const alone = await readAlone(asked, recogniser);
  if (alone && suits(alone)) return readingOf(alone);
  if (kind === undefined) return figureAt(text, asked) ?? { kind: 'organisation' };
  return readAs({ kind: 'organisation' }, words, kind) ?? { kind: 'organisation' };
}

const nameOf = (mention: Mention): string => ('name' in mention ? mention.name : '');
