/**
 * How much one page holds. Chosen on 1,000 made-up reports (`bench/corpus.ts`): with 100 stories in full,
 * each as a single one has it, the page had 424,000 elements, and choosing a line took a busy two-core machine over two
 * seconds, since every change of the target asks all of them; what is left out is counted on the page and is all in `--json`.
 */
export interface Limits {
  /** Stories of several reports that are shown in full. */
  readonly stories: number;
  /** Reports whose whole text stands beside the stories. */
  readonly texts: number;
  /** Stories of one report that are listed. */
  readonly singles: number;
  /** In a story: sayings that several reports print, and those that only one does. */
  readonly sayings: number;
  readonly loneSayings: number;
  /** Of a saying: versions. */
  readonly witnesses: number;
  /** In a story: findings of one kind. */
  readonly findings: number;
  /** Of a finding: places. */
  readonly evidence: number;
  /** Of a synopsis: reports that can be read down, passages of each, and what stands beside one. */
  readonly bases: number;
  readonly sentences: number;
  readonly beside: number;
  /** Of a table by report: columns and rows. */
  readonly columns: number;
  readonly rows: number;
}

/** What a page of a few stories holds. */
export const defaultLimits: Limits = {
  stories: 60,
  texts: 400,
  singles: 500,
  sayings: 80,
  loneSayings: 120,
  witnesses: 16,
  findings: 12,
  evidence: 8,
  bases: 5,
  sentences: 120,
  beside: 6,
  columns: 24,
  rows: 40,
};

/** Stories that stand with the default limits; of more, each has its share, so that the page does not grow with them. */
const STORIES_IN_FULL = 10;

/** Of more stories than this each has its synopsis down one report only: it holds every sentence as often as reports can be read down. */
const FEW_STORIES = 3;

/** The limits for a page of `storyCount` stories of several reports: what one story may hold falls as they grow many. */
export function limitsFor(storyCount: number): Limits {
  const share = Math.min(1, STORIES_IN_FULL / Math.max(1, Math.min(storyCount, defaultLimits.stories)));
  const part = (limit: number, least: number) => Math.max(least, Math.round(limit * share));
  const { sayings, loneSayings, witnesses, findings, sentences, rows } = defaultLimits;
  return {
    ...defaultLimits,
    sayings: part(sayings, 10),
    loneSayings: part(loneSayings, 10),
    witnesses: part(witnesses, 8),
    findings: part(findings, 4),
    bases: storyCount > FEW_STORIES ? 1 : defaultLimits.bases,
    sentences: part(sentences, 20),
    rows: part(rows, 12),
  };
}

/** The first `limit` of `items` and how many are left out. */
export function atMost<Item>(items: readonly Item[], limit: number): { shown: readonly Item[]; left: number } {
  return { shown: items.slice(0, limit), left: Math.max(0, items.length - limit) };
}
