import type { Utterance } from '../../core/apparatus.ts';
import type { CarriageItem, CollatedStory, Provenance } from '../../core/collation.ts';
import { dayInWords } from '../../core/day-in-words.ts';
import type { Finding } from '../../core/finding.ts';
import { openingOf } from '../../core/opening.ts';
import { carriageGroups, spokenItem } from '../carriage-groups.ts';
import { asOfInWords, between, howKnown, instant, publishedInWords } from '../days.ts';
import { count, documentOf, type Edition, listed, outletName, type Place, wordsAt } from '../edition.ts';
import { introducedBy } from '../introduced.ts';
import { findingGroups, RELATION_NAMES } from '../kinds.ts';
import { originInWords, originsOf } from '../origins.ts';
import { named } from '../plural.ts';
import { alikeVersions, baseFirst, nthMark, versionOf } from '../renderings.ts';
import type { Run } from '../runs.ts';
import { middleLeftOut, outermost, snippet } from '../snippets.ts';
import { nameBesideLetter, statement } from '../statement.ts';
import { storyName } from '../story-name.ts';
import { grouped, valueInWords } from '../values.ts';
import { MANNER_KEY, MANNER_SIGNS, verbsBySource, verbsIn } from '../verbs.ts';
import { type Block, entry, heading, type Inline, paragraph, quiet } from './blocks.ts';
import { synopsisBlocks } from './synopsis.ts';

/** How much of a story is told; what is left out is counted. */
export interface ReportLimits {
  /** Findings of one kind, further ones of which only the sentence is told, and places of one finding. */
  readonly findings: number;
  readonly brief: number;
  readonly evidence: number;
  readonly sayings: number;
  readonly loneSayings: number;
  /** Rows and columns of a table. */
  readonly rows: number;
  readonly columns: number;
  /** Of a synopsis: passages, and whether every sentence is among them. */
  readonly passages: number;
  readonly everySentence: boolean;
}

/** A story of several reports in words: its reports in time, what differs, who said what, and the tables. */
export function storyBlocks(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const days = story.from !== null && story.to !== null ? between(story.from, story.to) : null;
  const { text, choice } = storyName(edition, story);
  return [
    heading(2, text, days),
    ...(choice === null ? [] : [paragraph(quiet(`The ${choice.what}. ${choice.why}`))]),
    ...reports(edition, story, limits),
    ...findingBlocks(edition, story, limits),
    ...sayings(edition, story, limits),
    ...synopsisBlocks(edition, story.id, limits),
    ...ledger(edition, story, limits),
    ...labels(edition, story, limits),
    ...verbs(edition, story, limits),
    ...origins(edition, story, limits),
    ...carriage(edition, story, limits),
  ];
}

function reports(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const rows = story.memberships.slice(0, limits.rows).map(({ document: id, copyOf }) => {
    const { document } = documentOf(edition, id);
    const known = howKnown(document.published);
    const copied =
      copyOf === null ? '' : ` (${Math.round(copyOf.share * 100)}% as in ${sigil(edition, copyOf.document)})`;
    const when = publishedInWords(document.published) + (known === '' ? '' : ` (${known})`);
    return [
      sigil(edition, id),
      outletName(edition, id),
      when,
      `${document.title ?? openingOf(document.text)}${copied}`,
    ];
  });
  return [
    { type: 'table', head: ['', 'Outlet', 'Published', 'Headline'], rows },
    ...left(story.memberships.length - rows.length, 'reports'),
    ...axis(edition, story),
  ];
}

function axis(edition: Edition, story: CollatedStory): readonly Block[] {
  const told = story.documents.flatMap((id) => {
    const value = documentOf(edition, id).document.published.value;
    const at = instant(value);
    return value === null || at === null ? [] : [{ label: sigil(edition, id), at, value }];
  });
  told.sort((a, b) => a.at - b.at);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || first.at === last.at) return [];
  const marks = told.map(({ label, at }) => ({ label, at: (at - first.at) / (last.at - first.at) }));
  return [{ type: 'axis', from: dayInWords(first.value), to: dayInWords(last.value), marks }];
}

/** Findings in plain words, grouped by kind, each with its places. */
export function findingBlocks(
  edition: Edition,
  story: { readonly findings: readonly Finding[] },
  limits: ReportLimits,
): readonly Block[] {
  const groups = findingGroups(story);
  if (groups.length === 0) return [];
  const briefUntil = limits.findings + limits.brief;
  const blocks = groups.flatMap(({ heading: name, findings }) => [
    heading(4, name),
    ...findings.slice(0, limits.findings).flatMap((finding) => oneFinding(edition, finding, limits)),
    ...findings.slice(limits.findings, briefUntil).map((finding) => entry(0, '•', statement(edition, finding))),
    ...left(findings.length - briefUntil, 'findings'),
  ]);
  return [heading(3, 'What differs'), ...blocks];
}

function oneFinding(edition: Edition, finding: Finding, limits: ReportLimits): readonly Block[] {
  const places = outermost(finding.evidence);
  return [
    entry(0, '•', statement(edition, finding)),
    ...places.slice(0, limits.evidence).map((place) => evidenceEntry(edition, place)),
    ...left(places.length - limits.evidence, 'places', 1),
  ];
}

/** Letters of a place that are shown: a text copied whole is not printed again. */
const LONGEST_EVIDENCE = 400;

function evidenceEntry(edition: Edition, place: Place): Block {
  const { before, words, after } = snippet(edition, place, 60);
  return entry(
    1,
    sigil(edition, place.document),
    before,
    { style: 'evidence', text: middleLeftOut(words, LONGEST_EVIDENCE) },
    after,
    where(edition, place),
  );
}

/** The outlet, if known, and the paragraph of its report in which a place begins, counted from 1, and what else is told of it. */
export function where(edition: Edition, place: Place, more = ''): Inline {
  const { blocks } = documentOf(edition, place.document).document;
  const index = blocks.findLastIndex((block) => block.start <= place.start);
  const paragraphs = `¶${Math.max(index, 0) + 1}${more}`;
  return quiet(` (${[nameBesideLetter(edition, place.document) ?? [], paragraphs].flat().join(' ')})`);
}

function sayings(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const several = story.utterances.filter((u) => u.witnesses.length > 1);
  const lone = story.utterances.filter((u) => u.witnesses.length === 1);
  if (story.utterances.length === 0) return [];
  return [
    heading(3, 'Who said what, in whose words'),
    ...several.slice(0, limits.sayings).flatMap((u) => saying(edition, story, u)),
    ...left(several.length - limits.sayings, 'sayings'),
    ...loneSayings(edition, lone, limits),
  ];
}

function saying(edition: Edition, story: CollatedStory, utterance: Utterance): readonly Block[] {
  const carriers = new Set(utterance.witnesses.map((w) => w.document)).size;
  const told = ` in ${carriers} of ${count(story.documents.length, 'report')}${originInWords(edition, story, utterance)}`;
  return [
    paragraph({ style: 'speaker', text: utterance.speaker ?? 'Nobody named' }, quiet(told)),
    ...alikeVersions(edition, utterance, baseFirst(utterance)).map(([index = 0, ...alike]) => {
      const witness = utterance.witnesses[index]!;
      const place = { document: witness.document, ...witness.content[0]! };
      const name = (one: number) => utterance.witnesses[one]!.sigil + nthMark(utterance, one);
      const manner = introducedBy(edition, witness);
      const { runs, isRetold } = versionOf(edition, utterance, index);
      const others = alike.map((one) =>
        [name(one), introducedBy(edition, utterance.witnesses[one]!) ?? []].flat().join(' '),
      );
      const notes = [
        manner ?? [],
        isRetold ? 'retold' : [],
        others.length === 0 ? [] : `the same in ${listed(others)}`,
      ];
      const told = notes.flat().map((note) => `; ${note}`);
      return entry(0, name(index), ...versionRuns(runs), where(edition, place, told.join('')));
    }),
    ...givenToOthers(utterance),
  ];
}

/** Whom versions give the saying to, where the base gives it to another. */
function givenToOthers({ apparatus, witnesses }: Utterance): readonly Block[] {
  return (apparatus?.sources ?? []).flatMap(({ witnesses: own, statement }) => {
    const sigils = [...new Set(own.map((index) => witnesses[index]!.sigil))].join(' ');
    return statement === null ? [] : [entry(1, sigils, quiet(statement))];
  });
}

/** The words of a version, what differs marked. */
export function versionRuns(runs: readonly Run[]): readonly Inline[] {
  return runs.flatMap(({ text, before, difference, base }): Inline[] => {
    if (difference === null) return [before + text];
    // What is moved is gone from here as well.
    if (text === '')
      return base === null ? [] : [' ', { style: 'difference', text: base, difference: 'omission' }, ' '];
    if (difference === 'shared') return [before, { style: 'evidence', text }];
    return [before, { style: 'difference', text, difference }];
  });
}

function loneSayings(edition: Edition, lone: readonly Utterance[], limits: ReportLimits): readonly Block[] {
  if (lone.length === 0) return [];
  const shown = lone.slice(0, limits.loneSayings).map((utterance) => {
    const witness = utterance.witnesses[0]!;
    const place = { document: witness.document, ...witness.content[0]! };
    const manner = introducedBy(edition, witness);
    return entry(
      0,
      witness.sigil,
      { style: 'speaker', text: utterance.speaker ?? 'Nobody named' },
      `: ${witness.text}`,
      where(edition, place, manner === null ? '' : `; ${manner}`),
    );
  });
  if (shown.length === 0) return [paragraph(quiet(`${count(lone.length, 'saying')} in one report only.`))];
  return [heading(4, 'In one report only'), ...shown, ...left(lone.length - shown.length, 'sayings')];
}

function ledger(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const rows = story.findings.flatMap(({ detail }) =>
    detail.type !== 'figures'
      ? []
      : detail.rows.map((row, i) => [
          i === 0 ? `${detail.of} (${RELATION_NAMES[detail.relation]})` : '',
          sigil(edition, row.evidence.document),
          wordsAt(edition, row.evidence),
          valueInWords(row),
          row.by ?? 'its own',
          asOfInWords(row.asOf) ?? '',
        ]),
  );
  if (rows.length === 0) return [];
  const head = ['What', '', 'Says', 'Value', 'On whose word', 'As of'];
  return [
    heading(3, 'Figures side by side'),
    { type: 'table', head, rows: rows.slice(0, limits.rows) },
    ...left(rows.length - limits.rows, 'rows'),
  ];
}

function labels(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const rows = story.findings.flatMap(({ detail }) =>
    detail.type !== 'labels'
      ? []
      : detail.rows.map((row, i) => [
          i === 0 ? detail.of : '',
          row.label + (row.charged === null ? '' : ' †'),
          [...new Set(row.evidence.map((e) => sigil(edition, e.document)))].join(' '),
        ]),
  );
  if (rows.length === 0) return [];
  const charged = rows.some((row) => row[1]!.endsWith('†'));
  return [
    heading(3, 'What each calls it'),
    { type: 'table', head: ['What is named', 'As', 'In'], rows: rows.slice(0, limits.rows) },
    ...left(rows.length - limits.rows, 'rows'),
    ...(charged ? [paragraph(quiet('† a charged word'))] : []),
  ];
}

function verbs(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const rows = verbsBySource(story).flatMap((source) =>
    story.documents
      .filter((id) => verbsIn(source, id).length > 0)
      .map((id, i) => [
        i === 0 ? source.source : '',
        sigil(edition, id),
        verbsIn(source, id)
          .map(({ row, count: times }) => `${row.verb}${MANNER_SIGNS[row.manner]}${times > 1 ? ` ×${times}` : ''}`)
          .join(', '),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(3, 'How each has them speak'),
    { type: 'table', head: ['Who speaks', 'In', 'By which verbs'], rows: rows.slice(0, limits.rows) },
    ...left(rows.length - limits.rows, 'rows'),
    paragraph(quiet(MANNER_KEY)),
  ];
}

function origins(edition: Edition, { provenance }: CollatedStory, limits: ReportLimits): readonly Block[] {
  if (provenance.edges.length === 0) return [];
  const nodes = new Map(provenance.nodes.map((node) => [node.id, node]));
  const name = (id: string) => {
    const node = nodes.get(id);
    if (node === undefined) return id;
    return node.document === null
      ? node.name
      : `${outletName(edition, node.document)} (${sigil(edition, node.document)})`;
  };
  const rows = provenance.edges.slice(0, limits.rows).map(({ from, to, reason }) => [name(from), name(to), reason]);
  return [
    heading(3, 'Where it comes from'),
    paragraph(ledBack(edition, provenance, limits)),
    { type: 'table', head: ['Who', 'rests on', 'By what words'], rows },
    ...left(provenance.edges.length - rows.length, 'links'),
  ];
}

/** Which origins all comes from in the end, each with the reports that lead back to it, and which reports rest on nobody. */
function ledBack(edition: Edition, provenance: Provenance, limits: ReportLimits): string {
  const { led, alone } = originsOf(provenance);
  const sigils = (documents: readonly string[]) => {
    const some = documents.slice(0, limits.columns).map((id) => sigil(edition, id));
    return listed(documents.length > some.length ? [...some, `${documents.length - some.length} more`] : some);
  };
  const named = led.slice(0, limits.rows).map(({ node, reports }) => {
    const name = node.document === null ? node.name : outletName(edition, node.document);
    return `${name} (${sigils(reports)})`;
  });
  if (led.length > named.length) named.push(`${led.length - named.length} more`);
  const others =
    alone.length === 0 ? '' : ` By ${alone.length === 1 ? 'itself stands' : 'themselves stand'} ${sigils(alone)}.`;
  return `What these reports have from others leads back to ${listed(named)}.${others}`;
}

function carriage(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const columns = story.documents.slice(0, limits.columns);
  const missing = story.carriage.items.filter(
    (item) => new Set(item.carriers.map((c) => c.document)).size < story.documents.length,
  );
  if (missing.length === 0 || story.documents.length < 2) return [];
  const shown = missing.slice(0, limits.rows);
  const row = (item: CarriageItem): readonly string[] => [
    spokenItem(edition, item),
    ...columns.map((id) => (item.carriers.some((carrier) => carrier.document === id) ? '●' : '·')),
  ];
  // A kind of items has a line of its own before them, in one table, so that all dots stand under their report.
  const rows = carriageGroups(shown).flatMap(({ name, items }) => [
    [`${name}:`, ...columns.map(() => '')],
    ...items.map(row),
  ]);
  return [
    heading(3, 'Who carries what'),
    { type: 'table', head: ['', ...columns.map((id) => sigil(edition, id))], rows },
    ...left(missing.length - shown.length, 'items'),
  ];
}

/** A document's short name in its story. */
const sigil = (edition: Edition, id: string): string => edition.sigils.get(id) ?? '·';

/** `and 4 more places`, for what a limit leaves out. */
export function left(number: number, what: string, depth: number | null = null): readonly Block[] {
  if (number <= 0) return [];
  const words = quiet(`and ${grouped(number)} more ${named(number, what)}`);
  return [depth === null ? paragraph(words) : entry(depth, null, words)];
}
