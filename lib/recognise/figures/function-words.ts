/** One-character words that end a noun phrase: particles, prepositions, adverbs, auxiliary and copular verbs. A grammar's closed classes. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  '中在把们吐被对将已为向从于与的了着过是有都也还就才又再便即则让使给到由以因而但并等按受获遭须要最很不没未无均共只仅皆之上下后前占达来去养做需说作吃喝住仍曾刚正尚全至每这那她我你随凭跟换如',
);
