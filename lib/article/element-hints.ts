/** What an element's own markup says of its text: navigation, a caption, not to be seen. */

const UNLIKELY =
  /(?:^|[\s_-])(?:comments?|recommend(?:ed|ation)?s?|recomm?|related?|relevant|footer|foot|copyright|disclaimer|sidebar|aside|rank(?:ing)?|hot(?:news|list)?|share|menu|crumbs?|breadcrumbs?|pagination|pager|toolbar|login|subscribe|newsletter|cookie|tuijian|pinglun|gentie|qrcode|ewm|erweima|weixin|app-?download|download|popup|modal|tags?|keywords?|statement|creative_statement|reply|feedback|advert(?:isement)?|guess|follow)(?:$|[\s_-])|comment|gentie|tiePostBox|recommend|relat(?:ed|ion)|relevant|rm_relevant|copyright|vjs-|video-?player|(?:^|\s)ad[-_]|author[-_]?(?:info|intro|card|box)/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption|img_?desc[r]?|pictext|pic-?desc|img-?title|photo-?desc|picdesc|figcaption|img_txt|imgtxt|pic_txt)(?:$|[\s_-])|caption/i;

/** An element's class and id. */
function hint(element: Element): string {
  const name = element.getAttribute('class');
  const id = element.id;
  return name ? (id ? `${name} ${id}` : name) : id || '';
}

/**
 * True for an element whose own markup hides it (a style sheet's word is not asked). Long hidden text counts as shown:
 * it can only be the folded rest of the article, or one that the page shows when it has loaded.
 */
export function hiddenAndShort(element: Element): boolean {
  const style = element.getAttribute('style');
  const gone =
    element.hasAttribute('hidden') ||
    (style !== null && /display\s*:\s*none|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)/i.test(style));
  if (!gone && (style === null || !/visibility\s*:\s*hidden/i.test(style))) return false;
  return (element.textContent?.length ?? 0) < (gone ? 600 : 100);
}

/** What names say, kept: a page repeats its few names hundreds of times. */
const known = new Map<string, number>();

function meaning(names: string): number {
  let bits = known.get(names);
  if (bits === undefined) {
    bits = (UNLIKELY.test(names) ? 1 : 0) | (CAPTION.test(names) ? 2 : 0);
    if (known.size > 4000) known.clear();
    known.set(names, bits);
  }
  return bits;
}

const shortText = (element: Element): boolean => (element.textContent ?? '').trim().length < 300;

/** What an element's tag and names say of all text inside it: 1 for unlikely, 2 for a caption, 3 for both. */
export function hintsOf(element: Element, tag: string): number {
  const names = tag === 'BODY' ? '' : hint(element);
  const bits =
    (names === '' ? 0 : meaning(names)) | (tag === 'FOOTER' || tag === 'NAV' ? 1 : 0) | (tag === 'FIGCAPTION' ? 2 : 0);
  return bits & 2 && !shortText(element) ? bits & 1 : bits;
}
