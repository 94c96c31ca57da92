import type { Attribution } from '../core/annotations.ts';
import { contains, type Span } from '../core/span.ts';
import type { Version } from './version.ts';

/** The innermost saying whose content holds `span`; `null` where the outlet speaks for itself. */
export function sayingAround(version: Version, span: Span): Attribution | null {
  const around = version.read.annotations.attributions.filter((saying) =>
    saying.content.some((part) => contains(part, span)),
  );
  const length = (saying: Attribution): number => saying.content.reduce((sum, part) => sum + part.end - part.start, 0);
  return around.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** The name of who said it: the speaker's fullest, else the source's words; `null` where neither is told. */
export function speakerName(version: Version, saying: Attribution): string | null {
  const actor = version.read.annotations.actors.find((candidate) => candidate.id === saying.speaker);
  if (actor !== undefined) return actor.name;
  const source = saying.source?.[0];
  return source === undefined ? null : version.read.document.text.slice(source.start, source.end);
}

/** On whose word something stands; `null` where the outlet gives it as its own. */
export function voiceOf(version: Version, span: Span): string | null {
  const saying = sayingAround(version, span);
  return saying === null ? null : speakerName(version, saying);
}
