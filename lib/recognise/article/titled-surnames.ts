import { surnameLength } from '../names/surnames.ts';
import type { Holder } from '../officials/give-posts.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { OfficialMention } from '../types.ts';

/** What is told of such a mention here. */
type TitledSurname = Pick<OfficialMention, 'start' | 'end' | 'name' | 'why'>;

/**
 * Surname and title that stand for an official named in full in the article (`王区长` after `区长王宝雨`). The span is the surname;
 * `name` is the full name. The title must be one of the official's own, and only one official may have both.
 */
export function titledSurnames(
  text: string,
  holders: readonly Holder[],
  titles: ReadonlyMap<number, TitleSpan>,
  isOfficial: (name: string) => boolean,
): TitledSurname[] {
  const found: TitledSurname[] = [];
  const covered = (at: number): boolean => holders.some(({ span }) => span.start <= at && at < span.end);
  for (const title of titles.values()) {
    if (!title.office) continue;
    const at = title.start - 1;
    if (
      at < 0 ||
      surnameLength(text, at) !== 1 ||
      covered(at) ||
      (/[一-鿿]/u.test(text.charAt(at - 1)) && !/[向跟和与对给让找把请问听说的]/u.test(text.charAt(at - 1)))
    )
      continue;
    const surname = text.charAt(at);
    const people = new Set(
      holders
        .filter(
          ({ span, posts }) =>
            span.name.startsWith(surname) &&
            isOfficial(span.name) &&
            posts.some((post) => post.title.endsWith(title.title) || title.title.endsWith(post.title)),
        )
        .map(({ span }) => span.name),
    );
    if (people.size !== 1) continue;
    const [name] = people;
    if (name !== undefined) found.push({ start: at, end: at + 1, name, why: ['surname and title'] });
  }
  return found;
}
