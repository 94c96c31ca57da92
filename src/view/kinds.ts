import type { FigureRelation, Finding, FindingKind } from '../core/finding.ts';

/** The kinds of finding in the order of showing, by what they say of a report: what turns the sense stands first. */
const KINDS: readonly (readonly [FindingKind, string])[] = [
  ['cut quotation', 'Quotations cut short'],
  ['edit', 'Changed after publication'],
  ['contradiction', 'Contradictions'],
  ['denial', 'Denials'],
  ['refusal', 'Wanted by one side, refused by the other'],
  ['figures', 'Figures'],
  ['dates', 'Dates'],
  ['order', 'Before and after'],
  ['cause', 'What brought it about'],
  ['agency', 'Who did it'],
  ['account', 'What happened, told differently'],
  ['attribution', 'Whose words'],
  ['headline', 'Headline and text'],
  ['changed words', 'Words that changed'],
  ['labels', 'What they call it'],
  ['verdict', 'The outlet’s own verdict'],
  ['stance', 'How it is introduced'],
  ['citation chain', 'Who rests on whom'],
  ['copied text', 'Copied text'],
  ['recurrence', 'Said again'],
  ['omission', 'Left out'],
  ['only here', 'Only in one report'],
];

/** Findings of one kind under its heading. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** The findings of a story or storyline by kind, in the order of showing; within a kind as they come, strongest first. */
export function findingGroups(story: { readonly findings: readonly Finding[] }): readonly FindingGroup[] {
  return KINDS.map(([kind, heading]) => ({
    kind,
    heading,
    findings: story.findings.filter((finding) => finding.kind === kind),
  })).filter((group) => group.findings.length > 0);
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
