import type { Evidence, Finding, FindingDetail, FindingKind } from '../core/finding.ts';

/** A finding before it has its place among the others. */
export interface Draft {
  readonly kind: FindingKind;
  readonly explanation: string;
  readonly strength: number;
  readonly evidence: readonly Evidence[];
  readonly detail: FindingDetail;
}

/** How much a kind matters to a reader, beside how sure a finding is; the order of the page. Set by judgement, not by measurement. */
const WEIGHTS: Readonly<Record<FindingKind, number>> = {
  'cut quotation': 1,
  contradiction: 0.95,
  refusal: 0.85,
  cause: 0.85,
  agency: 0.8,
  account: 0.8,
  figures: 0.9,
  denial: 0.85,
  dates: 0.85,
  edit: 0.85,
  verdict: 0.8,
  attribution: 0.8,
  stance: 0.8,
  headline: 0.8,
  labels: 0.8,
  'changed words': 0.8,
  recurrence: 0.75,
  'citation chain': 0.75,
  order: 0.7,
  omission: 0.65,
  'copied text': 0.65,
  'only here': 0.4,
};

/** Strongest first, equal ones by place; each with an id that is unique in its story. What says the same word for word is one, with the places of all. */
export function ranked(story: string, drafts: readonly Draft[]): Finding[] {
  const weighed = mergedAlike(drafts).map((draft) => ({
    ...draft,
    story,
    strength: draft.strength * WEIGHTS[draft.kind],
  }));
  weighed.sort((a, b) => b.strength - a.strength || place(a).localeCompare(place(b), 'en'));
  const taken = new Map<string, number>();
  return weighed.map((finding) => ({ ...finding, id: idOf(finding, taken) }));
}

/** Two sentences of one report cut alike, each matched by itself, would be told twice in the same words. */
function mergedAlike(drafts: readonly Draft[]): Draft[] {
  const alike = Map.groupBy(drafts, ({ kind, explanation }) => `${kind} ${explanation}`);
  return [...alike.values()].map((own) => {
    const first = own.reduce((best, draft) => (draft.strength > best.strength ? draft : best));
    return own.length === 1 ? first : { ...first, evidence: distinct(own.flatMap(({ evidence }) => evidence)) };
  });
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ document, start, end }: Evidence): string => `${document} ${start} ${end}`;
  return [...new Map(evidence.map((place) => [keyOf(place), place])).values()];
}

function place(finding: { readonly evidence: readonly Evidence[] }): string {
  const first = finding.evidence[0];
  return first === undefined ? '' : `${first.document} ${String(first.start).padStart(9, '0')}`;
}

function idOf(finding: Draft & { readonly story: string }, taken: Map<string, number>): string {
  const first = finding.evidence[0];
  const id = `${finding.story}:${finding.kind.replaceAll(' ', '-')}:${first?.document ?? ''}:${first?.start ?? 0}`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}:${count}`;
}
