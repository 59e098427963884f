import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PHRASE_ENDS, VERBAL_NOUNS, WHOLE_NOUNS } from '../../../lib/recognise/figures/counted-words.ts';
import { compileCountedWords, readDictionary } from '../../../tools/figures/compile-counted-words.ts';

describe('the words that end a counted noun', () => {
  it('are what the dictionary package compiles to', () => {
    const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
    const { stops, nouns, verbal } = compileCountedWords(readDictionary(dictionary));
    expect(PHRASE_ENDS.trim().split(' ')).toEqual(stops);
    expect(WHOLE_NOUNS.trim().split(' ')).toEqual(nouns);
    expect(VERBAL_NOUNS.trim().split(' ')).toEqual(verbal);
  });

  it('are taken by part of speech and frequency', () => {
    const words = readDictionary('参加 22828 v\n书记 900 n\n跑题 3 v\n培训 4676 vn\n使用者 300 n\nAPP 999 n\n');
    expect(compileCountedWords(words)).toEqual({
      stops: ['参加'],
      nouns: ['使用者'],
      verbal: ['培训'],
      qualifiers: ['培训'],
    });
  });
});
