/** What is cut off the end of a word, lower case and with a straight apostrophe, longest first: "do|n't", "Peskov|'s". */
export const CLITICS: readonly string[] = ["n't", "'ll", "'re", "'ve", "'s", "'m", "'d"];

/** Words written as one that the treebanks cut in two: lower case, with the length of the first part. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ["d'you", 2],
  ["'tis", 2],
  ["'twas", 2],
]);
