import type { OrganisationSpan } from '../organisations/spans.ts';
import type { TitleSpan } from './read-titles.ts';

/** Bodies by where they end, the longest for each end. */
export type BodyIndex = ReadonlyMap<number, OrganisationSpan>;

export function indexBodies(bodies: readonly OrganisationSpan[]): BodyIndex {
  const byEnd = new Map<number, OrganisationSpan>();
  for (const body of bodies) {
    const old = byEnd.get(body.end);
    if (!old || body.start < old.start) byEnd.set(body.end, body);
  }
  // 师范大学 + 党委: a bare body right after a named one is that one's
  for (const body of byEnd.values()) {
    const above = byEnd.get(body.start);
    if (!body.firm && above?.firm) byEnd.set(body.end, { ...body, start: above.start });
  }
  return byEnd;
}

/** The words that fuse body and title: 外交部长 is the 部长 of 外交部, 公安局长 the 局长 of 公安局. */
const FUSED = '部局厅处科院所校站社行委办台署';

/**
 * The body that a title belongs to as the text writes it, touching it (`区委` + `书记`) or fused with it (`外交部` + `部长`), or undefined.
 * `start` is where body or title begins.
 */
export function bodyOfTitle(text: string, title: TitleSpan, bodies: BodyIndex): { org?: string; start: number } {
  let at = title.start;
  if (text.charAt(at - 1) === '的' && bodies.has(at - 1)) at -= 1;
  const touching = bodies.get(at);
  if (touching) {
    const start = touching.firm ? touching.start : ownName(text, touching.start);
    return { org: text.slice(start, touching.end), start };
  }
  const head = text.charAt(title.start);
  if (FUSED.includes(head) && text.charAt(title.start + 1) === '长') {
    const fused = bodies.get(title.start + 1);
    if (fused && fused.start < title.start) return { org: text.slice(fused.start, fused.end), start: fused.start };
  }
  return { start: title.start };
}

/** Where the name of a bare body begins, when the few characters before it open the clause: 石桥 + 镇党委, 中和 + 居委会. */
function ownName(text: string, start: number): number {
  const before = /(?:^|[，。；：、！？“”\n\s（）是任为由]|[镇乡街道县区市州旗])((?!道)[㐀-鿿]{2,4}?)$/u.exec(
    text.slice(Math.max(0, start - 5), start),
  );
  const name = before?.[1];
  if (name === undefined || /[的了是在和与及对向任原前时由被作为身不能提等]|^(?:一|该|此|本|驻|担)/u.test(name))
    return start;
  return start - name.length;
}
