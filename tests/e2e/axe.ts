import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { target: unknown[]; html: string; any: { message: string }[] }[];
}
interface Axe {
  run(root: Document | string): Promise<{ violations: Finding[]; incomplete: Finding[]; passes: Finding[] }>;
}

/** axe-core can't tell the ground of what a scrolling box cuts off: the lists are laid out in full. */
const UNROLLED = `body, #root, .panel, .content { height: auto !important; overflow: visible !important }
.row { content-visibility: visible !important }
.list h2 { position: static !important }`;

/** Signs of one character are no text that could be measured: the row's + and −, a count of one digit. */
const TOO_SHORT = /too short|only non-text characters|Element has no value/;

/**
 * What axe-core finds wrong, a line each, with colour contrast. A contrast that it could not tell counts as a finding, and
 * so does a page in which it looked at none.
 */
export async function axeFindings(page: Page, root?: string): Promise<string[]> {
  await page.evaluate(source);
  const lines = await page.evaluate(
    async (selector, unrolled) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(unrolled);
      if (!selector) document.adoptedStyleSheets.push(sheet);
      const axe: Axe = Reflect.get(window, 'axe');
      const { violations, incomplete, passes } = await axe.run(selector ?? document);
      const contrast = (findings: Finding[]): Finding[] => findings.filter(({ id }) => id === 'color-contrast');
      const lines = [...violations, ...contrast(incomplete)].flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, html, any }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`,
        ),
      );
      sheet.replaceSync('');
      return contrast([...passes, ...violations]).length > 0 ? lines : [...lines, 'no contrast was looked at'];
    },
    root,
    UNROLLED,
  );
  return lines.filter((line) => !TOO_SHORT.test(line));
}
