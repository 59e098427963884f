import { SpanTable } from '../organisations/span-table.ts';
import type { OrganisationSpan } from '../organisations/spans.ts';
import { UnitBits } from '../organisations/unit-bits.ts';
import type { TitleSpan } from './read-titles.ts';

/** Bodies by where they end, the longest for each end. */
export type BodyIndex = Pick<SpanTable<OrganisationSpan>, 'at'>;

const byEnd = new SpanTable<OrganisationSpan>();

/** Indexes an article's bodies; good until the next article's are. */
export function indexBodies(bodies: readonly OrganisationSpan[]): BodyIndex {
  let length = 0;
  for (const { end } of bodies) if (end > length) length = end;
  byEnd.reset(length);
  for (const body of bodies) {
    const old = byEnd.at(body.end);
    if (!old || body.start < old.start) byEnd.put(body.end, body);
  }
  // 师范大学 + 党委: a bare body right after a named one is that one's
  for (const body of byEnd.spans) {
    if (body.firm) continue;
    const above = byEnd.at(body.start);
    if (above?.firm) byEnd.put(body.end, { ...body, start: above.start });
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
  if (text.charAt(at - 1) === '的' && bodies.at(at - 1)) at -= 1;
  const touching = bodies.at(at);
  if (touching) {
    const start = touching.firm ? touching.start : ownName(text, touching.start);
    return { org: text.slice(start, touching.end), start };
  }
  const head = text.charAt(title.start);
  if (FUSED.includes(head) && text.charAt(title.start + 1) === '长') {
    const fused = bodies.at(title.start + 1);
    if (fused && fused.start < title.start) return { org: text.slice(fused.start, fused.end), start: fused.start };
  }
  return { start: title.start };
}

/** What the few characters of a bare body's name stand behind, if no mark or space. */
const OPENS = new UnitBits('是任为由镇乡街道县区市州旗');

/** Where the name of a bare body begins, when the few characters before it open the clause: 石桥 + 镇党委, 中和 + 居委会. */
function ownName(text: string, start: number): number {
  if (!mayOpen(text, start)) return start;
  const before = /(?:^|[，。；：、！？“”\n\s（）是任为由]|[镇乡街道县区市州旗])((?!道)[㐀-鿿]{2,4}?)$/u.exec(
    text.slice(Math.max(0, start - 5), start),
  );
  const name = before?.[1];
  if (name === undefined || /[的了是在和与及对向任原前时由被作为身不能提等]|^(?:一|该|此|本|驻|担)/u.test(name))
    return start;
  return start - name.length;
}

/** Whether something may open the clause two to four characters before `start`. */
function mayOpen(text: string, start: number): boolean {
  if (start < 5) return true;
  for (let at = start - 5; at <= start - 3; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff || OPENS.at(text, at) !== 0) return true;
  }
  return false;
}
