import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gunzip, unpackModel } from '../../../lib/recognise/tagger/model-file.ts';
import { createTagger, MODEL_PATH, openTagger, type Tagger } from '../../../lib/recognise/tagger/tagger.ts';
import { compileKernel } from '../../../tools/kernel/compile-kernel.ts';

const load = async (path: string): Promise<Uint8Array> =>
  readFileSync(join(import.meta.dirname, '../../../public', path));

let kernel: Tagger;
let plain: Tagger;
let model: Uint8Array;
beforeAll(async () => {
  kernel = await openTagger(load);
  model = await gunzip(await load(MODEL_PATH));
  plain = createTagger(unpackModel(model), 'quandian');
});

const WORDS =
  '云澜 区委 书记 程柏年 主持 会议 ， 。 \n 、 和 石桥镇 上湾村 1286 名 党员 （ ） “ ” 俄罗斯 总统 谢尔盖·科瓦连科 新华社 记者 A 😀 年 月 ！ ? 》 ） 」 ﾞ ８ 的'.split(
    ' ',
  );
const texts = fc
  .array(
    fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...WORDS, '\n', '\r\n', '\0', '\ud800') },
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 300,
    },
  )
  .map((words) => words.join(''));

describe("the tagger's kernel", () => {
  it('is what its source compiles to', async () => {
    expect(Buffer.from(await compileKernel()).equals(await load('recognise/tagger.wasm'))).toBe(true);
  }, 60_000);

  it('gives the labels and confidences that plain JavaScript gives, in texts of any length', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(kernel.tag(text)).toEqual(plain.tag(text));
      }),
    );
  });

  it('gives the same labels in a text longer than it scores at a time', () => {
    const text = '近日，云澜区委书记程柏年到石桥镇上湾村调研。\n'.repeat(4000);
    expect(kernel.tag(text)).toEqual(plain.tag(text));
  });

  it.each([999, 1000, 1001])('cuts a line without an end after %i characters as plain JavaScript does', (length) => {
    for (const end of ['。”\n', '\n', '！！\r\n', '”'])
      for (const text of ['程'.repeat(length) + end, `${'村民李秀英、'.repeat(200).slice(0, length)}${end}程柏年说。`])
        expect(kernel.tag(text)).toEqual(plain.tag(text));
  });

  it('reads the same words, before and after its memory has grown', () => {
    const text = '云澜区委书记程柏年主持会议研究部署乡村振兴工作群众生活水平提高';
    const words = (tagger: Tagger): number[] =>
      Array.from({ length: text.length - 8 }, (_, at) => tagger.wordKind(text, at, 8));
    expect(words(kernel)).toEqual(words(plain));
    expect(words(plain).some((kinds) => kinds > 0)).toBe(true);
    kernel.tag(text.repeat(2000));
    expect(words(kernel)).toEqual(words(plain));
  });

  it('gives the same probability of a span that was not tagged', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), fc.integer({ min: 1, max: 5 }), fc.boolean(), (text, start, length, tagged) => {
        // Asked after tagging, it reads the scores that it has; asked before, it scores the sentence.
        if (tagged) kernel.tag(text);
        const of = (tagger: Tagger): number => tagger.probability(text, start, start + length, 'PER');
        expect(of(kernel)).toBe(of(plain));
      }),
      { examples: [['\n', 0, 1, true]] },
    );
  });

  it('gives a probability at the start of a text that begins with an empty line', () => {
    const asked = createTagger(unpackModel(model), 'quandian').probability('\n程柏年', 0, 1, 'PER');
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(0.01);
  });

  it('steps aside where WebAssembly can’t be had', async () => {
    const without = await openTagger(async (path) => {
      if (path.endsWith('.wasm')) throw new Error('refused');
      return await load(path);
    });
    const text = '云澜区委书记程柏年主持会议。';
    expect(without.tag(text)).toEqual(kernel.tag(text));
    expect(without.tag(text).length).toBeGreaterThan(0);
  });
});
