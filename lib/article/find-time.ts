import { type Line, spacedText } from './lines.ts';
import { type Found, jsonLd, meta, type Page, selected } from './page.ts';
import { presence } from './plain-text.ts';
import { dateFromUrl, parseDate } from './published.ts';

const CLOCK = /^(?:香港)?(?:時間|时间)?(\d{1,2})[:：時时](\d{2})分?$/;

/** When the article was published, and the line that says so. */
export function findTime(page: Page, head: Line[], tail: Line[]): Found {
  for (const line of selected(page, page.adapter?.published)) {
    const value = parseDate(spacedText(line));
    if (value) return { value, line };
  }
  let day: Found = {};
  for (const line of head) {
    if (line.text.length > 160 || (line.unlikely && !/时间|日期/.test(line.text))) continue;
    const value = parseDate(spacedText(line));
    if (!value) continue;
    if (value.includes('T')) return { value, line };
    day = day.value ? day : { value, line };
  }
  const stated =
    meta(page.document, [
      'article:published_time',
      'PubDate',
      'publishdate',
      'firstpublishedtime',
      'datePublished',
      'pubdate',
      'weibo: article:create_at',
      'og:pubdate',
      'publish-date',
      'apub:time',
    ]) ??
    jsonLd(page.document, 'datePublished') ??
    presence(page.document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const metaDate = stated ? parseDate(stated) : null;
  // A meta line with minutes makes the day on the page exact, where both name the same day.
  if (day.value && metaDate?.startsWith(day.value) && metaDate.includes('T') && !/T00:00/.test(metaDate))
    return { value: metaDate, line: day.line };
  if (day.value) return day;
  for (const [at, line] of tail.entries()) {
    if (line.text.length > 60 || line.linked * 2 > line.text.length) continue;
    const value = parseDate(spacedText(line));
    // A press release ends with its day and, below it, its hour.
    const clock = CLOCK.exec(tail[at + 1]?.text ?? '');
    if (value && !value.includes('T') && clock)
      return { value: `${value}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}` };
    if (value && (/发布|日期|时间|編輯|责/.test(line.text) || value.includes('T'))) return { value };
  }
  const value = metaDate ?? dateFromUrl(page.url);
  return value ? { value } : {};
}
