import type { Kind } from '../recognise/types.ts';

const VIEW_OF: Record<Kind, string> = {
  official: 'people',
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  figure: 'figures',
};

/** The query part of the library's address that opens a mention's entity. */
export function libraryQuery({ kind, entityId }: { kind: Kind; entityId: string }): string {
  return new URLSearchParams({ view: VIEW_OF[kind], open: entityId }).toString();
}
