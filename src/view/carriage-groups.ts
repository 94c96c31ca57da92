import type { CarriageItem } from '../core/collation.ts';
import type { Edition } from './edition.ts';
import { introducedBy } from './introduced.ts';
import { tidied } from './tidied.ts';

const NAMES: readonly (readonly [CarriageItem['kind'], string])[] = [
  ['saying', 'Sayings'],
  ['figure', 'Figures'],
  ['event', 'Events'],
  ['name', 'Names'],
];

/** The items of a matrix of who carries what by their kind, in the order of a reader's interest; a kind without items is left out. */
export function carriageGroups(
  items: readonly CarriageItem[],
): readonly { readonly name: string; readonly items: readonly CarriageItem[] }[] {
  return NAMES.map(([kind, name]) => ({ name, items: items.filter((item) => item.kind === kind) })).filter(
    (group) => group.items.length > 0,
  );
}

/** An item in words, of a saying with who says it: "Irena Holt: the dam is safe", "Irena Holt (“opposes”): the dam". */
export function spokenItem(edition: Edition, { label, utterance: id }: CarriageItem): string {
  const utterance = id === null ? undefined : edition.utterances.get(id)?.utterance;
  const manner = utterance === undefined ? null : introducedBy(edition, utterance.witnesses[0]!);
  const told = [utterance?.speaker ?? [], manner === null ? [] : `(${manner})`].flat();
  return told.length === 0 ? label : `${told.join(' ')}: ${tidied(label)}`;
}
