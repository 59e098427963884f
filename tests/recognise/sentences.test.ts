import { describe, expect, it } from 'vitest';
import { compare, recogniser } from './marked-sentence.ts';
import { PEOPLE } from './names/people.table.ts';
import { PEOPLES } from './names/peoples.table.ts';
import { CAREERS } from './officials/careers.table.ts';
import { POSTS } from './officials/posts.table.ts';
import { REGISTER } from './officials/register.table.ts';
import { BODIES, NO_BODIES } from './organisations/bodies.table.ts';
import { CUTS, NO_CUTS } from './organisations/cuts.table.ts';
import { NO_SHORT_NAMES, SHORT_NAMES } from './organisations/short-names.table.ts';
import { COUNTRIES, NO_PLACES } from './places/countries.table.ts';

describe.each([
  ['posts', POSTS],
  ['careers', CAREERS],
  ['the register', REGISTER],
  ['people', PEOPLE],
  ['many peoples', PEOPLES],
  ['countries and sites', COUNTRIES],
  ['bodies', BODIES],
  ['short names of bodies', SHORT_NAMES],
  ['bodies and what is beside them', CUTS],
])('sentences about %s', (_, rows) => {
  it.each(rows)('%s: %s', async (_why, marked) => {
    const { found, wanted } = await compare(marked);
    expect(found).toEqual(wanted);
  });
});

describe('sentences without an organisation', () => {
  it.each([...NO_BODIES, ...NO_CUTS, ...NO_SHORT_NAMES])('%s: %s', async (_why, text) => {
    const mentions = await (await recogniser()).recognise({ text });
    expect(mentions.filter(({ kind }) => kind === 'organisation').map((mention) => mention.text)).toEqual([]);
  });
});

describe('sentences without a place', () => {
  it.each(NO_PLACES)('%s: %s', async (_why, text) => {
    const mentions = await (await recogniser()).recognise({ text });
    expect(mentions.filter(({ kind }) => kind === 'place').map((mention) => mention.text)).toEqual([]);
  });
});
