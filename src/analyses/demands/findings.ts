import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { keysOf, meet } from '../keys.ts';
import { areKin } from '../likeness.ts';
import { evidenceAt, quoted, type StoryInHand, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { type Demand, demandsIn } from './demand.ts';
import { type Refusal, refusalsIn } from './refusal.ts';

/** What one party wants, told by one report, and the other party's refusal, which that report does not tell, by another. */
export function demandFindings({ versions, language }: StoryInHand): Draft[] {
  const refusals = versions.flatMap((version) => refusalsIn(version, language));
  if (refusals.length === 0) return [];
  const demands = versions.flatMap((version) => demandsIn(version, language));
  const told = new Set<string>();
  return demands.flatMap((demand) => {
    const refusal = refusals.find(
      (one) => one.version.outlet !== demand.version.outlet && isAnswer(one, demand, language),
    );
    if (refusal === undefined || tellsRefusal(demand, refusal, refusals, language)) return [];
    const key = `${demand.version.id} ${refusal.version.id} ${keysOf(refusal.refuser, language).join(' ')}`;
    if (told.has(key)) return [];
    told.add(key);
    return [draft(demand, refusal)];
  });
}

/** Whether somebody refuses what the other wants. */
function isAnswer(refusal: Refusal, demand: Demand, language: Language): boolean {
  const [owner, refuser] = [keysOf(demand.owner, language), keysOf(refusal.refuser, language)];
  if (owner.length === 0 || refuser.length === 0 || isSameParty(demand.owner, refusal.refuser, language)) return false;
  const asked = demand.version.words
    .slice(demand.sentence.first, demand.sentence.last)
    .filter((word) => !demand.owner.includes(word));
  const isAsked = meet(refuser, keysOf(asked, language));
  const named = refusal.demand;
  // "The Kremlin's demands" stand in the refusal or before it.
  if (named?.owner != null && meet(owner, keysOf(named.owner, language))) {
    const sharesMatter = shared([...refusal.object, ...named.content], demand.content, language).length > 0;
    // Another demand of the same: "their demand for an inquiry".
    return sharesMatter || (isAsked && named.content.length === 0);
  }
  return isAsked && isRefusedAct(refusal, demand, language);
}

/** Whether two phrases name one party: "pilots of Halvern Air" and "Halvern Air" are two. */
function isSameParty(a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const head = (words: readonly Word[]): readonly string[] => {
    const hangs = words.findIndex(({ tag }) => tag === 'IN');
    return keysOf(words.slice(0, hangs < 0 ? words.length : hangs), language);
  };
  return meet(head(a), head(b));
}

/** "Refused to release the crew", "wants the release of the crew": the act and another word in common. */
function isRefusedAct({ object }: Refusal, { content }: Demand, language: Language): boolean {
  if (!language.signals(object[0]?.form ?? '').includes('infinitive')) return false;
  const act = object.find(({ matter }) => matter);
  if (act === undefined) return false;
  const common = shared(object, content, language);
  return common.includes(act) && common.length >= 2;
}

/** The telling words of one that the other has, names left out. */
function shared(a: readonly Word[], b: readonly Word[], language: Language): readonly Word[] {
  const plain = (words: readonly Word[]): readonly Word[] =>
    words.filter(({ matter, tag, lemma }) => matter && !tag.startsWith('NNP') && !language.isDemand(lemma, tag));
  return plain(a).filter(({ lemma }) =>
    plain(b).some((word) => areKin(word.lemma, lemma) || language.synonyms(lemma).includes(word.lemma)),
  );
}

/** Whether the report of the demand tells that it was refused. */
function tellsRefusal(demand: Demand, refusal: Refusal, refusals: readonly Refusal[], language: Language): boolean {
  const refuser = keysOf(refusal.refuser, language);
  return refusals.some((other) => other.version === demand.version && meet(refuser, keysOf(other.refuser, language)));
}

function draft(demand: Demand, refusal: Refusal): Draft {
  const by = voiceOf(refusal.version, refusal.span);
  const word = by === null ? '' : `, on the word of ${by}`;
  return {
    kind: 'contradiction',
    explanation: `${demand.version.outlet} tells what one side wants: “${quoted(demand.version, demand.span)}”. ${refusal.version.outlet} tells that the other refuses: “${quoted(refusal.version, refusal.span)}”${word}; ${demand.version.outlet} does not tell of that.`,
    strength: 0.7,
    evidence: [
      evidenceAt(demand.version, demand.span, 'demanded'),
      evidenceAt(refusal.version, refusal.span, 'refused'),
    ],
    detail: { type: 'plain' },
  };
}
