import { foldText } from '../fold.ts';
import { indexBodies } from '../officials/body-lookup.ts';
import { settleBodies } from '../officials/full-bodies.ts';
import { givePosts } from '../officials/give-posts.ts';
import { readTitles } from '../officials/read-titles.ts';
import { findOrganisations } from '../organisations/find-organisations.ts';
import type { Span, TaggedSpan } from '../organisations/spans.ts';
import { indexText } from '../patterns/unit-index.ts';
import { isVenue, MEMORIAL_VENUE } from '../places/memorial-venues.ts';
import type { PlaceCandidate, PlaceHints, ResolvedPlace } from '../places/types.ts';
import type { FigureMention, Mention, PlaceMention, RecogniseInput } from '../types.ts';
import { findBylines } from './bylines.ts';
import { findPeople } from './find-people.ts';
import { mergePlaces } from './merge-places.ts';
import { addPeople } from './people-mentions.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { findSouthernLocalities } from './southern-localities.ts';

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
  const southern = findSouthernLocalities(text);
  const listed = parts.findPlaces(text, input);
  const placesFirst = mergePlaces(text, southern.length > 0 ? [...listed, ...southern] : listed, tags);
  // 杨柳红军广场: neither the army nor a person is meant in a venue's name.
  const venues = placesFirst.filter(isVenue);
  const bodies = outside(
    venues.filter(({ why }) => why.includes(MEMORIAL_VENUE)),
    findOrganisations(text, placesFirst, tags, titles, (start, end) => parts.probability(text, start, end, 'ORG')),
  );
  const names = findPeople(text, {
    tags,
    titles,
    closed: venues.length > 0 ? [...bylines, ...venues] : bylines,
    bodies,
    places: placesFirst,
    likelihood: (start, end) => parts.probability(text, start, end, 'PER'),
  });
  const holders = givePosts(text, names, titles, indexBodies(bodies));
  const candidates: Mention[] = [];
  addPeople(input.text, text, holders, titles, candidates);
  const firm = bodies.filter((body) => body.firm);
  for (const { start, end, why } of firm)
    candidates.push({ start, end, text: input.text.slice(start, end), kind: 'organisation', why });
  for (const figure of parts.figures(input.text)) candidates.push(figure);
  for (const place of placesFirst) {
    // nobody reads the folded name any more
    if (text !== input.text) place.text = input.text.slice(place.start, place.end);
    candidates.push(place);
  }
  const mentions = resolveOverlaps(candidates);
  const places = mentions.filter((mention) => mention.kind === 'place');
  const resolved = await parts.resolvePlaces(text, places, input, { orgs: firm });
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as PlaceMention;
    const answer = resolved[index];
    if (answer?.resolved !== undefined) place.resolved = answer.resolved;
    if (answer?.code !== undefined) place.code = answer.code;
    if (answer) for (const why of answer.why) place.why.push(why);
  }
  settleBodies(mentions);
  return mentions;
}

/** The bodies that no venue overlaps. */
const outside = <T extends Span>(venues: readonly Span[], bodies: readonly T[]): readonly T[] =>
  venues.length === 0
    ? bodies
    : bodies.filter((body) => !venues.some((venue) => body.start < venue.end && venue.start < body.end));
