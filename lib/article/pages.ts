const PAGERS =
  '.zdfy, .xinhuaPager, .pagelink, .module-page, #div_currpage, .page_n, .pagination, .pager, .pages, #displaypagenum, .fy';

/**
 * The number of this page of a several-page article, as its pager tells (the number that is no link is this page);
 * 1 where the pager marks none, `undefined` where the page has no pager of numbers.
 */
export function pagesOf(document: Document, selector?: string): number | undefined {
  for (const pager of document.querySelectorAll(selector ? `${selector}, ${PAGERS}` : PAGERS)) {
    const text = pager.textContent ?? '';
    if (text.length > 200) continue;
    const numbers = [...new Set(text.match(/\d{1,2}/g) ?? [])].map(Number);
    if (numbers.length < 2 || !numbers.includes(1)) continue;
    const linked = new Set(
      [...pager.querySelectorAll('a[href]')].map((link) => Number(/\d{1,2}/.exec(link.textContent ?? '')?.[0] ?? 0)),
    );
    const marked = pager.querySelector('.current, .cur, .on, .active, strong, b, em');
    const own =
      Number(/\d{1,2}/.exec(marked?.textContent ?? '')?.[0] ?? 0) || numbers.find((number) => !linked.has(number));
    return own ?? 1;
  }
  return undefined;
}
