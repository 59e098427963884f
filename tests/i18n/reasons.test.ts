import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainReasons, knownReason } from '../../lib/i18n/reasons.ts';
import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import { loadAsset } from '../../tools/load-asset.ts';
import { FLOOD, HARVEST } from '../e2e/own-pages.ts';

const SOURCES = readdirSync('lib/recognise', { recursive: true, encoding: 'utf8' })
  // The tagger's own reason is given where its tags are taken up; in its folder stand names of word classes.
  .filter((file) => file.endsWith('.ts') && !file.startsWith('tagger'))
  .map((file) => readFileSync(join('lib/recognise', file), 'utf8'))
  // Comments name examples.
  .map((code) => code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, ''))
  // Only where reasons are given at all do literals count.
  .filter((code) => /\bwhy\b|reason|\bfound\.add\(/i.test(code));

/** What may stand where a template has a part of the text or a number. */
const FILLINGS: readonly (readonly [RegExp, string])[] = [
  [/\$\{[^}]*toFixed\(2\)\}/g, '0.93'],
  [/\$\{(?:unit\.)?dimension\}/g, 'people'],
  [/\$\{[^}]*\}/g, '河湾县'],
];
const filled = (template: string): string =>
  FILLINGS.reduce((text, [place, filling]) => text.replaceAll(place, filling), template);

/** What errors say. */
const NO_REASON = /^too many |is full$|is cut short$/;

/** Every literal of the recogniser's source that stands where reasons do, or that is made of English words. */
function reasonsInSource(): string[] {
  const found = new Set<string>();
  for (const code of SOURCES) {
    const literal = /(['`])((?:(?!\1)[^\n\\])*)\1/g;
    // Where reasons stand: a field, a push, the last words of a call.
    for (const { 0: place } of code.matchAll(
      /\b(?:why|reason)(?:: | = |\.push\()\[?[^\n]*|\b(?:add|settle|lieIn|place|found)\([^;]*?\);/g,
    ))
      for (const match of place.matchAll(literal)) if (match[2]) found.add(match[2]);
    for (const match of code.matchAll(literal)) {
      const text = match[2] ?? '';
      if (/^[a-z][a-z’']+(?:(?:,|;)? (?:[a-z+]+|\$\{[^}]*\}))+$/i.test(text)) found.add(text);
    }
  }
  return [...found].map(filled).filter((text) => /[a-z]{3}/.test(text) && !NO_REASON.test(text));
}

/** Literals at such places that are no reasons: kinds, levels, certainties, units of the code. */
const OTHER = new Set(
  'official person place organisation figure site county province prefecture landmark country town village full name suffix pattern abbreviation chain stem tagger share time length count money people age names after provinces foreign central'.split(
    ' ',
  ),
);

describe('the reasons of a mention', () => {
  const reasons = reasonsInSource().filter(
    (text) => !OTHER.has(text) && !['full name', 'suffix pattern'].includes(text),
  );

  it('are found in the source', () => {
    expect(reasons.length).toBeGreaterThan(90);
    expect(reasons).toEqual(expect.arrayContaining(['post before name', 'decree', 'fraction', 'tagger 0.93']));
  });

  it.each(reasons)('are Chinese for a Chinese reader and a sentence for an English one: %s', (reason) => {
    const zh = knownReason(reason, 'zh-CN') ?? '';
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(zh).not.toMatch(/[A-Za-z]/);
    expect(knownReason(reason, 'en') ?? '').toMatch(/[a-z]{4}/);
  });

  it('are all known where the recogniser reads articles', async () => {
    const recogniser = await openRecogniser(loadAsset);
    const mentions = await recogniser.recognise({ text: [...FLOOD, ...HARVEST].join('\n'), title: '' });
    const given = mentions.flatMap(({ why }) => why);
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter((reason) => !knownReason(reason, 'zh-CN'))).toEqual([]);
  });

  it('are told once each, and stay as they are where they are not known', () => {
    const why = ['named in full in the article', 'full name in the article', 'a reason of another day'];
    expect(explainReasons(why, 'zh-CN')).toBe('本文写过它的全称；a reason of another day');
    expect(explainReasons(['tagger 0.93', 'approximator'], 'en')).toBe(
      'the statistical model, certainty 0.93; with a word for “about”',
    );
    expect(explainReasons(['constructor'], 'en')).toBe('constructor');
  });
});
