import type { Utterance } from '../../core/apparatus.ts';
import type { CarriageItem, CollatedStory, Provenance } from '../../core/collation.ts';
import { dayInWords } from '../../core/day-in-words.ts';
import type { FigureRow } from '../../core/finding.ts';
import { openingOf } from '../../core/opening.ts';
import { onlyInOne } from '../alone.ts';
import { carriageGroups, spokenItem } from '../carriage-groups.ts';
import { carriersInWords } from '../carriers.ts';
import { asOfInWords, between, howKnown, instant, publishedInWords } from '../days.ts';
import { count, documentOf, type Edition, listed, outletName, wordsAt } from '../edition.ts';
import { introducedBy } from '../introduced.ts';
import { ONE_COUNT_OR_NOT } from '../kinds.ts';
import { originInWords, originsOf, SHARED_ONLY } from '../origins.ts';
import { isInOwnVoice } from '../own-voice.ts';
import { alikeVersions, baseFirst, nthMark, versionOf } from '../renderings.ts';
import type { Run } from '../runs.ts';
import { saidBy } from '../said-by.ts';
import { nameBesideLetter, nameInStory } from '../statement.ts';
import { storyName } from '../story-name.ts';
import { NOT_NAMED } from '../told.ts';
import { valueInWords } from '../values.ts';
import { MANNER_KEY, MANNER_SIGNS, verbsBySource, verbsIn } from '../verbs.ts';
import { type Block, entry, heading, type Inline, paragraph, quiet } from './blocks.ts';
import { findingBlocks } from './findings.ts';
import { onlyInOneBlocks, sayingLine } from './lone.ts';
import { left, sigil, whereNamed } from './places.ts';
import { synopsisBlocks } from './synopsis.ts';

/** How much of a story is told; what is left out is counted. */
export interface ReportLimits {
  /** Findings of one kind, further ones of which only the sentence is told, and places of one finding. */
  readonly findings: number;
  readonly brief: number;
  readonly evidence: number;
  readonly sayings: number;
  /** Sayings of one report alone: those that no other was found to tell, and, from a list of all, those that others may tell in other words. */
  readonly alone: number;
  readonly loneSayings: number;
  /** Sayings of a report that nobody else's stands beside, where there are few such reports. */
  readonly ofSingle: number;
  /** Whether the matrix of who carries what has also names, and what one report alone carries. */
  readonly wholeMatrix: boolean;
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
    ...findingBlocks(edition, story, limits, onlyInOneBlocks(edition, story, limits)),
    ...sayings(edition, story, limits),
    ...synopsisBlocks(edition, story.id, limits),
    ...ledger(edition, story, limits),
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

function sayings(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  if (story.utterances.length === 0) return [];
  const lone = story.utterances.filter((u) => u.witnesses.length === 1);
  const several = severalOf(story);
  return [
    heading(3, 'Who said what, in whose words'),
    ...several.slice(0, limits.sayings).flatMap((u) => saying(edition, story, u)),
    ...left(several.length - limits.sayings, 'sayings'),
    ...loneSayings(edition, lone, limits, onlyInOne(edition, story).reports.length > 0),
  ];
}

/** Sayings of several versions; what one report has twice says less than what two have. */
function severalOf({ utterances }: CollatedStory): readonly Utterance[] {
  const several = utterances.filter((u) => u.witnesses.length > 1);
  return [...several.filter((u) => carriersOf(u) > 1), ...several.filter((u) => carriersOf(u) === 1)];
}

const carriersOf = ({ witnesses }: Utterance): number => new Set(witnesses.map((w) => w.document)).size;

function saying(edition: Edition, story: CollatedStory, utterance: Utterance): readonly Block[] {
  const told = ` ${carriersInWords(edition, story, utterance)}${originInWords(edition, story, utterance)}`;
  return [
    paragraph({ style: 'speaker', text: utterance.speaker ?? NOT_NAMED }, quiet(told)),
    ...alikeVersions(edition, utterance, baseFirst(utterance)).map(([index = 0, ...alike]) => {
      const witness = utterance.witnesses[index]!;
      const place = { document: witness.document, ...witness.content[0]! };
      const name = (one: number) => utterance.witnesses[one]!.sigil + nthMark(utterance, one);
      const manner = introducedBy(edition, witness);
      const { runs, isRetold } = versionOf(edition, utterance, index);
      const ownVoice = (one: number) => (isInOwnVoice(edition, utterance, one) ? ['tells it as its own'] : []);
      const others = alike.map((one) => {
        const told = [introducedBy(edition, utterance.witnesses[one]!) ?? [], ownVoice(one)].flat();
        return told.length === 0 ? name(one) : `${name(one)} (${told.join(', ')})`;
      });
      const notes = [
        isGiven(utterance, index) ? [] : [saidBy(edition, utterance, index) ?? [], ownVoice(index)].flat(),
        manner ?? [],
        isRetold ? 'retold' : [],
        others.length === 0 ? [] : `the same in ${listed(others)}`,
      ];
      const told = notes.flat().map((note) => `; ${note}`);
      return entry(0, name(index), ...versionRuns(runs), whereNamed(edition, place, told.join('')));
    }),
    ...givenToOthers(utterance),
  ];
}

/** Whether it stands under the versions whom this one gives the saying to. */
function isGiven({ apparatus }: Utterance, index: number): boolean {
  return (apparatus?.sources ?? []).some(({ witnesses, statement }) => statement !== null && witnesses.includes(index));
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

/** `isTold`: that there are more than are listed as in one report alone has been said. */
function loneSayings(
  edition: Edition,
  lone: readonly Utterance[],
  limits: ReportLimits,
  isTold: boolean,
): readonly Block[] {
  if (lone.length === 0) return [];
  const shown = lone.slice(0, limits.loneSayings).map((utterance) => {
    const witness = utterance.witnesses[0]!;
    return sayingLine(edition, utterance, witness, 0, witness.sigil);
  });
  if (shown.length === 0) {
    if (isTold) return [];
    const stand = lone.length === 1 ? 'stands' : 'stand';
    return [
      paragraph(
        quiet(`${count(lone.length, 'saying')} ${stand} in one report only, some of which others tell in other words.`),
      ),
    ];
  }
  return [heading(4, 'In one report only'), ...shown, ...left(lone.length - shown.length, 'sayings')];
}

/** Figures that reports have with different values and no finding tells: those stand under “What differs”. */
function ledger(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const rows = story.figures.flatMap(({ of, rows }) => quantity(edition, `${of} (${ONE_COUNT_OR_NOT})`, rows));
  if (rows.length === 0) return [];
  const head = ['What', '', 'Says', 'Value', 'On whose word', 'As of'];
  return [
    heading(3, 'More figures side by side'),
    { type: 'table', head, rows: rows.slice(0, limits.rows) },
    ...left(rows.length - limits.rows, 'rows'),
  ];
}

function quantity(edition: Edition, of: string, rows: readonly FigureRow[]): string[][] {
  return rows.map((row, i) => [
    i === 0 ? of : '',
    sigil(edition, row.evidence.document),
    wordsAt(edition, row.evidence),
    valueInWords(row),
    row.by ?? 'its own',
    asOfInWords(row.asOf) ?? '',
  ]);
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
    return node.document === null ? node.name : nameWithLetter(edition, node.document);
  };
  const rows = provenance.edges
    .slice(0, limits.rows)
    .map(({ from, to, reason, kind }) => [
      name(from),
      kind === 'shared' ? `? ${name(to)}` : name(to),
      kind === 'shared' ? `${reason}; nothing tells which had them first` : reason,
    ]);
  return [
    heading(3, 'Where it comes from'),
    paragraph(ledBack(edition, provenance, limits)),
    { type: 'table', head: ['Who', 'rests on', 'By what words'], rows },
    ...left(provenance.edges.length - rows.length, 'links'),
  ];
}

/** An outlet with its report's letter; of a report known by its file alone the letter says it. */
function nameWithLetter(edition: Edition, document: string): string {
  const name = nameBesideLetter(edition, document);
  return name === null ? nameInStory(edition, document) : `${name} (${sigil(edition, document)})`;
}

/** Which origins all comes from in the end, each with the reports that lead back to it, and which reports rest on nobody. */
function ledBack(edition: Edition, provenance: Provenance, limits: ReportLimits): string {
  const { led, alone } = originsOf(provenance);
  const sigils = (documents: readonly string[]) => {
    const some = documents.slice(0, limits.columns).map((id) => sigil(edition, id));
    return listed(documents.length > some.length ? [...some, `${documents.length - some.length} more`] : some);
  };
  const named = led.slice(0, limits.rows).map(({ node, reports }) => {
    // Of several reports of one outlet its letter says which.
    const isOneOf = node.document !== null && led.some((other) => other.node !== node && other.node.name === node.name);
    const own = node.document === null ? node.name : nameInStory(edition, node.document);
    const name = isOneOf ? `report ${sigil(edition, node.document!)} of ${own}` : own;
    return `${name} (${sigils(reports)})`;
  });
  if (led.length > named.length) named.push(`${led.length - named.length} more`);
  const others =
    alone.length === 0 ? '' : ` Nothing was found that ${sigils(alone)} ${alone.length === 1 ? 'rests' : 'rest'} on.`;
  const back = led.length > 0 ? `What these reports have from others leads back to ${listed(named)}` : SHARED_ONLY;
  return `${back}.${others}`;
}

const COMES_NEAR = '○';

/** Whether a report carries an item, comes near it, or nothing was found. */
function signOf({ carriers, near }: CarriageItem, id: string): string {
  const isIn = (places: readonly { readonly document: string }[]) => places.some(({ document }) => document === id);
  if (isIn(carriers)) return '●';
  return isIn(near ?? []) ? COMES_NEAR : '·';
}

function carriage(edition: Edition, story: CollatedStory, limits: ReportLimits): readonly Block[] {
  const columns = story.documents.slice(0, limits.columns);
  const told = new Set(
    severalOf(story)
      .slice(0, limits.sayings)
      .map(({ id }) => id),
  );
  const missing = story.carriage.items.filter((item) => {
    if (item.utterance !== null && told.has(item.utterance)) return false;
    const carriers = new Set(item.carriers.map((c) => c.document)).size;
    return carriers < story.documents.length && (limits.wholeMatrix || (carriers > 1 && item.kind !== 'name'));
  });
  if (missing.length === 0 || story.documents.length < 2) return [];
  const shown = missing.slice(0, limits.rows);
  const row = (item: CarriageItem): readonly string[] => [
    spokenItem(edition, item),
    ...columns.map((id) => signOf(item, id)),
  ];
  // A kind of items has a line of its own before them, in one table, so that all dots stand under their report.
  const rows = carriageGroups(shown).flatMap(({ name, items }) => [
    [`${name}:`, ...columns.map(() => '')],
    ...items.map(row),
  ]);
  const isNear = rows.some((cells) => cells.includes(COMES_NEAR));
  return [
    heading(3, 'Who carries what'),
    ...(isNear ? [paragraph(quiet(`${COMES_NEAR} comes near: it may have it in other words`))] : []),
    { type: 'table', head: ['', ...columns.map((id) => sigil(edition, id))], rows },
    ...left(missing.length - shown.length, 'items'),
  ];
}
