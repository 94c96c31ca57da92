import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { containment, type Matter, matterOf, resemblance } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from '../version.ts';
import { headlineName, usagesIn } from './headline-names.ts';
import { isQuoted } from './term.ts';

/** What a report first says of a law, deal or plan that tells what it is for. */
interface Description {
  readonly version: Version;
  readonly span: Span;
  readonly noun: string;
  /** Words that tell what it is for. */
  readonly matter: Matter;
  /** What its sentence tells beside. */
  readonly around: Matter;
}

/**
 * How outlets describe the same law, deal, ban or plan where they first tell of it ("religious freedom law", "law that lets shops
 * turn gay couples away"), and what their headlines call it. What a measure is said to be for is its frame (Entman 1993,
 * "Framing: Toward Clarification of a Fractured Paradigm"; Card, Boydstun, Gross, Resnik and Smith 2015, "The Media Frames
 * Corpus"); that phrases with one head beside other words name one thing is how Hamborg, Zhukova and Gipp 2019 ("Automated
 * Identification of Media Bias by Word Choice and Labeling in News Articles") join them.
 */
export function enactmentFindings({ versions, language }: StoryInHand): Draft[] {
  const kinds = versions.flatMap(({ words }) => words.flatMap(({ lemma }) => language.enactmentKind(lemma) ?? []));
  return [...new Set(kinds)].flatMap((kind) => {
    const found = versions.flatMap((version) => descriptionOf(version, kind) ?? []);
    const byOutlet = [...Map.groupBy(found, ({ version }) => version.outlet).values()].map(([first]) => first!);
    return draft(byOutlet, kind, versions, language) ?? [];
  });
}

/** Uses of a kind's nouns in a report from which on it tells of one such thing throughout, and sentences in which it says what it is. */
const LEAST_USES = 2;
const FIRST_SENTENCES = 5;

/** The first description of a report; `null` where it has none, or tells of several such things. */
function descriptionOf(version: Version, kind: string): Description | null {
  const { words, language } = version;
  const uses = words.filter(({ lemma, tag }) => tag.startsWith('NN') && language.enactmentKind(lemma) === kind);
  const single = uses.filter(({ tag }) => !tag.endsWith('S'));
  if (single.length < LEAST_USES || single.length * 3 < uses.length * 2) return null;
  const first = version.sentences.slice(0, FIRST_SENTENCES);
  return first.flatMap((sentence) => descriptionsIn(version, sentence, kind))[0] ?? null;
}

function descriptionsIn(version: Version, sentence: Sentence, kind: string): Description[] {
  const { language } = version;
  const words = version.words.slice(sentence.first, sentence.last);
  return words.flatMap((word, at) => {
    const isHead = word.tag === 'NN' && language.enactmentKind(word.lemma) === kind;
    if (!isHead || /^(?:NN|HYPH|POS)/.test(words[at + 1]?.tag ?? '') || isQuoted(version, word)) return [];
    const [from, end] = [firstOf(words, at), lastOf(words, at, language)];
    const own = words.slice(from, end);
    const matter = matterOf(own, (one) => one === word || one.capital || language.isPlainBeside(one.lemma));
    // "Legislation" without an article may be any, as "party-backed legislation" may; "voting rights legislation" hardly.
    const isBroad = matter.size > 1 && own.every(({ tag }) => tag !== 'HYPH');
    if (end === at + 1 && !isBroad && !/^(?:DT|PRP\$|POS)$/.test(words[from - 1]?.tag ?? '')) return [];
    if (matter.size === 0) return [];
    return [
      {
        version,
        span: { start: own[0]!.start, end: own.at(-1)!.end },
        noun: word.lemma,
        matter,
        around: matterOf(words, (one) => own.includes(one)),
      },
    ];
  });
}

/** Where the words before the noun at `at` begin that belong to it. */
function firstOf(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && /^(?:JJ|NN|VBN|HYPH|AFX|``|'')/.test(words[from - 1]!.tag)) from--;
  while (from < at && /^(?:``|''|HYPH)$/.test(words[from]!.tag)) from++;
  return from;
}

/** Words between the noun and what it is for ("a bill on Monday that would …"), and words that tell it. */
const MOST_BETWEEN = 5;
const MOST_AFTER = 20;

/** Where the words end that tell what the noun at `at` is for: "allowing shops to …", "that would ban …", "could end …"; right after it where none do. */
function lastOf(words: readonly Word[], at: number, language: Language): number {
  const near = words.slice(at + 1, at + 2 + MOST_BETWEEN);
  const opens = near.findIndex((_, i) => opensPurpose(words, at + 1 + i, at, language));
  if (opens < 0 || near.slice(0, opens).some(({ tag }) => /^(?:VB|MD|[,:.])/.test(tag))) return at + 1;
  const first = at + 1 + opens;
  let end = first + 1;
  while (end < words.length && end < first + MOST_AFTER && !/^(?:[,:.]|-LRB-)$/.test(words[end]!.tag)) end++;
  return end;
}

function opensPurpose(words: readonly Word[], i: number, at: number, language: Language): boolean {
  const [word, next] = [words[i]!, words[i + 1]];
  if (/^(?:WDT|IN)$/.test(word.tag) && language.signals(word.form).includes('that')) return next?.tag === 'MD';
  if (i !== at + 1) return false;
  const verb = word.tag === 'MD' ? next : word.tag === 'VBG' ? word : undefined;
  return verb !== undefined && language.isDoneByLaw(verb.lemma);
}

/** How alike two descriptions must be to say the same: the shorter may leave out what the other says it is for. */
const SAME = 0.25;

/** Share of what the lighter of two sentences tells beside the description that the other must tell too: “Roe signed a …”. Two laws of one field had 0.18, one law 0.27 and more. */
const SAME_OCCASION = 0.25;

function draft(
  found: readonly Description[],
  kind: string,
  versions: readonly Version[],
  language: Language,
): Draft | null {
  const pairs = found.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const));
  const tied = pairs.filter(([a, b]) => containment(a.around, b.around, language) >= SAME_OCCASION);
  if (!tied.some(([a, b]) => resemblance(a.matter, b.matter, language) < SAME)) return null;
  const shown = found.filter((one) => tied.some((pair) => pair.includes(one)));
  const usages = usagesIn(versions);
  const rows = shown.map(({ version, span }) => {
    const label = quoted(version, span, 120);
    return { label, charged: null, evidence: [evidenceAt(version, span, label)] };
  });
  const of = `the same ${[...new Set(shown.map(({ noun }) => noun))].join(' or ')}`;
  const headlines = shown.map(({ version }) =>
    headlineName(version, (lemma) => language.enactmentKind(lemma) === kind, usages),
  );
  // An outlet whose headline has the other's very words has them both.
  const isShared = headlines.some((name, i) =>
    rows.some(({ label }, j) => i !== j && name !== null && label.toLowerCase() === name.toLowerCase()),
  );
  if (isShared && shown.length === 2) return null;
  const told = shown.map(({ version }, i) => {
    const headline = headlines[i]!;
    return `${version.outlet} has “${rows[i]!.label}”${headline === null ? '' : ` (in its headline “${headline}”)`}`;
  });
  return {
    kind: 'labels',
    explanation: `The outlets first describe ${of} in different words: ${listed(told)}.`,
    strength: 0.7,
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of, rows },
  };
}
