import { isFurniture } from './furniture.ts';
import { type Line, spacedText } from './lines.ts';
import {
  editorsOf,
  reportersInBrackets,
  reportersInMeta,
  reportersOfByline,
  reportersOfWire,
  splitNames,
} from './names.ts';
import { type Page, selected } from './page.ts';
import { presence } from './plain-text.ts';
import { matchDate } from './published.ts';
import { authorText } from './source.ts';

/** Who wrote it, where the page names an author beside or instead of reporters. */
export function findAuthor(page: Page, head: Line[], tail: Line[]): string | undefined {
  const given = selected(page, page.adapter?.author)[0];
  if (given) return authorText(spacedText(given)) ?? presence(given.text.replace(/^作者[:：]\s*/, ''));
  const printed = selected(page, page.adapter?.reporters).find(
    (line) => !/记者|通讯员/.test(line.text) && line.text.length < 20,
  );
  const name = printed && matchDate(printed.text) === null ? splitNames(printed.text)[0] : undefined;
  if (name) return name;
  const lines = [...head, ...page.within.slice(0, 3), ...page.within.slice(-6), ...tail];
  for (const line of lines) {
    if (line.text.length > 90) continue;
    const value = authorText(spacedText(line));
    if (value && !/记者|网|社|报$/.test(value)) return value.split(/[、,，]/)[0];
  }
  return undefined;
}

/** The reporters: of the byline, in brackets, of a wire story, or below the text, in that order. */
export function findReporters(page: Page, head: Line[], tail: Line[]): string[] {
  const names: string[] = [];
  const add = (list: string[]): void => {
    for (const name of list) if (!names.includes(name)) names.push(name);
  };
  for (const line of selected(page, page.adapter?.reporters)) {
    const byline = reportersOfByline(line.text);
    if (byline.length > 0) add(byline);
    else if (/记者|通讯员/.test(line.text)) add(splitNames(line.text.replace(/^.*?(?:记者|通讯员)[:：]?/, '')));
  }
  if (names.length > 0) return names;
  for (const line of head) if (!line.unlikely && !isFurniture(line.text)) add(reportersOfByline(line.text));
  if (names.length > 0) return names;
  for (const line of head) if (!line.unlikely && matchDate(line.text)) add(reportersInMeta(spacedText(line)));
  if (names.length > 0) return names;
  const text = page.within.filter((line) => !line.unlikely && line.index >= page.bodyStart - 3);
  for (const line of text.slice(0, 6)) {
    add(reportersOfByline(line.text));
    add(reportersInBrackets(line.text.slice(0, 90)));
    if (names.length > 0) return names;
  }
  for (const line of text.slice(0, 3)) add(reportersOfWire(line.text));
  if (names.length > 0) return names;
  const last = [...text.slice(-8), ...tail.filter((line) => !text.includes(line))];
  for (const line of last) {
    if (/来稿|投稿/.test(line.text)) continue;
    add(reportersOfByline(line.text));
    if (names.length === 0) add(reportersInBrackets(line.text.slice(-70)));
  }
  return names;
}

/** The editors in charge (责编), or the plain ones where no one is in charge. */
export function findEditors(page: Page, head: Line[], tail: Line[]): string[] {
  for (const line of selected(page, page.adapter?.editors)) {
    const { names } = editorsOf(spacedText(line));
    if (names.length > 0) return names;
  }
  let plain: string[] = [];
  const end = page.within.at(-1)?.index ?? 0;
  const inBody = page.within.filter((line) => line.index > page.bodyStart && isEditorsPlace(line.text));
  for (const line of [...inBody, ...tail, ...page.lines.slice(end + 1, end + 40), ...head]) {
    if (line.text.length > 110 || !/责任|编|編|editor|責/i.test(line.text)) continue;
    const { names, responsible } = editorsOf(spacedText(line));
    if (names.length === 0) continue;
    if (responsible) return names;
    if (plain.length === 0) plain = names;
  }
  if (plain.length > 0) return plain;
  for (const line of page.within) {
    const match = /[（(【[]\s*((?:责任编辑|责编|编辑|編輯|責任編輯)[^（()）]{2,30})[）)】\]]\s*\d*$/.exec(line.text);
    const names = match?.[1] ? editorsOf(match[1]).names : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** A short line inside the body's element that can name an editor, not a sentence about one. */
function isEditorsPlace(text: string): boolean {
  return (
    text.length <= 90 && !/[。！？]/.test(text) && /(?:编|編)\s*(?:辑|輯)\s*[:：/]|责编|責編|editors?\s*:/i.test(text)
  );
}
