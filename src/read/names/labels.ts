/** What a name can be of, in the order of the labels. */
export const NAME_KINDS = ['PERSON', 'ORG', 'PLACE', 'OTHER'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Where a word stands in a name: its beginning, inside, its last word, or the only one (Ratinov and Roth 2009, "BILOU"). */
const PLACES = ['B', 'I', 'L', 'U'] as const;

/** The number of labels: 0 for words of no name, then four a kind. */
export const LABEL_COUNT = 1 + NAME_KINDS.length * PLACES.length;

/** The label of a word at `place` in a name of kind number `kind`. */
export function labelOf(kind: number, place: 'B' | 'I' | 'L' | 'U'): number {
  return 1 + kind * PLACES.length + PLACES.indexOf(place);
}

/** The kind number of a label other than 0. */
export function kindOf(label: number): number {
  return (label - 1) >> 2;
}

/** Whether a name may go on after `label`, or must. */
function isOpen(label: number): boolean {
  return label > 0 && ((label - 1) & 3) < 2;
}

/** By the label before: which labels may follow it. */
export const MAY_FOLLOW: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, before) =>
  Uint8Array.from({ length: LABEL_COUNT }, (_, label) => Number(mayFollow(before, label))),
);

function mayFollow(before: number, label: number): boolean {
  const place = label === 0 ? 'O' : PLACES[(label - 1) & 3]!;
  if (isOpen(before)) return (place === 'I' || place === 'L') && kindOf(label) === kindOf(before);
  return place === 'O' || place === 'B' || place === 'U';
}

/** Half-open ranges of words with their kind's number, from labels. A name cut off by the sentence's end counts. */
export function rangesOf(labels: Uint8Array): { start: number; end: number; kind: number }[] {
  const ranges: { start: number; end: number; kind: number }[] = [];
  for (let i = 0; i < labels.length; ) {
    const start = i;
    const label = labels[i++]!;
    if (label === 0) continue;
    while (i < labels.length && isOpen(labels[i - 1]!) && labels[i] !== 0 && kindOf(labels[i]!) === kindOf(label))
      i += 1;
    ranges.push({ start, end: i, kind: kindOf(label) });
  }
  return ranges;
}
