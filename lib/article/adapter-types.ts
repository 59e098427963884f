/** How a site prints its articles, as data. A field without selectors is left to the generic finders. */
export interface Adapter {
  /** Site and generation: `people-2020`. */
  name: string;
  /** The host must match; without a host (a saved file) `when` decides alone. */
  host?: RegExp;
  /** All of these must be on the page. */
  when: string[];
  /** Where the body stands: the first selector that holds text wins; all elements it matches belong to the body. */
  body: string[];
  title?: string[];
  kicker?: string[];
  subtitle?: string[];
  published?: string[];
  source?: string[];
  author?: string[];
  reporters?: string[];
  editors?: string[];
  breadcrumb?: string[];
  /** What stands inside the body and doesn't belong to it. */
  drop?: string;
  /** The line from which on nothing belongs to the body. */
  stop?: RegExp;
  /** The pager, where the page number can't be told from the URL. */
  pager?: string;
}
