import { foldText } from '../fold.ts';
import { indexBodies } from '../officials/body-lookup.ts';
import { settleBodies } from '../officials/full-bodies.ts';
import { givePosts } from '../officials/give-posts.ts';
import { asWritten } from '../officials/posts-before.ts';
import { readTitles } from '../officials/read-titles.ts';
import { findOrganisations } from '../organisations/find-organisations.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { indexText } from '../patterns/unit-index.ts';
import { isVenue, MEMORIAL_VENUE } from '../places/memorial-venues.ts';
import type { PlaceCandidate, PlaceHints, ResolvedPlace } from '../places/types.ts';
import type {
  FigureMention,
  Mention,
  OfficialMention,
  OrganisationMention,
  PersonMention,
  Post,
  RecogniseInput,
} from '../types.ts';
import { findBylines } from './bylines.ts';
import { findPeople } from './find-people.ts';
import { mergePlaces } from './merge-places.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { findSouthernLocalities } from './southern-localities.ts';
import { titledSurnames } from './titled-surnames.ts';

/** What the recogniser needs besides its own rules. All read folded text and give offsets into it. */
export interface Parts {
  tag(text: string): readonly TaggedSpan[];
  /** How likely the tagger thinks a span of that type, whether it gave it or not; 0 to 1. Costs one sentence's tagging. */
  probability(text: string, start: number, end: number, type: TaggedSpan['type']): number;
  /** Places that the division list and the rules see; those inside other names are among them. */
  findPlaces(text: string, input: RecogniseInput): readonly PlaceCandidate[];
  /** Resolves spans in text order; the answer has their length and order. */
  resolvePlaces(
    text: string,
    places: readonly Span[],
    input: RecogniseInput,
    hints: PlaceHints,
  ): Promise<readonly ResolvedPlace[]>;
  /** Reads the original text: its units and counted things are cut from it. */
  figures(text: string): readonly FigureMention[];
}

/**
 * Reads one article: names, posts, bodies, places and figures of the folded text, overlaps resolved, each mention cut from the original
 * text. Mentions come in text order and never overlap.
 */
export async function recogniseArticle(input: RecogniseInput, parts: Parts): Promise<Mention[]> {
  const text = foldText(input.text);
  indexText(text);
  const tags = parts.tag(text);
  const titles = readTitles(text);
  const bylines = findBylines(text);
  const listed = [...parts.findPlaces(text, input), ...findSouthernLocalities(text)];
  const placesFirst = mergePlaces(text, listed, tags);
  // 杨柳红军广场: neither the army nor a person is meant in a venue's name.
  const venues = placesFirst.filter(isVenue);
  const memorials = venues.filter(({ why }) => why.includes(MEMORIAL_VENUE));
  const bodies = findOrganisations(text, placesFirst, tags, titles, (start, end) =>
    parts.probability(text, start, end, 'ORG'),
  ).filter((body) => !memorials.some((venue) => body.start < venue.end && venue.start < body.end));
  const names = findPeople(text, {
    tags,
    titles,
    closed: venues.length > 0 ? [...bylines, ...venues] : bylines,
    bodies,
    places: placesFirst,
    likelihood: (start, end) => parts.probability(text, start, end, 'PER'),
  });
  const holders = givePosts(text, names, titles, indexBodies(bodies));

  const officeNames = new Set(holders.filter((holder) => holder.office).map((holder) => holder.span.name));
  const postsOf = new Map<string, Post[]>();
  const written = (holder: (typeof holders)[number]): Post[] => holder.posts.map((post) => asWritten(input.text, post));
  for (const holder of holders)
    if (holder.posts.length > 0 && isBetter(holder.posts, postsOf.get(holder.span.name)))
      postsOf.set(holder.span.name, written(holder));

  const candidates: Mention[] = [];
  for (const holder of holders) {
    const { start, end, name, why } = holder.span;
    const cut = { start, end, text: input.text.slice(start, end), name };
    if (officeNames.has(name)) {
      const posts = holder.posts.length > 0 ? written(holder) : (postsOf.get(name) ?? []);
      candidates.push({
        ...cut,
        kind: 'official',
        posts,
        why: [...(holder.why.length > 0 ? holder.why : ['post elsewhere in the article']), ...why],
      } satisfies OfficialMention);
    } else candidates.push({ ...cut, kind: 'person', why } satisfies PersonMention);
  }
  for (const mention of titledSurnames(text, holders, titles, officeNames)) {
    candidates.push({
      ...mention,
      text: input.text.slice(mention.start, mention.end),
      posts: postsOf.get(mention.name) ?? [],
    });
  }
  for (const body of bodies) {
    if (body.firm)
      candidates.push({
        start: body.start,
        end: body.end,
        text: input.text.slice(body.start, body.end),
        kind: 'organisation',
        why: body.why,
      } satisfies OrganisationMention);
  }
  candidates.push(...parts.figures(input.text));
  for (const place of placesFirst) candidates.push({ ...place, text: input.text.slice(place.start, place.end) });
  const mentions = resolveOverlaps(candidates);
  const places = mentions.filter((mention) => mention.kind === 'place');
  const resolved = await parts.resolvePlaces(text, places, input, { orgs: bodies.filter((body) => body.firm) });
  places.forEach((place, index) => {
    const answer = resolved[index];
    if (answer?.resolved !== undefined) place.resolved = answer.resolved;
    if (answer?.code !== undefined) place.code = answer.code;
    if (answer) place.why.push(...answer.why);
  });
  settleBodies(mentions);
  return mentions;
}

/** The first posts stand for a name's later mentions; a mere calling (民警) gives way to a post with its body. */
function isBetter(posts: readonly Post[], old: readonly Post[] | undefined): boolean {
  if (old === undefined) return true;
  return (
    old.every(({ title, org }) => org === undefined && CALLING.test(title)) &&
    posts.some(({ title, org }) => org !== undefined && !CALLING.test(title))
  );
}
const CALLING = /^(?:警察|民警|干部|村干部|工作人员|交警|特警|警员|扶贫干部|驻村干部|代表)$/u;
