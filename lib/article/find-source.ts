import { type Line, spacedText } from './lines.ts';
import { type Found, meta, type Page, selected } from './page.ts';
import { isMedium, labelledSource, sourceAfterTime, sourceText } from './source.ts';

/** The medium the article came from, and the line of the head that says so. */
export function findSource(page: Page, head: Line[], tail: Line[], timeLine: Line | undefined): Found {
  const named = selected(page, page.adapter?.source);
  for (const line of [...named.filter((one) => /来源|來源/.test(one.text)), ...named]) {
    const value = sourceText(line);
    if (value) return { value, line: line.text.length < 80 ? line : undefined };
  }
  for (const line of head) {
    if (line.text.length > 160) continue;
    const value = labelledSource(line);
    if (value) return { value, line };
  }
  const bare = timeLine ? sourceAfterTime(timeLine) : undefined;
  if (bare && isMedium(bare)) return { value: bare };
  const above = timeLine ? page.lines.slice(Math.max(0, timeLine.index - 2), timeLine.index) : [];
  const medium = above.find((line) => !line.unlikely && isMedium(line.text) && !page.title.includes(line));
  if (medium) return { value: spacedText(medium), line: medium };
  const labelled = tail.find(
    (line) =>
      line.text.length < 80 &&
      !/[。！？]/.test(line.text) &&
      /^[\s（(【[]*(?:本文|信息|稿件|文章|新闻)?(?:来源|來源)/.test(line.text) &&
      labelledSource(line),
  );
  const value = labelled ? labelledSource(labelled) : undefined;
  if (value) return { value };
  if (bare) return { value: bare };
  const stated = meta(page.document, ['ContentSource', 'source', 'mediaid', 'article:author'])
    ?.replace(/^来源[:：]\s*/, '')
    .replace(/^原创稿$/, '');
  return stated && stated.length <= 24 && !/^\d+$|^https?:|@/.test(stated) ? { value: stated } : {};
}
