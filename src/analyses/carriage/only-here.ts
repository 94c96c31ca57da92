import type { Draft } from '../draft.ts';
import { weightOf } from '../likeness.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand } from '../version.ts';
import { type Quote, quotesOf, tells, toldOf } from './carriers.ts';

/** With fewer reports than this, what one alone has says little. */
const LEAST_REPORTS = 3;
/** Shorter quotations are phrases. */
const LEAST_WORDS = 8;
/** A third of a quotation's matter within two sentences may be an indirect rendering; then it is not said that nobody has it. */
const TOLD = 0.34;
/** Of each report its weightiest, whole quotations first, then what it tells in its own words: the matrix shows the rest. */
const MOST_EACH = 3;

/** What a single report alone has of what somebody said. */
export function onlyHereFindings(story: StoryInHand): Draft[] {
  const reports = story.versions.length;
  if (reports < LEAST_REPORTS) return [];
  const lone = quotesOf(story).filter((quote) => isLone(quote, story));
  const told = toldOf(story).filter((quote) => isLone(quote, story));
  return story.versions.flatMap((version) => {
    const quoted = lone.filter((quote) => quote.version === version);
    quoted.sort((a, b) => Number(a.isLed) - Number(b.isLed) || weightOf(b.matter) - weightOf(a.matter));
    const own = told.filter((quote) => quote.version === version);
    own.sort((a, b) => weightOf(b.matter) - weightOf(a.matter));
    return [...quoted.map((quote) => draft(quote, reports)), ...own.map((quote) => toldDraft(quote, reports))].slice(
      0,
      MOST_EACH,
    );
  });
}

function isLone(quote: Quote, story: StoryInHand): boolean {
  const carriers = new Set(quote.utterance.witnesses.map(({ document }) => document));
  if (carriers.size !== 1 || quote.wordCount < LEAST_WORDS) return false;
  const others = story.versions.filter(({ id }) => !carriers.has(id));
  return !others.some((other) => tells(other, quote.matter, TOLD, story.language));
}

function draft(quote: Quote, reports: number): Draft {
  const { version, span, by } = quote;
  return {
    kind: 'only here',
    explanation: `Only ${version.outlet}, of ${counted(reports, 'report')}, has this${by === null ? '' : ` from ${by}`}: “${quotedAll(version, quote.content)}”.`,
    strength: Math.min(1, 0.4 + weightOf(quote.matter) / 150),
    evidence: [evidenceAt(version, span, `only in ${version.outlet}`)],
    detail: { type: 'plain' },
  };
}

function toldDraft(quote: Quote, reports: number): Draft {
  const { version, span, by } = quote;
  return {
    kind: 'only here',
    explanation: `Only ${version.outlet}, of ${counted(reports, 'report')}, has ${by} saying, in the outlet’s words: “${quotedAll(version, quote.content)}”.`,
    strength: Math.min(1, 0.3 + weightOf(quote.matter) / 150),
    evidence: [evidenceAt(version, span, `only in ${version.outlet}`)],
    detail: { type: 'plain' },
  };
}
