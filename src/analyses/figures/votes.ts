import type { FigureRow } from '../../core/finding.ts';
import type { VoteTold } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';

interface Vote {
  readonly version: Version;
  readonly told: VoteTold;
}

/**
 * Votes that reports tell differently: of one body (the tallies add up to the same, or each report tells one vote only)
 * another split, nobody against where another counts some, a majority that the tally does not leave.
 */
export function voteFindings(story: StoryInHand): Draft[] {
  const votes = story.versions.flatMap((version) => votesOf(version));
  const bodies = [...Map.groupBy(votes.filter(isTally), ({ told }) => sizeOf(told)).values()].map(onlyOnes);
  const found = bodies.find(disagree) ?? ofOneSide(votes).find(disagree) ?? [onlyOnes(votes)].find(disagree);
  return found === undefined ? [] : [draft(found)];
}

function votesOf(version: Version): Vote[] {
  const all = version.language.votesIn(version.read.document.text).map((told) => ({ version, told }));
  // "The board certified it by 3 to 2. The two members who voted against": one vote.
  return all.filter(
    ({ told }) => told.is !== 'dissent' || !all.some((one) => isTally(one) && one.told.noes >= told.noes),
  );
}

type Tally = Vote & { readonly told: Extract<VoteTold, { is: 'tally' }> };
const isTally = (vote: Vote): vote is Tally => vote.told.is === 'tally';

const sizeOf = ({ ayes, noes }: Tally['told']): number => ayes + noes;

/** Of reports that tell one such vote, in whatever words, the first telling. */
function onlyOnes(votes: readonly Vote[]): Vote[] {
  return [...Map.groupBy(votes, ({ version }) => version).values()].flatMap((own) => {
    const isOne = own.every((one) => !conflict(one.told, own[0]!.told) && keyOf(one.told) === keyOf(own[0]!.told));
    return isOne ? [own[0]!] : [];
  });
}

/** Fewer are on one side of many votes. */
const LEAST_SIDE = 20;

/** Tallies by the number that one side has in them: "389 to 301", "389–310". */
function ofOneSide(votes: readonly Vote[]): Vote[][] {
  const tallies = votes.filter(isTally);
  const sides = new Set(tallies.flatMap(({ told }) => [told.ayes, told.noes].filter((side) => side >= LEAST_SIDE)));
  return [...sides].map((side) => onlyOnes(tallies.filter(({ told }) => told.ayes === side || told.noes === side)));
}

function disagree(votes: readonly Vote[]): boolean {
  return votes.some((a, i) => votes.slice(i + 1).some((b) => areOfOneBody(a, b) && conflict(a.told, b.told)));
}

/** Whether no two bodies are named ("the court", "the council"), and the tallies can be of one. */
function areOfOneBody(a: Vote, b: Vote): boolean {
  const [first, second] = [bodiesBeside(a), bodiesBeside(b)];
  const named = first.length === 0 || second.length === 0 || first.some((one) => second.includes(one));
  return named && (!isTally(a) || !isTally(b) || sizeOf(a.told) === sizeOf(b.told) || shareSide(a.told, b.told));
}

function shareSide(a: Tally['told'], b: Tally['told']): boolean {
  return [a.ayes, a.noes].some((side) => side >= LEAST_SIDE && (side === b.ayes || side === b.noes));
}

function bodiesBeside({ version, told }: Vote): string[] {
  const sentence = sentenceAt(version, told);
  if (sentence === null) return [];
  return version.words
    .slice(sentence.first, sentence.last)
    .flatMap(({ lemma }) => (version.language.signals(lemma).includes('votingBody') ? [lemma] : []));
}

/** Whether two tellings cannot both be true of one vote. */
function conflict(a: VoteTold, b: VoteTold): boolean {
  if (a.is === 'tally' && b.is === 'tally') return keyOf(a) !== keyOf(b);
  if (a.is === 'unanimous') return (b.is === 'tally' || b.is === 'dissent') && b.noes > 0;
  if (a.is === 'margin' && b.is === 'tally') return Math.abs(b.ayes - b.noes) !== a.margin;
  if (a.is === 'dissent' && b.is === 'tally') return Math.max(b.ayes, b.noes) < a.noes;
  return b.is === 'unanimous' || (b.is === 'margin' && a.is === 'tally') ? conflict(b, a) : false;
}

/** A tally whichever side is told first. */
function keyOf(told: VoteTold): string {
  if (told.is === 'tally') return [told.ayes, told.noes].sort((a, b) => a - b).join('–');
  return told.is === 'unanimous' ? told.is : `${told.is} ${told.is === 'margin' ? told.margin : told.noes}`;
}

function draft(votes: readonly Vote[]): Draft {
  const each = [...Map.groupBy(votes, ({ told }) => keyOf(told)).values()].map((own) => {
    const [{ version, told }] = own as [Vote];
    const where = own.length === 1 ? outletAndDay(version) : someOutlets(own.map((one) => one.version.outlet));
    return `“${quoted(version, told)}” (${where})`;
  });
  const rows = votes.map(rowOf);
  return {
    kind: 'figures',
    explanation: `The reports do not agree on the vote: ${listed(each)}.`,
    strength: 0.85,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of: 'the vote', relation: 'conflict', rows },
  };
}

/** A vote as a row of the ledger: the two sides of a tally in the order of the text, else how many were against or made the majority. */
function rowOf({ version, told }: Vote): FigureRow {
  const isWhole = told.is === 'tally';
  return {
    evidence: evidenceAt(version, told, quoted(version, told)),
    value: isWhole ? told.ayes : told.is === 'margin' ? told.margin : told.is === 'dissent' ? told.noes : 0,
    upper: isWhole ? told.noes : null,
    unit: isWhole ? 'score' : told.is === 'margin' ? 'majority' : 'dissent',
    bound: told.is === 'dissent' ? 'at least' : 'exact',
    reality: 'actual',
    by: voiceOf(version, told),
    asOf: version.day,
  };
}
