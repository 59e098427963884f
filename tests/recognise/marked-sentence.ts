import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import type { Mention, Recogniser } from '../../lib/recognise/types.ts';
import { loadAsset } from '../../tools/load-asset.ts';

/** A sentence of our own with what must be found marked in it, and why it is in the table. */
export type Row = readonly [why: string, marked: string];

const KINDS = { o: 'official', p: 'person', l: 'place', g: 'organisation' } as const;
const MARK = /\{([oplg]):([^=}]+)(?:=([^}]*))?\}/gu;

export interface Expected {
  text: string;
  mentions: { start: number; end: number; kind: (typeof KINDS)[keyof typeof KINDS]; posts?: string }[];
}

/**
 * Reads the marks: `{o:程柏年=书记@区委,区长}` an official with posts (`former` ones with `*`), `{p:…}` a person, `{l:…}` a place, `{g:…}`
 * an organisation. Offsets are into the text without marks.
 */
export function readMarks(marked: string): Expected {
  const mentions: Expected['mentions'] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    const kind = match[1] as keyof typeof KINDS;
    const start = text.length;
    text += match[2] ?? '';
    const mention: Expected['mentions'][number] = { start, end: text.length, kind: KINDS[kind] };
    if (match[3] !== undefined) mention.posts = match[3];
    mentions.push(mention);
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), mentions };
}

let opened: Promise<Recogniser> | undefined;

/** The recogniser over the packaged data, opened once a test file. */
export function recogniser(): Promise<Recogniser> {
  opened ??= openRecogniser(loadAsset);
  return opened;
}

/** Posts as the marks write them. */
export const writePosts = (mention: Mention): string =>
  mention.kind === 'official'
    ? mention.posts.map(({ title, org }) => (org === undefined ? title : `${title}@${org}`)).join(',')
    : '';

/** What is found and what is wanted, as comparable lines: all named people, and the places and bodies that the marks name. */
export async function compare(marked: string): Promise<{ found: string[]; wanted: string[] }> {
  const expected = readMarks(marked);
  const mentions = await (await recogniser()).recognise({ text: expected.text });
  const line = (kind: string, start: number, end: number): string =>
    `${kind} ${expected.text.slice(start, end)} ${start}`;
  const wanted = expected.mentions.map(
    ({ kind, start, end, posts }) => line(kind, start, end) + (posts === undefined ? '' : ` ${posts}`),
  );
  const found = mentions.flatMap((mention) => {
    const want = expected.mentions.find(
      ({ kind, start, end }) => kind === mention.kind && start === mention.start && end === mention.end,
    );
    const named = mention.kind === 'official' || mention.kind === 'person';
    if (!want && !named) return [];
    return [
      line(mention.kind, mention.start, mention.end) + (want?.posts === undefined ? '' : ` ${writePosts(mention)}`),
    ];
  });
  return { found, wanted };
}
