import type { Finding } from '../../core/finding.ts';
import { type Edition, outletName, type Place, wordsAt } from '../edition.ts';
import { type FindingGroup, findingGroups, groupsAhead } from '../kinds.ts';
import { middleLeftOut, outermost, snippet } from '../snippets.ts';
import { isStated } from '../stated.ts';
import { statement } from '../statement.ts';
import { type Block, entry, heading, paragraph, quiet } from './blocks.ts';
import { left, sigil, where, whereAll, whereNamed } from './places.ts';
import type { ReportLimits } from './story.ts';

/** Findings in plain words, grouped by kind, each with its places; behind them `alone`, what one report alone has. */
export function findingBlocks(
  edition: Edition,
  story: { readonly findings: readonly Finding[] },
  limits: ReportLimits,
  alone: readonly Block[] = [],
): readonly Block[] {
  const groups = findingGroups(story).filter(({ kind }) => kind !== 'only here');
  const blocks = [...groups.flatMap((group) => groupBlocks(edition, group, limits)), ...alone];
  return blocks.length === 0 ? [] : [heading(3, 'What differs'), ...aheadBlock(groups), ...blocks];
}

/** What kinds of differences there are and how many of each, in a line. */
function aheadBlock(groups: readonly FindingGroup[]): readonly Block[] {
  const ahead = groupsAhead(groups);
  const counts = ahead.map((group) => `${group.heading} ${group.findings.length}`);
  return ahead.length === 0 ? [] : [paragraph(quiet(counts.join(' · ')))];
}

function groupBlocks(
  edition: Edition,
  { kind, heading: name, findings }: FindingGroup,
  limits: ReportLimits,
): readonly Block[] {
  const full = kind === 'slight' ? 0 : limits.findings;
  const briefUntil = limits.findings + limits.brief;
  return [
    heading(4, name),
    ...findings.slice(0, full).flatMap((finding) => oneFinding(edition, finding, limits)),
    ...findings.slice(full, briefUntil).map((finding) => briefFinding(edition, finding)),
    ...left(findings.length - briefUntil, 'findings'),
  ];
}

/** A finding with its places: those whose words it states are only named. */
function oneFinding(edition: Edition, finding: Finding, limits: ReportLimits): readonly Block[] {
  const places = outermost(finding.evidence);
  const said = statement(edition, finding);
  const { stated = [], shown = [] } = Object.groupBy(places, (place) =>
    isStated(said, wordsAt(edition, place)) ? 'stated' : 'shown',
  );
  return [
    entry(0, '•', said, ...whereAll(edition, stated)),
    ...shown.slice(0, limits.evidence).map((place) => evidenceEntry(edition, place, said)),
    ...left(shown.length - limits.evidence, 'places', 1),
  ];
}

/** A finding without the words of its places. */
export function briefFinding(edition: Edition, finding: Finding): Block {
  return entry(0, '•', statement(edition, finding), ...whereAll(edition, outermost(finding.evidence)));
}

/** Letters of a place that are shown: a text copied whole is not printed again. */
const LONGEST_EVIDENCE = 400;

/** A place within its sentence; its outlet where the finding that it is of does not name it. */
function evidenceEntry(edition: Edition, place: Place, said: string): Block {
  const { before, words, after } = snippet(edition, place, 60);
  return entry(
    1,
    sigil(edition, place.document),
    before,
    { style: 'evidence', text: middleLeftOut(words, LONGEST_EVIDENCE) },
    after,
    said.includes(outletName(edition, place.document)) ? where(edition, place) : whereNamed(edition, place),
  );
}
