import type { Utterance } from '../core/apparatus.ts';
import type { CollatedStory, ReadDocument } from '../core/collation.ts';
import type { Evidence, Finding } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import { overlaps } from '../core/span.ts';
import type { Recurrence, Storyline } from '../core/story.ts';
import { agencyAcross } from './agency/findings.ts';
import { hasKind } from './allegations/deed.ts';
import { allegationsAcross } from './allegations/findings.ts';
import { backingAcross } from './backing/findings.ts';
import { causesAcross } from './causes/findings.ts';
import { type Draft, ranked } from './draft.ts';
import { strengthsAcross } from './figures/across.ts';
import { firstsAcross } from './firsts/findings.ts';
import { officeLabelFindings } from './labels/offices.ts';
import { rivalTermFindings } from './labels/rivals.ts';
import { spellingFindings } from './labels/spellings.ts';
import { colouredOf, mannerFindings } from './manners/findings.ts';
import { resolvesAcross } from './resolves/findings.ts';
import { type Saying, sayingsIn } from './sayings/saying.ts';
import { leaningReversals } from './storylines/leaning-reversals.ts';
import { claimsOf, recurrenceFindings } from './storylines/recurrences.ts';
import { reversalFindings } from './storylines/reversals.ts';
import { stepFindings } from './storylines/steps.ts';
import { themeFindings } from './storylines/themes.ts';
import { type Version, versionOf } from './version.ts';

/**
 * What is said again in a storyline, each a claim that one speaker makes at different times, from what matching brought
 * together (`storyline.recurring`). `stories` and `documents` may hold others beside the storyline's own.
 */
export function recurringClaims(
  storyline: Storyline,
  stories: readonly Pick<CollatedStory, 'id' | 'documents' | 'utterances'>[],
  documents: readonly ReadDocument[],
  language: Language,
): Recurrence[] {
  if (storyline.recurring.length === 0) return [];
  const own = storyline.stories.flatMap((id) => stories.find((story) => story.id === id) ?? []);
  const utterances = utterancesOf(own);
  const told = new Set(storyline.recurring.flatMap((recurrence) => recurrence.utterances));
  const wanted = new Set(
    [...told].flatMap((id) => utterances.get(id)?.witnesses.map(({ document }) => document) ?? []),
  );
  const versions = versionsOf(wanted, documents, language);
  return storyline.recurring.flatMap((recurrence) => claimsOf(recurrence, utterances, versions, language));
}

function utterancesOf(stories: readonly Pick<CollatedStory, 'utterances'>[]): Map<string, Utterance> {
  return new Map(stories.flatMap((story) => story.utterances).map((utterance) => [utterance.id, utterance]));
}

function versionsOf(
  wanted: ReadonlySet<string>,
  documents: readonly ReadDocument[],
  language: Language,
): Map<string, Version> {
  const own = documents.filter(({ document }) => wanted.has(document.id));
  return new Map(own.map((read) => [read.document.id, versionOf(read, language)] as const));
}

/**
 * The findings that only several stories together show: statements that recur, words that change, positions reversed,
 * what the reports of all its stories call the same event or group, what they say brought it about, who did what goes on, and whom they have claim or accuse. `stories` and `documents` may hold others
 * beside the storyline's own. Strongest first; none for a storyline of a single story.
 */
export function analyseStoryline(
  storyline: Storyline,
  stories: readonly CollatedStory[],
  documents: readonly ReadDocument[],
  language: Language,
): Finding[] {
  const own = storyline.stories.flatMap((id) => stories.find((story) => story.id === id) ?? []);
  if (own.length < 2) return [];
  const wanted = new Set(own.flatMap((story) => story.documents));
  const versions = versionsOf(wanted, documents, language);
  const utterances = utterancesOf(own);
  const claims = storyline.recurring.flatMap((recurrence) =>
    recurrenceFindings(recurrence, utterances, versions, language),
  );
  const said = sayingsByStory(own, versions, 0);
  const steps = stepFindings(said, language, (saying) => renderingsOf(saying, own, versions));
  const told = [...claims.filter((claim) => !isWithinOne(claim, steps, claim.evidence.length)), ...steps];
  return ranked(storyline.id, [
    ...told,
    ...themeFindings(said, language, (saying) => renderingsOf(saying, own, versions)).filter(
      (theme) => !isWithinOne(theme, told, 2),
    ),
    ...reversalFindings(sayingsByStory(own, versions), language),
    ...leaningReversals([...versions.values()], language),
    ...labelsAcross(own, versions, language),
    ...betweenStories(own, [...versions.values()], language),
    ...mannersAcross(own, versions, language),
  ]);
}

function sayingsByStory(stories: readonly CollatedStory[], versions: ReadonlyMap<string, Version>, least?: number) {
  return stories.map((story) =>
    story.documents.flatMap((id) => (versions.has(id) ? sayingsIn(versions.get(id)!, least) : [])),
  );
}

/** The other renderings of a saying, also in its own report. */
function renderingsOf(
  { version, attribution }: Saying,
  stories: readonly Pick<CollatedStory, 'utterances'>[],
  versions: ReadonlyMap<string, Version>,
): Saying[] {
  const utterances = stories
    .flatMap((story) => story.utterances)
    .filter(({ witnesses }) =>
      witnesses.some((one) => one.document === version.id && one.attribution === attribution.id),
    );
  return utterances.flatMap(({ witnesses }) =>
    witnesses
      .filter(
        (one) => (one.document !== version.id || one.attribution !== attribution.id) && versions.has(one.document),
      )
      .flatMap((one) =>
        sayingsIn(versions.get(one.document)!, 0).filter((it) => it.attribution.id === one.attribution),
      ),
  );
}

/** Whether one of `others` has `least` of a finding's places: then it is told already. */
function isWithinOne({ evidence }: Draft, others: readonly Draft[], least: number): boolean {
  const holds = (other: Draft, place: Evidence): boolean =>
    other.evidence.some((one) => one.document === place.document && overlaps(one, place));
  return others.some((other) => evidence.filter((place) => holds(other, place)).length >= least);
}

/** Label tables whose rows come from more than one story, unless a story tells all their charged words; the others stand with their story. */
function labelsAcross(
  stories: readonly CollatedStory[],
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Draft[] {
  const storyOf = storiesByDocument(stories);
  const all = [...versions.values()];
  const told = stories.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'labels'));
  const found = [
    ...rivalTermFindings(all, language).filter((draft) => {
      const evidence = chargedIn(draft);
      return !isWithinOne({ ...draft, evidence }, told, evidence.length);
    }),
    ...spellingFindings(all, language),
    ...officeLabelFindings(all, language, storyOf),
  ];
  return found.filter(({ evidence }) => new Set(evidence.map(({ document }) => storyOf.get(document))).size > 1);
}

/** Where the charged words of a table stand. */
function chargedIn({ detail }: Draft): readonly Evidence[] {
  const rows = detail.type === 'labels' ? detail.rows : [];
  return rows.flatMap(({ charged, evidence }) => (charged === null ? [] : evidence));
}

/**
 * What reports of two stories tell differently: what they put a lasting event down to, what was new at a time, how many soldiers stand at one
 * place, who did what goes on for long, whose hand in a conflict is denied, what is a fact and what somebody's word, and what will not be done
 * and is done. What reports of one story do stands with it.
 */
function betweenStories(stories: readonly CollatedStory[], versions: readonly Version[], language: Language): Draft[] {
  const storyOf = storiesByDocument(stories);
  const apart = (a: Version, b: Version): boolean => storyOf.get(a.id) !== storyOf.get(b.id);
  return [
    ...causesAcross(versions, language, apart),
    ...firstsAcross(versions, language, apart),
    ...strengthsAcross(versions, language, apart),
    ...agencyAcross(versions, language, apart),
    ...backingAcross(versions, language, apart),
    // Over months somebody "runs" and "makes" many things.
    ...allegationsAcross(versions, language, { apart, isTelling: (act) => hasKind(act, language) }),
    ...resolvesAcross(versions, language, apart),
  ];
}

/** Whom outlets have claim or accuse in several stories, unless a story tells it: too many sayings for a table of their verbs. */
function mannersAcross(
  stories: readonly CollatedStory[],
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Draft[] {
  const storyOf = storiesByDocument(stories);
  return mannerFindings([...versions.values()], language)
    .filter((draft) => new Set(colouredOf(draft).map(({ document }) => storyOf.get(document))).size > 1)
    .filter((draft) => !isToldInStory(draft, stories))
    .map((draft) => ({ ...draft, detail: { type: 'plain' } }));
}

/** Whether the verbs that a contrast rests on are for the better half those of one that a story tells. */
function isToldInStory(draft: Draft, stories: readonly CollatedStory[]): boolean {
  const coloured = { ...draft, evidence: colouredOf(draft) };
  const told = stories.flatMap(({ findings }) => findings.filter(({ kind }) => kind === draft.kind));
  return isWithinOne(coloured, told, Math.ceil(coloured.evidence.length / 2));
}

function storiesByDocument(stories: readonly CollatedStory[]): ReadonlyMap<string, string> {
  return new Map(stories.flatMap((story) => story.documents.map((id) => [id, story.id] as const)));
}
