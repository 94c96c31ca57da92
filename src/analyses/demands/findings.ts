import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { bodyOf, keysOf, meet, officesIn, partyOf } from '../keys.ts';
import { areKin } from '../likeness.ts';
import { evidenceAt, quoted, type StoryInHand, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { type Demand, demandsIn } from './demand.ts';
import { type Refusal, refusalsIn } from './refusal.ts';
import { type Waiting, waitingIn } from './waiting.ts';

/** What one party wants, told by one report, and the other party's refusal, which that report does not tell, by another. */
export function demandFindings({ versions, language }: StoryInHand): Draft[] {
  const refusals = versions.flatMap((version) =>
    refusalsIn(version, language).map((one) => laidRefusal(one, language)),
  );
  if (refusals.length === 0) return [];
  const demands = versions.flatMap((version) => demandsIn(version, language).map((one) => laidDemand(one, language)));
  const waiting = versions.flatMap((version) => waitingIn(version, language));
  const told = new Set<string>();
  return demands.flatMap((demand) => {
    const refusal = refusals.find(
      (one) => one.version.outlet !== demand.version.outlet && isAnswer(one, demand, language),
    );
    if (refusal === undefined || tellsRefusal(demand, refusal, refusals)) return [];
    const key = `${demand.version.id} ${refusal.version.id} ${refusal.party.join(' ')}`;
    if (told.has(key)) return [];
    told.add(key);
    return [draft(demand, refusal, stillWaiting(demand, refusal, waiting, refusals, language))];
  });
}

/** Where whoever wants something is told to wait for an answer, by each report that does not tell of the refusal. */
function stillWaiting(
  { party }: LaidDemand,
  refusal: LaidRefusal,
  waiting: readonly Waiting[],
  refusals: readonly LaidRefusal[],
  language: Language,
): readonly (readonly Waiting[])[] {
  const own = waiting.filter(
    ({ version, who }) =>
      version.outlet !== refusal.version.outlet &&
      meet(party, partyOf(who, language)) &&
      !refusals.some((other) => other.version === version && meet(refusal.party, other.party)),
  );
  return [...Map.groupBy(own, ({ version }) => version.outlet).values()];
}

/** A demand with what is asked of it again and again, as keys. */
interface LaidDemand extends Demand {
  readonly party: readonly string[];
  /** Who or what is named beside it, and the offices there. */
  readonly beside: readonly string[];
  readonly offices: readonly string[];
}

/** A refusal with what is asked of it again and again, as keys. */
interface LaidRefusal extends Refusal {
  readonly party: readonly string[];
  /** The party with what it is of, and its offices. */
  readonly body: readonly string[];
  readonly offices: readonly string[];
}

/** Words on either side of a demand among which its addressee is looked for: more than sentences have, fewer than texts without a stop. */
const BESIDE = 80;

function laidDemand(demand: Demand, language: Language): LaidDemand {
  const { version, sentence, owner, span } = demand;
  const words = version.words.slice(sentence.first, sentence.last);
  const from = words.findIndex(({ end }) => end > span.start);
  const to = words.findLastIndex(({ start }) => start < span.end);
  const beside = words.slice(Math.max(0, from - BESIDE), to + BESIDE).filter((word) => !owner.includes(word));
  return {
    ...demand,
    party: partyOf(owner, language),
    beside: keysOf(beside, language),
    offices: officesIn(beside, language),
  };
}

function laidRefusal(refusal: Refusal, language: Language): LaidRefusal {
  const { refuser } = refusal;
  const [party, body, offices] = [partyOf, bodyOf, officesIn].map((keys) => keys(refuser, language));
  return { ...refusal, party: party!, body: body!, offices: offices! };
}

/** Whether somebody refuses what the other wants. */
function isAnswer(refusal: LaidRefusal, demand: LaidDemand, language: Language): boolean {
  const owner = demand.party;
  if (owner.length === 0 || refusal.party.length === 0 || meet(owner, refusal.party)) return false;
  const isAsked = isAskedOf(refusal, demand);
  const named = refusal.demand;
  // "The Kremlin's demands" stand in the refusal or before it.
  if (named?.owner != null && meet(owner, partyOf(named.owner, language))) {
    const sharesMatter = shared([...refusal.object, ...named.content], demand.content, language).length > 0;
    // Another demand of the same: "their demand for an inquiry".
    return sharesMatter || (isAsked && named.content.length === 0);
  }
  return isAsked && (isRefusedAct(refusal, demand, language) || isHeldGround(refusal, demand, language));
}

/** Whether whoever refuses is named beside the demand. */
function isAskedOf({ body, offices }: LaidRefusal, demand: LaidDemand): boolean {
  return body.length > 0 ? meet(body, demand.beside) : meet(offices, demand.offices);
}

/** "Refused to release the crew", "wants the release of the crew": the act and another word in common, if it has another. */
function isRefusedAct({ object }: Refusal, { content }: Demand, language: Language): boolean {
  if (!language.signals(object[0]?.form ?? '').includes('infinitive')) return false;
  const telling = plainWords(object, language);
  const common = shared(object, content, language);
  return telling.length > 0 && common.includes(telling[0]!) && common.length >= Math.min(LEAST_SHARED, telling.length);
}

/** Telling words that make a demand and what is refused one. */
const LEAST_SHARED = 2;

/** "Will not back down over the law on courts", "wants the law on courts withdrawn". */
function isHeldGround({ object, yields }: Refusal, { content }: Demand, language: Language): boolean {
  return yields && object[0]?.tag === 'IN' && shared(object, content, language).length >= LEAST_SHARED;
}

/** The telling words of one that the other has, names left out. */
function shared(a: readonly Word[], b: readonly Word[], language: Language): readonly Word[] {
  const others = plainWords(b, language);
  return plainWords(a, language).filter(({ lemma }) =>
    others.some((word) => areForms(word.lemma, lemma) || language.synonyms(lemma).includes(word.lemma)),
  );
}

function plainWords(words: readonly Word[], language: Language): readonly Word[] {
  return words.filter(
    ({ matter, tag, lemma }) => matter && !tag.startsWith('NNP') && tag !== 'CD' && !language.isDemand(lemma, tag),
  );
}

/** Letters of the shorter from which on one word that begins with another is made of it: "resign", "resignation". */
const LEAST_STEM = 5;

function areForms(a: string, b: string): boolean {
  const isStem = Math.min(a.length, b.length) >= LEAST_STEM && (a.startsWith(b) || b.startsWith(a));
  return isStem || areKin(a, b);
}

/** Whether the report of the demand tells that it was refused. */
function tellsRefusal(demand: Demand, refusal: LaidRefusal, refusals: readonly LaidRefusal[]): boolean {
  return refusals.some((other) => other.version === demand.version && meet(refusal.party, other.party));
}

function draft(demand: Demand, refusal: Refusal, waiting: readonly (readonly Waiting[])[]): Draft {
  const by = voiceOf(refusal.version, refusal.span);
  const word = by === null ? '' : ` (on the word of ${by})`;
  const still = waiting.map(([first]) => {
    const { version, span } = first!;
    return ` ${version.outlet}, which has no refusal either, tells that an answer is still awaited: “${quoted(version, span)}”.`;
  });
  return {
    kind: 'refusal',
    explanation: `${demand.version.outlet} tells what one side wants, “${quoted(demand.version, demand.span)}”, but not that the other refuses. ${refusal.version.outlet} has the refusal: “${quoted(refusal.version, refusal.span)}”${word}.${still.join('')}`,
    strength: 0.7,
    evidence: [
      evidenceAt(demand.version, demand.span, 'demanded'),
      evidenceAt(refusal.version, refusal.span, 'refused'),
      ...waiting.flat().map(({ version, span }) => evidenceAt(version, span, 'waiting')),
    ],
    detail: { type: 'plain' },
  };
}
