const TRACKING =
  /^(?:utm_\w+|from|fr|isappinstalled|spm\w*|share\w*|shareuid|sharefrom|bdshare|source|src|ref|referer|referrer|wfr|mibextid|fbclid|gclid|yclid|msclkid|timestamp|_t|t|nsukey|scene|clicktime|enterid|sessionid|sudaref|display|retcode|tt_from|weibo_id|hdline|vt|cre|mod|loc|r|rfunc|tj|tr|wm|ADTAG|pgv_ref|channel_from|cmpid|smid)$/i;
const PAGE = /[-_](\d{1,2})(?=\.(?:s?html?|htm)$)/i;
/** An article's number before the page's: `c1-30010001-2.html`. Plain names (`people-2.html`) number something else. */
const NUMBERED_PAGE = /\d{4,}[-_]\d{1,2}\.(?:s?html?|htm)$/i;
/** Only on these does `…-2.html` mean the second page of one article. */
const DASH_PAGES =
  /(?:^|\.)(?:people\.com\.cn|people\.cn|xinhuanet\.com|news\.cn|ce\.cn|china\.com\.cn|cnr\.cn|gmw\.cn|youth\.cn|chinaneast\.gov\.cn|haiwainet\.cn)$/i;

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The query's names and values. By hand, because Firefox lets no content script iterate a `URLSearchParams`. */
function parameters(url: URL): [name: string, value: string][] {
  return url.search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    });
}

/** The address without its fragment. A text that is no address is returned as it is. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** The page's number in an address that ends in `-n.html`, from 1; `undefined` where the address doesn't tell. */
export function pageFromUrl(url: string): number | undefined {
  const parsed = parse(url);
  if (!parsed) return undefined;
  const query = /^(?:page|p|pageno|_page)$/i;
  for (const [name, value] of parameters(parsed)) if (query.test(name) && /^\d{1,2}$/.test(value)) return Number(value);
  const number = PAGE.exec(parsed.pathname);
  if (!number || !NUMBERED_PAGE.test(parsed.pathname) || !DASH_PAGES.test(parsed.hostname)) return undefined;
  const value = Number(number[1]);
  return value >= 2 && value <= 60 ? value : undefined;
}

/**
 * The address that stands for the article: https, no fragment, no tracking parameters, page n folded into page 1
 * (`…-30010001-2.html` → `…-30010001.html`). On sites that aren't known to number their pages so, the page's own pager
 * must say the same number: `page`. A text that is no web address is returned without its fragment.
 */
export function canonicalUrl(url: string, page?: number): string {
  const parsed = parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return withoutFragment(url);
  parsed.hash = '';
  parsed.protocol = 'https:';
  for (const [name] of parameters(parsed))
    if (TRACKING.test(name) || /^(?:page|p|pageno|_page)$/i.test(name)) parsed.searchParams.delete(name);
  const known = pageFromUrl(url) !== undefined && DASH_PAGES.test(parsed.hostname);
  if (known || (page !== undefined && PAGE.exec(parsed.pathname)?.[1] === String(page)))
    parsed.pathname = parsed.pathname.replace(PAGE, '');
  if (parsed.searchParams.size === 0) parsed.search = '';
  return parsed.href;
}
