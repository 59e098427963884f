/** What rows of a backup have to look like before any is written: the file may come from anywhere. */
import * as v from 'valibot';
import { KINDS } from '../recognise/types.ts';
import type { TableName } from './format.ts';

const text = v.string();
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4000));
const time = v.pipe(v.number(), v.finite());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const kind = v.picklist(KINDS);
const post = v.looseObject({
  title: text,
  org: v.exactOptional(text),
  body: v.exactOptional(text),
  former: v.exactOptional(v.literal(true)),
});

const reading = v.variant('kind', [
  v.looseObject({ kind: v.literal('official'), name: text, posts: v.array(post) }),
  v.looseObject({ kind: v.literal('person'), name: text }),
  v.looseObject({ kind: v.literal('place'), resolved: v.exactOptional(text), code: v.exactOptional(text) }),
  v.looseObject({ kind: v.literal('organisation'), fullName: v.exactOptional(text) }),
  v.looseObject({
    kind: v.literal('figure'),
    value: v.union([v.number(), v.tuple([v.number(), v.number()])]),
    unit: text,
    of: v.exactOptional(text),
  }),
]);

const mention = v.pipe(
  v.looseObject({
    id: key,
    articleId: key,
    kind,
    text: key,
    start: offset,
    end: offset,
    reading,
    why: v.array(text),
    before: text,
    after: text,
    sentence: text,
    section: v.exactOptional(text),
    origin: v.picklist(['automatic', 'by hand']),
    status: v.picklist(['active', 'rejected']),
    note: text,
    at: time,
    updatedAt: time,
    entityId: text,
    lost: v.exactOptional(v.picklist(['gone', 'ambiguous'])),
    order: v.tuple([time, key, v.number(), key]),
    site: text,
    published: text,
    name: text,
    code: text,
  }),
  v.check((row) => row.reading.kind === row.kind, 'the reading is of another kind'),
);

const article = v.looseObject({
  id: key,
  url: v.pipe(key, v.regex(/^(https?|file):\/\//)),
  canonicalUrl: key,
  lang: v.picklist(['zh-Hans', 'zh-Hant', 'en']),
  title: text,
  published: v.exactOptional(text),
  source: v.exactOptional(text),
  reporters: v.array(text),
  editors: v.array(text),
  breadcrumb: v.array(text),
  text,
  blocks: v.array(v.looseObject({ role: text, start: offset, end: offset })),
  sections: v.array(v.looseObject({ title: text, start: offset, end: offset })),
  aliases: v.array(text),
  site: text,
  firstSeen: time,
  lastSeen: time,
  counts: v.object({ official: offset, person: offset, place: offset, organisation: offset, figure: offset }),
});

const entity = v.looseObject({
  id: key,
  kind: v.picklist(['person', 'place', 'organisation', 'figure']),
  name: text,
  context: text,
  note: text,
  mergedInto: v.exactOptional(key),
  createdAt: time,
  updatedAt: time,
});

const rule = v.looseObject({
  text: key,
  rule: v.variant('rule', [
    v.looseObject({ rule: v.literal('never'), text: key, kind: v.exactOptional(kind) }),
    v.looseObject({ rule: v.literal('always'), text: key, as: reading }),
  ]),
  createdAt: time,
  updatedAt: time,
});

const meta = v.object({ key, value: v.union([text, v.number(), v.boolean()]) });

export const ROW_SCHEMAS = {
  mentions: mention,
  articles: article,
  entities: entity,
  lexicon: rule,
  meta,
} satisfies Record<TableName, v.GenericSchema>;
