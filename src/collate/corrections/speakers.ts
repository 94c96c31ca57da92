import type { Actor, Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Correction } from '../../core/correction.ts';
import { overlaps } from '../../core/span.ts';

/** How the reason of an attribution begins whose speaker a person put right. */
export const CORRECTED = 'corrected by ';

type SpeakerCorrection = Extract<Correction, { op: 'not-that-person' }>;

/**
 * The document with its speakers as people put them right. A person of that name who is in the document already is
 * taken; otherwise one is added, with the correction as the reason.
 */
export function correctSpeakers(read: ReadDocument, corrections: readonly Correction[]): ReadDocument {
  const own = corrections.filter(
    (one): one is SpeakerCorrection => one.op === 'not-that-person' && one.place.document === read.document.id,
  );
  if (own.length === 0) return read;
  const actors = [...read.annotations.actors];
  const attributions = read.annotations.attributions.map((attribution) => {
    const correction = own.findLast(({ place }) => attribution.content.some((span) => overlaps(span, place)));
    return correction ? correctSpeaker(attribution, correction, actors) : attribution;
  });
  return { ...read, annotations: { ...read.annotations, actors, attributions } };
}

function correctSpeaker(attribution: Attribution, correction: SpeakerCorrection, actors: Actor[]): Attribution {
  const reason = `${CORRECTED}${correction.who ?? 'a person'}${correction.why === null ? '' : `: ${correction.why}`}`;
  const { speaker: name } = correction;
  const speaker =
    name === null ? null : (actors.find((actor) => actor.name === name) ?? added(name, reason, actors)).id;
  return { ...attribution, speaker, reason, confidence: 1 };
}

function added(name: string, reason: string, actors: Actor[]): Actor {
  const actor: Actor = { id: `c${actors.length + 1}`, kind: 'person', name, roles: [], reasons: [reason] };
  actors.push(actor);
  return actor;
}
