import { describe, expect, it } from 'vitest';
import { compare, recogniser } from './marked-sentence.ts';
import { PEOPLE } from './names/people.table.ts';
import { POSTS } from './officials/posts.table.ts';
import { BODIES, NO_BODIES } from './organisations/bodies.table.ts';

describe.each([
  ['posts', POSTS],
  ['people', PEOPLE],
  ['bodies', BODIES],
])('sentences about %s', (_, rows) => {
  it.each(rows)('%s: %s', async (_why, marked) => {
    const { found, wanted } = await compare(marked);
    expect(found).toEqual(wanted);
  });
});

describe('sentences without an organisation', () => {
  it.each(NO_BODIES)('%s: %s', async (_why, text) => {
    const mentions = await (await recogniser()).recognise({ text });
    expect(mentions.filter(({ kind }) => kind === 'organisation').map((mention) => mention.text)).toEqual([]);
  });
});
