/**
 * Compares the tagger's speed with jieba-wasm's `tag` on the same text in the same process:
 * `npm run bench:tagger [-- FILE]`. The text is made here (own sentences), or the file given.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tag } from 'jieba-wasm';
import { openTagger } from '../../lib/recognise/tagger/tagger.ts';

const ROOT = join(import.meta.dirname, '../../public');
const file = process.argv[2];
const sample =
  '近日，江州市委书记陈立明到青石县调研乡村产业发展情况。他先后来到白水镇柳树沟村、云岭经济开发区，察看项目建设进度，' +
  '并与企业负责人座谈交流。市发展改革委、市财政局有关负责同志参加。陈立明强调，要坚持稳中求进工作总基调，全力以赴扩大有效投资，' +
  '切实保障和改善民生。\n据介绍，今年前三季度，全县实现地区生产总值128.6亿元，同比增长6.1%，新增就业2600余人。' +
  '村民赵国安告诉记者，合作社去年分红1.2万元，日子越过越红火。\n会议指出，当前国际形势复杂严峻，必须统筹发展和安全。\n';
const text = file === undefined ? sample.repeat(200) : readFileSync(file, 'utf8').slice(0, 400_000);

const tagger = await openTagger(async (path) => readFileSync(join(ROOT, path)));
const article = 2500;
const pieces = Array.from({ length: Math.ceil(text.length / article) }, (_, i) =>
  text.slice(i * article, (i + 1) * article),
);

// Short rounds, turn by turn, and the best of each: a busy machine then disturbs both alike, and little.
const ROUNDS = 60;
const best = { ours: 0, peer: 0 };
for (const piece of pieces) {
  tagger.tag(piece);
  tag(piece, true);
}
for (let round = 0; round < ROUNDS; round++) {
  const some = Array.from({ length: 12 }, (_, i) => pieces[(round * 12 + i) % pieces.length] ?? '');
  best.ours = Math.max(
    best.ours,
    speed(some, (piece) => tagger.tag(piece)),
  );
  best.peer = Math.max(
    best.peer,
    speed(some, (piece) => tag(piece, true)),
  );
}

/** Characters a second. */
function speed(some: readonly string[], run: (piece: string) => unknown): number {
  const began = performance.now();
  let characters = 0;
  for (const piece of some) {
    run(piece);
    characters += piece.length;
  }
  return characters / ((performance.now() - began) / 1000);
}

const millions = (n: number): string => (n / 1e6).toFixed(2);
console.log(
  `${text.length} characters: tagger ${millions(best.ours)} M/s, jieba-wasm tag ${millions(best.peer)} M/s, ` +
    `ratio ${(best.ours / best.peer).toFixed(2)}`,
);
