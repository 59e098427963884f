import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.string(), v.maxLength(2000));
const lines = v.pipe(v.array(line), v.maxLength(500));
const webAddress = v.pipe(v.string(), v.maxLength(8000), v.regex(/^(https?|file):\/\//));

/** An article as the content script sends it. The page's text is untrusted: sizes are bounded, offsets checked. */
export const articleSchema = v.pipe(
  v.object({
    url: webAddress,
    canonicalUrl: webAddress,
    lang: v.picklist(['zh-Hans', 'zh-Hant', 'en']),
    kicker: v.exactOptional(line),
    title: line,
    subtitle: v.exactOptional(line),
    published: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/))),
    source: v.exactOptional(line),
    author: v.exactOptional(line),
    reporters: lines,
    editors: lines,
    breadcrumb: lines,
    text: v.pipe(v.string(), v.maxLength(4_000_000)),
    blocks: v.array(
      v.object({
        role: v.picklist(['kicker', 'title', 'subtitle', 'heading', 'paragraph']),
        start: offset,
        end: offset,
        section: v.exactOptional(offset),
      }),
    ),
    sections: v.array(v.object({ title: line, start: offset, end: offset })),
    page: v.exactOptional(offset),
    adapter: line,
  }),
  v.check(
    ({ text, blocks, sections }) =>
      [...blocks, ...sections].every(({ start, end }) => start <= end && end <= text.length),
    'an offset lies outside the text',
  ),
);
