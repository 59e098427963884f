/** Spans that the parts of the recogniser hand to each other: UTF-16 offsets into folded text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}
export interface TaggedSpan extends Span {
  type: 'PER' | 'LOC' | 'ORG';
  confidence: number;
}
export interface OrganisationSpan extends Span {
  why: string[];
  /** False for a bare body (区委, 党支部): it may end a post, and is no mention. */
  firm: boolean;
}
