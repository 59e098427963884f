import * as v from 'valibot';
import type { Correction } from './corrections/correction.ts';
import type { Reading } from './corrections/lexicon.ts';
import { KINDS } from './recognise/types.ts';

/** Bounds far above what a reader makes by hand, so that a hostile page in the way can't fill the store. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const ids = v.pipe(v.array(id), v.maxLength(200_000));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const short = v.pipe(v.string(), v.maxLength(500));
const note = v.pipe(v.string(), v.maxLength(5000));
const number = v.pipe(v.number(), v.finite());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });
const kind = v.picklist(KINDS);

const post = v.object({
  title: short,
  org: v.exactOptional(short),
  body: v.exactOptional(short),
  level: v.exactOptional(v.picklist(['central', 'province', 'prefecture', 'county', 'township', 'village', 'foreign'])),
  former: v.exactOptional(v.literal(true)),
});

/** What a mention is, as corrections and the lexicon carry it. */
export const readingSchema: v.GenericSchema<unknown, Reading> = v.variant('kind', [
  v.object({ kind: v.literal('official'), name: short, posts: v.pipe(v.array(post), v.maxLength(30)) }),
  v.object({ kind: v.literal('person'), name: short }),
  v.object({ kind: v.literal('place'), resolved: v.exactOptional(short), code: v.exactOptional(short) }),
  v.object({ kind: v.literal('organisation'), fullName: v.exactOptional(short) }),
  v.object({
    kind: v.literal('figure'),
    value: v.union([number, v.tuple([number, number])]),
    unit: short,
    approx: v.exactOptional(v.picklist(['about', 'over', 'under', 'nearly'])),
    of: v.exactOptional(short),
    change: v.exactOptional(short),
    dimension: v.exactOptional(short),
  }),
]);

/** A correction as it arrives in the background. */
export const correctionSchema: v.GenericSchema<unknown, Correction> = v.variant('do', [
  v.object({ do: v.picklist(['reject', 'restore', 'delete']), ids }),
  v.object({ do: v.literal('never'), text: words, kind: v.exactOptional(kind) }),
  v.object({ do: v.literal('always'), text: words, as: readingSchema }),
  v.object({ do: v.literal('retype'), ids, kind }),
  v.object({ do: v.literal('edit'), id, reading: readingSchema, span: v.exactOptional(span) }),
  v.object({ do: v.literal('note'), id, note }),
  v.object({
    do: v.literal('add'),
    articleId: id,
    spans: v.pipe(v.array(span), v.maxLength(5000)),
    reading: readingSchema,
    note: v.exactOptional(note),
  }),
  v.object({ do: v.literal('forget'), texts: v.pipe(v.array(words), v.maxLength(100_000)) }),
  v.object({ do: v.literal('merge'), entityIds: ids, into: id }),
  v.object({ do: v.literal('split'), ids }),
  v.object({ do: v.literal('drop'), articleIds: ids }),
]);
