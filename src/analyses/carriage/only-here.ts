import type { Draft } from '../draft.ts';
import { weightOf } from '../likeness.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand } from '../version.ts';
import { type Quote, quotesOf, tells } from './carriers.ts';

/** With fewer reports than this, what one alone has says little. */
const LEAST_REPORTS = 3;
/** Shorter quotations are phrases. */
const LEAST_WORDS = 8;
/** A third of a quotation's matter within two sentences may be an indirect rendering; then it is not said that nobody has it. */
const TOLD = 0.34;
/** Of each report its weightiest, whole quotations first: the matrix shows the rest. */
const MOST_EACH = 3;

/** Quotations that a single report has. */
export function onlyHereFindings(story: StoryInHand): Draft[] {
  const reports = story.versions.length;
  if (reports < LEAST_REPORTS) return [];
  const lone = quotesOf(story).filter((quote) => isLone(quote, story));
  return story.versions.flatMap((version) => {
    const own = lone.filter((quote) => quote.version === version);
    own.sort((a, b) => Number(a.isLed) - Number(b.isLed) || weightOf(b.matter) - weightOf(a.matter));
    return own.slice(0, MOST_EACH).map((quote) => draft(quote, reports));
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
