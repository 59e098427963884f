import type { Reading } from '../corrections/lexicon.ts';
import type { Post } from '../recognise/types.ts';

/** The fields of the edit form, as the reader types them; which ones a kind has is `fieldsOf`. */
export type Field = 'name' | 'posts' | 'division' | 'code' | 'fullName' | 'value' | 'unit' | 'counted';
export type Fields = Partial<Record<Field, string>>;

const printPost = ({ org, title }: Post): string => (org ? `${org} · ${title}` : title);

/** A reading as the form shows it: posts a line each as `机构 · 职务`, a range as `3-5`. */
export function fieldsOf(reading: Reading): Fields {
  switch (reading.kind) {
    case 'official':
      return { name: reading.name, posts: reading.posts.map(printPost).join('\n') };
    case 'person':
      return { name: reading.name };
    case 'place':
      return { division: reading.resolved ?? '', code: reading.code ?? '' };
    case 'organisation':
      return { fullName: reading.fullName ?? '' };
    case 'figure':
      return { value: [reading.value].flat().join('-'), unit: reading.unit, counted: reading.of ?? '' };
  }
}

/** `机构 · 职务` or a bare title; what was known of a post that the reader left as it was stays known. */
function readPosts(text: string, before: readonly Post[]): Post[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const same = before.find((post) => printPost(post) === line);
      if (same) return same;
      const [org = '', ...rest] = line.split(/\s*[·・|]\s*/u);
      const title = rest.join(' ');
      return title ? { title, ...(org && { org }) } : { title: org };
    });
}

/** A number, or two joined by a dash; null for anything else. Full-width digits and grouping commas are welcome. */
function readValue(text: string): number | [number, number] | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  const found = /^(-?\d+(?:\.\d+)?)(?:[-–—~至](-?\d+(?:\.\d+)?))?$/u.exec(plain);
  if (!found) return null;
  return found[2] === undefined ? Number(found[1]) : [Number(found[1]), Number(found[2])];
}

/** The reading that the form's fields make of what it was; null where the value is no number. */
export function readFields(fields: Fields, reading: Reading): Reading | null {
  const field = (name: Field): string => (fields[name] ?? '').trim();
  switch (reading.kind) {
    case 'official':
      return {
        kind: 'official',
        name: field('name') || reading.name,
        posts: readPosts(fields.posts ?? '', reading.posts),
      };
    case 'person':
      return { kind: 'person', name: field('name') || reading.name };
    case 'place':
      return {
        kind: 'place',
        ...(field('division') && { resolved: field('division') }),
        ...(field('code') && { code: field('code') }),
      };
    case 'organisation':
      return { kind: 'organisation', ...(field('fullName') && { fullName: field('fullName') }) };
    case 'figure': {
      const value = readValue(field('value'));
      if (value === null) return null;
      const { of, ...rest } = reading;
      return { ...rest, value, unit: field('unit'), ...(field('counted') && { of: field('counted') }) };
    }
  }
}
