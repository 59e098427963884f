/** Invented articles in the register of official news, with the rows that collecting them would leave. */
import { createRequire } from 'node:module';
import type { Rows } from '../lib/backup/format.ts';
import type { Mention, Post } from '../lib/recognise/types.ts';
import { buildRecord } from '../lib/store/build-record.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'岳川晓禾可建国卫华明志强丽芳春雨海涛文静思远嘉宁泽民启航书瑶云帆景行若水长青'];
const TITLES = ['区委书记', '区长', '常务副区长', '镇党委书记', '镇长', '区卫健委主任', '区委宣传部部长', '副区长'];
const BODIES = [
  '卫生健康委',
  '教育局',
  '发展改革委',
  '应急管理局',
  '水务局',
  '文化和旅游局',
  '农业农村委',
  '市场监管局',
];
const COUNTED = ['机关党员干部', '志愿者', '造林面积', '粮食产量', '新增就业', '改造老旧小区', '培训职工', '受益群众'];
const UNITS = ['名', '人', '亩', '吨', '人', '个', '人次', '户'];
const SITES = ['tj.people.com.cn', 'www.xinhuanet.com', 'www.gov.cn', 'hb.people.com.cn', 'news.cctv.com', 'www.ce.cn'];
const SOURCES = ['人民网', '新华社', '中国政府网', '清平日报', '央视网', '经济日报'];

/** A number from 0 to 1 a call, the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Division {
  code: string;
  path: string;
  name: string;
}

function divisions(): Division[] {
  const { areaList } = createRequire(import.meta.url)('@vant/area-data') as {
    areaList: Record<'province_list' | 'city_list' | 'county_list', Record<string, string>>;
  };
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  return Object.entries(counties).map(([code, name]) => {
    const province = provinces[`${code.slice(0, 2)}0000`] ?? '';
    const city = cities[`${code.slice(0, 4)}00`] ?? '';
    const steps = [province, city === province || city === '县' ? '' : city, name].filter(Boolean);
    return { code, path: steps.join('/'), name };
  });
}

interface Draft {
  text: string;
  mentions: Mention[];
}

type Fields = Mention extends infer M ? (M extends Mention ? Omit<M, 'start' | 'end' | 'why'> : never) : never;

function append(draft: Draft, pieces: readonly (string | Fields)[]): void {
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string') {
      const start = draft.text.length;
      draft.mentions.push({ ...piece, start, end: start + text.length, why: ['generated'] });
    }
    draft.text += text;
  }
}

/** What an article is written from: all of it fixed by the seed. */
function world(seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const places = divisions();
  const officials = Array.from({ length: 1500 }, () => ({
    name: pick(SURNAMES) + pick(GIVEN) + (random() < 0.8 ? pick(GIVEN) : ''),
    title: pick(TITLES),
    home: pick(places),
  }));
  return { random, pick, places, officials };
}

function sentence(draft: Draft, { random, pick, places, officials }: ReturnType<typeof world>): void {
  const official = pick(officials);
  const place = pick(places);
  const count = Math.floor(random() * COUNTED.length);
  const number = Math.max(2, Math.round(10 ** (1 + random() * 5)));
  const wan = number >= 20000 && number % 100 < 50;
  const value = wan ? Math.round(number / 1000) * 1000 : number;
  const body = `${official.home.name}${pick(BODIES)}`;
  const witness = pick(officials).name;
  const post: Post = { title: official.title, org: official.home.name, body: official.home.path.replaceAll('/', '') };
  append(draft, [
    `近日，${official.home.name}${official.title}`,
    { kind: 'official', text: official.name, name: official.name, posts: [post] },
    '来到',
    { kind: 'place', text: place.name, resolved: place.path, code: place.code },
    '，会同',
    { kind: 'organisation', text: body },
    '负责人检查工作。据介绍，今年以来共有',
    {
      kind: 'figure',
      text: wan ? `${value / 10000}万${UNITS[count]}` : `${value}${UNITS[count]}`,
      value,
      unit: UNITS[count] ?? '',
      of: COUNTED[count] ?? '',
    },
    `${COUNTED[count]}，`,
    { kind: 'person', text: witness, name: witness },
    '等群众代表参加。\n',
  ]);
}

/**
 * Rows of a collection of `articles` articles with about `mentions` mentions: the same for the same numbers and seed.
 * Names are invented; divisions are real ones, so that the map has something to show.
 */
export function generateRows(articles: number, mentions: number, seed = 1): Rows {
  const scene = world(seed);
  const rows: Rows = { articles: [], mentions: [], entities: [], lexicon: [], meta: [] };
  const entities = new Map<string, Rows['entities'][number]>();
  const sentences = Math.round(mentions / articles / 5);
  for (let i = 0; i < articles; i++) {
    const site = i % SITES.length;
    const day = new Date(Date.UTC(2021, 0, 1) + Math.floor((i / articles) * 365 * 5) * 86_400_000);
    const published = `${day.toISOString().slice(0, 10)}T${String(8 + (i % 10)).padStart(2, '0')}:30`;
    const title = `${scene.pick(scene.places).name}${scene.pick(COUNTED)}工作稳步推进（${i + 1}）`;
    const draft: Draft = { text: `${title}\n\n`, mentions: [] };
    const start = draft.text.length;
    for (let n = 0; n < sentences; n++) sentence(draft, scene);
    const url = `http://${SITES[site]}/n1/${published.slice(0, 4)}/${published.slice(5, 7)}${published.slice(8, 10)}/c${site}-${i}.html`;
    const record = buildRecord(
      {
        url,
        canonicalUrl: url,
        lang: 'zh-Hans',
        title,
        published,
        source: SOURCES[site] ?? '',
        reporters: [],
        editors: [scene.pick(scene.officials).name],
        breadcrumb: [],
        text: draft.text.trimEnd(),
        blocks: [
          { role: 'title', start: 0, end: title.length },
          { role: 'paragraph', start, end: draft.text.length - 1 },
        ],
        sections: [],
        adapter: 'generated',
      },
      draft.mentions,
      Date.UTC(2026, 0, 1) + i * 60_000,
    );
    rows.articles.push(record.article);
    rows.mentions.push(...record.mentions);
    for (const entity of record.entities) if (!entities.has(entity.id)) entities.set(entity.id, entity);
  }
  rows.entities = [...entities.values()];
  return rows;
}
