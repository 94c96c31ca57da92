import type { Utterance, Witness } from '../core/apparatus.ts';
import type { CollatedStory } from '../core/collation.ts';
import type { Finding } from '../core/finding.ts';
import { comesNear } from '../core/near.ts';
import { contains, hull, overlaps } from '../core/span.ts';
import { documentOf, type Edition, type Place } from './edition.ts';
import { linksBySentence, standsAlone } from './synopsis.ts';
import { grouped } from './values.ts';

/** A saying of one report alone. */
export interface Alone {
  readonly utterance: Utterance;
  readonly witness: Witness;
}

/** What one report of a story alone has: its sayings, report after report, and what findings tell besides. */
export interface OnlyInOne {
  readonly others: readonly Finding[];
  readonly reports: readonly { readonly document: string; readonly sayings: readonly Alone[] }[];
}

/** What each report of a story alone has; the reports in the story's order, those that have something. */
export function onlyInOne(edition: Edition, story: CollatedStory): OnlyInOne {
  const alone = aloneIn(edition, story);
  const findings = story.findings.filter(({ kind }) => kind === 'only here');
  return {
    others: findings.filter(({ evidence }) => !alone.some(({ witness }) => evidence.some(isOf(witness)))),
    reports: story.documents.flatMap((document) => {
      const sayings = alone.filter(({ witness }) => witness.document === document);
      return sayings.length === 0 ? [] : [{ document, sayings }];
    }),
  };
}

const isOf =
  ({ document, content }: Witness) =>
  (place: Place): boolean =>
    place.document === document && overlaps(hull(content), place);

/**
 * The sayings that a finding says are only there; and those of one report in the matrix of who carries what that no other comes near, and
 * which stand, in the synopsis as well, in no sentence that another report was found to tell, or in one that another's only comes near
 * to where no other report has a word of the person by name who says it (bodies go by many names).
 */
function aloneIn(edition: Edition, story: CollatedStory): readonly Alone[] {
  const findings = story.findings.filter(({ kind }) => kind === 'only here').flatMap(({ evidence }) => evidence);
  const listed = new Set(
    story.carriage.items.flatMap(({ carriers, near, utterance }) =>
      carriers.length === 1 && near?.some(comesNear) === false ? (utterance ?? []) : [],
    ),
  );
  const synopsis = edition.synopses.get(story.id);
  const links = synopsis === undefined ? null : linksBySentence(synopsis);
  const heard = reportsBySpeaker(story);
  const found = story.utterances.flatMap((utterance): Alone[] => {
    const { witnesses } = utterance;
    const told = witnesses.find((one) => findings.some(isOf(one)));
    const witness = told ?? witnesses[0];
    if (witness === undefined || witnesses.some(({ document }) => document !== witness.document)) return [];
    const place = { document: witness.document, ...hull(witness.content) };
    const isListed = listed.has(utterance.id) && utterance.speaker !== null;
    const isUnheard = isPersons(edition, utterance, witness) && heard.get(utterance.speaker)!.size === 1;
    const isAlone = isListed && links !== null && standsAlone(synopsis!, links, place, isUnheard);
    return told !== undefined || isAlone ? [{ utterance, witness }] : [];
  });
  const outer = found.filter((one) => !found.some((other) => one !== other && isWithin(one.witness, other.witness)));
  return outer.sort((a, b) => a.witness.content[0]!.start - b.witness.content[0]!.start);
}

function isPersons(edition: Edition, { speaker }: Utterance, { document, attribution }: Witness): boolean {
  const { attributions, actors } = documentOf(edition, document).annotations;
  const own = attributions.find(({ id }) => id === attribution)?.speaker;
  const isPerson = actors.some(({ id, kind }) => id === own && kind === 'person');
  return isPerson && speaker !== null && /^\p{Lu}\S* \p{Lu}/u.test(speaker);
}

/** In which reports each speaker says anything. */
function reportsBySpeaker({ utterances }: CollatedStory): ReadonlyMap<string | null, ReadonlySet<string>> {
  const heard = new Map<string | null, Set<string>>();
  for (const { speaker, witnesses } of utterances) {
    const reports = heard.get(speaker) ?? new Set();
    for (const { document } of witnesses) reports.add(document);
    heard.set(speaker, reports);
  }
  return heard;
}

/** How many sayings have one rendering only and are not among those that their report alone has. */
export function restOf({ utterances }: CollatedStory, reports: OnlyInOne['reports']): number {
  const listed = new Set(reports.flatMap(({ sayings }) => sayings.map(({ utterance }) => utterance)));
  return utterances.filter((utterance) => utterance.witnesses.length === 1 && !listed.has(utterance)).length;
}

/** “13 more sayings are in one report’s words only: others may tell them too”. */
export function restInWords(rest: number): string {
  const [are, them] = rest === 1 ? ['saying is', 'it'] : ['sayings are', 'them'];
  return `${grouped(rest)} more ${are} in one report’s words only; others may tell ${them} too`;
}

/** Whether one stands within the other, as what a source is told to have heard. */
function isWithin(inner: Witness, outer: Witness): boolean {
  return inner.document === outer.document && contains(hull(outer.content), hull(inner.content));
}
