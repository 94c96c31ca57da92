import type { FigureRelation, Finding, FindingKind } from '../core/finding.ts';

/** The kinds of finding in the order of showing, by what they say of a report: what turns the sense stands first. */
const KINDS: readonly (readonly [FindingKind, string])[] = [
  ['cut quotation', 'Quotations cut short'],
  ['edit', 'Changed after publication'],
  ['contradiction', 'Contradictions'],
  ['figures', 'Figures'],
  ['denial', 'Denials'],
  ['refusal', 'Wanted by one side, refused by the other'],
  ['dates', 'Dates'],
  ['cause', 'What brought it about'],
  ['agency', 'Who did it'],
  ['account', 'What happened, told differently'],
  ['order', 'Before and after'],
  ['attribution', 'Whose words'],
  ['verdict', 'The outlet’s own verdict'],
  ['headline', 'Headline and text'],
  ['changed words', 'Words that changed'],
  ['labels', 'What they call it'],
  ['stance', 'How it is introduced'],
  ['omission', 'Left out'],
  ['recurrence', 'Said again'],
  ['citation chain', 'Who rests on whom'],
  ['copied text', 'Copied text'],
];
/** What is shown of all kinds together behind the others. */
const SLIGHT = 'Of less weight';
/** What is shown last: what no other report has. */
export const ALONE = 'Only in one report';

/** Findings of one kind under its heading. */
export interface FindingGroup {
  /** `slight`: of several kinds, none of which an editor would call about. */
  readonly kind: FindingKind | 'slight';
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/**
 * The findings of a story or storyline by kind, in the order of showing; within a kind as they come, strongest first. Small
 * ones of whatever kind stand behind those of all kinds, and last what one report alone has. A denial alone is no difference:
 * it stands among the sayings.
 */
export function findingGroups(story: { readonly findings: readonly Finding[] }): readonly FindingGroup[] {
  const findings = story.findings.filter(({ kind, evidence }) => kind !== 'denial' || evidence.length > 1);
  const alone = findings.filter(({ kind }) => kind === 'only here');
  const slight = findings.filter((finding) => finding.kind !== 'only here' && isSlight(finding));
  const groups = KINDS.map(
    ([kind, heading]): FindingGroup => ({
      kind,
      heading,
      findings: findings.filter((finding) => finding.kind === kind && !isSlight(finding)),
    }),
  );
  const rest: readonly FindingGroup[] = [
    { kind: 'slight', heading: SLIGHT, findings: slight },
    { kind: 'only here', heading: ALONE, findings: alone },
  ];
  return [...groups, ...rest].filter((group) => group.findings.length > 0);
}

/** With fewer findings the headings can be seen at once. */
const MANY_FINDINGS = 8;

/** The groups that stand at the head of the findings with how many each has; none where a reader sees them at a glance. */
export function groupsAhead(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return all < MANY_FINDINGS || groups.length < 2 ? [] : groups;
}

/** Values that can all be true at once: nobody need be wrong. */
const AGREEING: ReadonlySet<FigureRelation> = new Set(['bound', 'rounding', 'subset', 'different occasion']);

/** From here on stand counts that go on for months, as of soldiers at a border: whoever compares them asks for all of them. */
const LASTING = 0.7;

/** Below this stand names that are only spelt differently, offices told in other words, sources that a report does not name, and what a speaker only comes back to. */
const GRAVE = 0.37;
const LESS_WHERE_WEAK: ReadonlySet<FindingKind> = new Set(['labels', 'citation chain', 'recurrence']);

/** Whether a finding is no more than a remark: values that agree, spellings, a denial that one report alone tells with what it answers or without. */
function isSlight({ kind, detail, strength, evidence }: Finding): boolean {
  if (detail.type === 'figures')
    return AGREEING.has(detail.relation) && (detail.relation !== 'different occasion' || strength < LASTING);
  if (kind === 'denial') return new Set(evidence.map(({ document }) => document)).size === 1;
  return LESS_WHERE_WEAK.has(kind) && strength < GRAVE;
}

/** The findings of a storyline beside the claims that are made again in it, where those have a part of their own; what a speaker only comes back to is a table. */
export function besidesRecurring(line: {
  readonly findings: readonly Finding[];
  readonly recurring: readonly unknown[];
}): {
  readonly findings: readonly Finding[];
} {
  if (line.recurring.length === 0) return line;
  return { findings: line.findings.filter((finding) => !isClaimAgain(finding)) };
}

/** Whether a finding tells of a claim that is made again. */
export const isClaimAgain = ({ kind, detail }: Finding): boolean => kind === 'recurrence' && detail.type === 'plain';

/** What is said of figures that stand beside each other without a finding. */
export const ONE_COUNT_OR_NOT = 'one count or several';

/** How the values of one quantity relate, for a reader. */
export const RELATION_NAMES: Readonly<Record<FigureRelation, string>> = {
  conflict: 'they conflict',
  update: 'one is newer',
  bound: 'the same, bounded differently',
  rounding: 'one is rounded',
  subset: 'one is part of the other',
  'different occasion': 'of different occasions',
  open: 'they differ, nothing tells why',
};
