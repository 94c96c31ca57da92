import type { Apparatus, Reading, Segment, Utterance, Witness } from '../core/apparatus.ts';
import type { CollatedStory, ReadDocument } from '../core/collation.ts';
import type { Span } from '../core/span.ts';
import { nthOfDocument } from './renderings.ts';

/**
 * A story's utterances as a critical edition in XML: TEI P5, chapter 13 ("Critical Apparatus"), in the parallel
 * segmentation method (13.2.3), so that any rendering is read by taking its own reading at each place. One `ab` an
 * utterance; `lem` is the base's reading, `rdg` the others', `@type` the kind of difference, and what differs only in
 * capitals and marks stands as its own `rdg` of type `orthographic`. Interrupted quotations have a `gap` where another
 * voice stood. Where witnesses give it to different people, a `note` after it has them as readings. Well-formed and escaped; characters that XML 1.0 forbids are left out.
 *
 * A document that renders an utterance twice has `A` and, for the second, `A.2`. `documents` are at least the story's.
 */
export function storyAsTei(
  story: Pick<CollatedStory, 'title' | 'documents' | 'utterances'>,
  documents: readonly ReadDocument[],
): string {
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  const editions = story.utterances.map((utterance) => utteranceEdition(utterance, byId));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...header(
      story,
      editions.flatMap(({ witnesses }) => witnesses),
      byId,
    ),
    '<text><body>',
    ...editions.map(({ xml }) => xml),
    '</body></text>',
    '</TEI>',
    '',
  ].join('\n');
}

/** A rendering with its identifier in the edition. */
interface NamedWitness extends Witness {
  readonly name: string;
}

type Documents = ReadonlyMap<string, ReadDocument>;

function header(story: { readonly title: string }, witnesses: readonly NamedWitness[], documents: Documents): string[] {
  const names = [...new Map(witnesses.map((witness) => [witness.name, witness])).values()];
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [
    '<teiHeader>',
    `<fileDesc><titleStmt><title>${escaped(story.title)}</title></titleStmt>`,
    '<publicationStmt><p>Collated by Variorum from the reports listed as witnesses.</p></publicationStmt>',
    '<sourceDesc><listWit>',
    ...names.map((witness) => `<witness xml:id="${witness.name}">${described(witness, documents)}</witness>`),
    '</listWit></sourceDesc></fileDesc>',
    '<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>',
    '</teiHeader>',
  ];
}

function described({ document }: Witness, documents: Documents): string {
  const { outlet, title, url, published } = documents.get(document)!.document;
  const parts = [
    outlet === null ? [] : [`<publisher>${escaped(outlet)}</publisher>`],
    title === null ? [] : [`<title>${escaped(title)}</title>`],
    published.value === null ? [] : [`<date when="${escaped(published.value)}"/>`],
    url === null ? [] : [`<ref target="${escaped(url)}"/>`],
  ].flat();
  return `<bibl xml:lang="en"><idno>${escaped(document)}</idno>${parts.join('')}</bibl>`;
}

function utteranceEdition(utterance: Utterance, documents: Documents): { xml: string; witnesses: NamedWitness[] } {
  const witnesses = named(utterance.witnesses);
  const speaker = utterance.speaker === null ? '' : ` n="${escaped(utterance.speaker)}"`;
  const body =
    utterance.apparatus === null
      ? `<seg corresp="#${witnesses[0]!.name}">${wholeText(witnesses[0]!, documents)}</seg>`
      : utterance.apparatus.segments
          .map((segment) => placeXml(segment, utterance.apparatus!, witnesses, documents))
          .join('');
  return { xml: `<ab${speaker}>${body}</ab>${sourcesNote(utterance, witnesses)}`, witnesses };
}

/** Whom the witnesses give it to, where they part: an apparatus entry in a note, as it is no part of the text. */
function sourcesNote({ apparatus }: Utterance, witnesses: readonly NamedWitness[]): string {
  if (apparatus === null || apparatus.sources.length < 2) return '';
  const readings = apparatus.sources.map(({ witnesses: own, text, difference, remove }) => {
    const tag = difference === null ? 'lem' : 'rdg';
    const type = difference === null ? '' : ` type="${difference}"`;
    return `<${tag} wit="${own.map((index) => `#${witnesses[index]!.name}`).join(' ')}"${type} subtype="${remove}">${escaped(text)}</${tag}>`;
  });
  return `<note type="attribution"><app>${readings.join('')}</app></note>`;
}

function named(witnesses: readonly Witness[]): NamedWitness[] {
  return witnesses.map((witness, index) => {
    const nth = nthOfDocument(witnesses, index);
    return { ...witness, name: nth === 1 ? witness.sigil : `${witness.sigil}.${nth}` };
  });
}

function placeXml(
  segment: Segment,
  apparatus: Apparatus,
  witnesses: readonly NamedWitness[],
  documents: Documents,
): string {
  const parts = segment.readings.flatMap((reading) => readingParts(reading, apparatus, witnesses, documents));
  if (parts.length === 1) return parts[0]!.text;
  return `<app>${parts.map(({ tag, type, names, text }) => `<${tag} wit="${names.map((name) => `#${name}`).join(' ')}"${type}>${text}</${tag}>`).join('')}</app>`;
}

interface Part {
  readonly tag: 'lem' | 'rdg';
  readonly type: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** A reading as printed: its witnesses parted by their very letters, the base's own first. */
function readingParts(
  reading: Reading,
  apparatus: Apparatus,
  witnesses: readonly NamedWitness[],
  documents: Documents,
): Part[] {
  const byText = new Map<string, number[]>();
  const baseFirst = [...reading.witnesses].sort((a, b) => Number(b === apparatus.base) - Number(a === apparatus.base));
  for (const index of baseFirst) {
    const text = printed(reading.spans[reading.witnesses.indexOf(index)] ?? null, witnesses[index]!, documents);
    byText.set(text, [...(byText.get(text) ?? []), index]);
  }
  return [...byText].map(([text, indices]) => ({
    tag: indices.includes(apparatus.base) ? 'lem' : 'rdg',
    type: typeOf(reading, indices.includes(apparatus.base)),
    names: indices.map((index) => witnesses[index]!.name),
    text,
  }));
}

function typeOf({ difference }: Reading, isBase: boolean): string {
  if (isBase) return '';
  return ` type="${difference ?? 'orthographic'}"`;
}

/** The words at `span` with the white space up to the witness's next words; a `gap` where its quotation is broken off. */
function printed(span: Span | null, witness: Witness, documents: Documents): string {
  if (span === null) return '';
  const { text } = documents.get(witness.document)!.document;
  const fragment = witness.content.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const atEnd = fragment >= 0 && span.end === witness.content[fragment]!.end;
  if (atEnd)
    return `${escaped(text.slice(span.start, span.end))}${fragment < witness.content.length - 1 ? ' <gap reason="interrupted"/> ' : ''}`;
  const space = /^\s*/.exec(text.slice(span.end))![0];
  return escaped(text.slice(span.start, span.end + space.length));
}

function wholeText(witness: Witness, documents: Documents): string {
  return witness.content.map((span) => printed(span, witness, documents)).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values. XML 1.0, section 2.2, has no place for most control characters and lone surrogates. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
