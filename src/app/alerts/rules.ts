import {
  type AlertRow,
  type AlertRule,
  type Candidate,
  cameAfter,
  firstCome,
  revisionsAfter,
  toldKeys,
} from '../../archive/alerts.ts';
import type { OpenArchive } from '../../archive/open.ts';
import { search } from '../../archive/search.ts';
import { parseSearch } from '../../archive/search-query.ts';
import type { CollatedStory } from '../../core/collation.ts';
import type { Finding } from '../../core/finding.ts';
import { type Hit, MARK } from '../../core/hit.ts';
import { english } from '../../languages/en/language.ts';
import { findSpeakers, speakersMeant } from '../find-speakers.ts';

/** What a rule is asked about. */
interface RuleContext {
  readonly archive: OpenArchive;
  readonly alert: AlertRow;
  /** Stories that changed. */
  readonly stories: readonly CollatedStory[];
}

/** All that an alert may tell of, old things among it: what was told before is not told again. */
type Rule = (context: RuleContext) => Promise<Candidate[]>;

/** One line a rule: what it tells of. */
export const RULES: Readonly<Record<AlertRule, { readonly tells: string; readonly find: Rule }>> = {
  search: { tells: 'Reports or sayings that a search finds', find: bySearch },
  speaker: { tells: 'Somebody says something new', find: bySpeaker },
  figure: { tells: 'Outlets give a figure differently', find: (context) => byFinding(context, 'figures') },
  quotation: { tells: 'An outlet cuts a quotation short', find: (context) => byFinding(context, 'cut quotation') },
  origin: { tells: 'A story gains a further origin', find: byOrigin },
  edit: { tells: 'A report was changed after publication', find: byEdit },
};

/** Pages of a search that are looked through, of 200 hits each, the latest days first. */
const PAGES = 5;

async function bySearch({ archive, alert }: RuleContext): Promise<Candidate[]> {
  const query = parseSearch(alert.query);
  const speakers = await speakersMeant(archive, query);
  const found: Candidate[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const result: { hits: readonly Hit[]; cursor: string | null } = await search(archive.db, query, {
      ...{ order: 'time', limit: 200, cursor, speakers },
    });
    const hits = result.hits.map((hit) => hit.document);
    const fresh = await cameAfter(archive.db, hits, alert.cursor);
    found.push(...result.hits.filter((hit) => fresh.has(hit.document)).map(ofHit));
    cursor = result.cursor;
    if (cursor === null) break;
  }
  return found;
}

function ofHit({ document, attribution, outlet, title, speaker, excerpt }: Hit): Candidate {
  const words = excerpt.replaceAll(MARK.start, '').replaceAll(MARK.end, '').replace(/\s+/g, ' ');
  return {
    eventKey: `${document}#${attribution ?? ''}`,
    title: `${speaker ?? title ?? words.slice(0, 80)}${outlet === null ? '' : ` (${outlet})`}`,
    summary: words,
    document,
    story: null,
  };
}

/** A saying is new when all outlets that carry it came after the alert, and none of them was told of. */
async function bySpeaker({ archive, alert, stories }: RuleContext): Promise<Candidate[]> {
  const keys = new Set([
    english.nameKey(alert.query),
    ...(await findSpeakers(archive, alert.query)).map(({ key }) => key),
  ]);
  const found: Candidate[] = [];
  for (const story of stories) {
    const fresh = await cameAfter(archive.db, story.documents, alert.cursor);
    for (const { speaker, witnesses } of story.utterances) {
      if (speaker === null || !keys.has(english.nameKey(speaker))) continue;
      if (!witnesses.every(({ document }) => fresh.has(document))) continue;
      const places = witnesses.map(({ document, attribution }) => `${document}#${attribution ?? ''}`);
      if ((await toldKeys(archive.db, alert.id, places)).size > 0) continue;
      const { document, text } = witnesses[0]!;
      found.push({
        eventKey: places[0]!,
        title: `${speaker}: ${text}`,
        summary: story.title,
        document,
        story: story.id,
      });
    }
  }
  return found;
}

/** Findings of a kind, known again by the story and what or where they are about. */
async function byFinding({ archive, alert, stories }: RuleContext, kind: Finding['kind']): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const story of stories) {
    const told = story.findings.filter(
      (finding) => finding.kind === kind && isDispute(finding) && holds(alert.query, story, finding.explanation),
    );
    if (told.length === 0) continue;
    const first = await firstCome(archive.db, story.documents);
    for (const finding of told) {
      found.push({
        eventKey: `${kind} ${'of' in finding.detail ? `${first} ${finding.detail.of}` : placeOf(finding)}`,
        title: finding.explanation,
        summary: story.title,
        document: finding.evidence[0]?.document ?? null,
        story: story.id,
      });
    }
  }
  return found;
}

/** Figures that grew, were rounded or are of another occasion contradict nobody. */
function isDispute({ detail }: Finding): boolean {
  return detail.type !== 'figures' || detail.relation === 'conflict' || detail.relation === 'open';
}

/** Where a finding is about a place: the first of its evidence, which others join. */
function placeOf({ evidence: [first] }: Finding): string {
  return first === undefined ? '' : `${first.document}:${first.start}`;
}

async function byOrigin({ archive, alert, stories }: RuleContext): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const story of stories) {
    if (story.provenance.origins < 2 || !holds(alert.query, story, '')) continue;
    const first = await firstCome(archive.db, story.documents);
    // Each number of origins is told of once; those that it had when the alert was made are none of them.
    for (let count = 2; count <= story.provenance.origins; count++) {
      found.push({
        eventKey: `origins ${first} ${count}`,
        title: `${story.title}: ${count} origins`,
        summary: `${count} of its reports are not known to depend on one another or on one outlet.`,
        document: story.documents.at(-1) ?? null,
        story: story.id,
      });
    }
  }
  return found;
}

async function byEdit({ archive, alert }: RuleContext): Promise<Candidate[]> {
  const revisions = await revisionsAfter(archive.db, alert.cursor);
  return revisions
    .filter(({ title, text }) => containsAll(alert.query, `${title ?? ''} ${text}`))
    .map(({ id, title, outlet, text, before }) => ({
      eventKey: id,
      title: `${outlet ?? 'An outlet'} changed: ${title ?? id}`,
      summary: changes(before, text),
      document: id,
      story: null,
    }));
}

/** The paragraphs that one version has and the other has not. */
function changes(before: string, after: string): string {
  const paragraphs = (text: string): string[] =>
    text
      .split(/\n+/)
      .map((p) => p.trim())
      .filter(Boolean);
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const parts = [
    ...old.filter((paragraph) => !now.includes(paragraph)).map((paragraph) => `– ${paragraph}`),
    ...now.filter((paragraph) => !old.includes(paragraph)).map((paragraph) => `+ ${paragraph}`),
  ];
  return parts.join('\n').slice(0, 4000) || 'The headline was changed.';
}

function holds(query: string, story: CollatedStory, words: string): boolean {
  return containsAll(query, `${story.title} ${words}`);
}

function containsAll(query: string, text: string): boolean {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
