import type { Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { contains, hull, overlaps, type Span } from '../../core/span.ts';

type Sign = (saying: Attribution, source: Span, read: ReadDocument, language: Language) => boolean;

/** Signs that the words beside a saying are not who said it, or not the whole of them: one a line. */
const SIGNS: readonly Sign[] = [citesAnother, isCutOff, isAnotherMan, standsForAnother, runsIntoAnother, disagrees];

/** Whether something speaks against `source`, the words that name who said `saying`: then no difference may rest on it. */
export function isMisreadSource(saying: Attribution, source: Span, read: ReadDocument, language: Language): boolean {
  return SIGNS.some((sign) => sign(saying, source, read, language));
}

/** "The Harbour Post quoted a witness as saying": who quotes is no source. */
function citesAnother({ cue }: Attribution, _source: Span, read: ReadDocument, language: Language): boolean {
  return formsOf(read, cue ?? []).some((form) => language.signals(form).includes('cites'));
}

/** The end of a longer name: "Post" of "Larn-Post". */
function isCutOff(_saying: Attribution, source: Span, { document, annotations }: ReadDocument): boolean {
  const spans = annotations.mentions.filter((mention) => overlaps(mention, source));
  return [source, ...spans].some(({ start }) =>
    /\p{L}[-‐‑]$/u.test(document.text.slice(Math.max(0, start - 2), start)),
  );
}

/** "The shooting of 16-year-old Ida Crane, she says": a name that hangs on another noun is whom the noun is about. */
function isAnotherMan({ speaker }: Attribution, source: Span, read: ReadDocument, language: Language): boolean {
  const named = read.annotations.mentions.filter(
    (mention) => mention.form === 'name' && mention.actor === speaker && contains(source, mention),
  );
  return named.length > 0 && named.every(({ start }) => hangsOnNoun(start, read, language));
}

/** Whether "of", with an age or nothing after it, stands before `start`. */
function hangsOnNoun(start: number, read: ReadDocument, language: Language): boolean {
  const before = formsOf(read, [{ start: Math.max(0, start - NEAR), end: start }], /[\p{L}\p{N}]+|[.,;:”"]/gu);
  const last = before.findLast((form) => !/^\p{N}+$/u.test(form) && !language.signals(form).includes('age'));
  return last !== undefined && language.signals(last).includes('partitive');
}

/** Letters before a name in which "of the 16-year-old" ends. */
const NEAR = 30;

/** A pronoun given to somebody though another of the kind was named last. */
function standsForAnother({ speaker, content }: Attribution, source: Span, { annotations }: ReadDocument): boolean {
  const { mentions } = annotations;
  const pronoun = mentions.find((mention) => mention.form === 'pronoun' && contains(mention, source));
  const last = mentions.findLast(
    (mention) =>
      mention.kind === pronoun?.kind &&
      mention.form === 'name' &&
      mention.end <= source.start &&
      !content.some((span) => overlaps(span, mention)),
  );
  return last !== undefined && last.actor !== speaker;
}

/** What was said holds another saying's source or cue with words of that saying, or another's tag at its end: two were read as one. */
function runsIntoAnother(saying: Attribution, _source: Span, read: ReadDocument, language: Language): boolean {
  const whole = hull(saying.content);
  const others = read.annotations.attributions.filter(
    ({ id, speaker }) => id !== saying.id && speaker !== saying.speaker,
  );
  const meets = others.some(
    ({ source, cue, content }) =>
      content.some((span) => saying.content.some((own) => overlaps(own, span))) &&
      [...(source ?? []), ...(cue ?? [])].some((span) => overlaps(span, whole)),
  );
  return meets || endsWithTag(saying, whole, read, language);
}

/** Whether it ends with who else said it, after the marks: `… up,'' Ida Crane said`. */
function endsWithTag({ speaker }: Attribution, whole: Span, read: ReadDocument, language: Language): boolean {
  const after = TAG.exec(read.document.text.slice(whole.start, whole.end));
  if (after === null) return false;
  const tag = { start: whole.start + after.index, end: whole.end };
  const names = read.annotations.mentions.filter((mention) => mention.form === 'name' && overlaps(mention, tag));
  return (
    names.some(({ kind, actor }) => kind === 'person' && actor !== speaker) &&
    formsOf(read, [tag]).some((form) => language.signals(form).includes('speech'))
  );
}

/** What follows the last closing quotation mark at the end of a saying. */
const TAG = /(?:''|[”"])[^“”"]{1,60}$/u;

/** "In a move groups say": one article, and more than one of them. */
function disagrees(_saying: Attribution, source: Span, read: ReadDocument, language: Language): boolean {
  const forms = formsOf(read, [source]);
  const end = forms.findIndex((form, i) => i > 0 && language.isFunctionWord(form));
  const head = forms.slice(0, end < 0 ? undefined : end).at(-1) ?? '';
  return (
    language.signals(forms[0] ?? '').includes('one') &&
    language.signals(head).includes('nameless') &&
    language.lemma(head, 'NNS') !== head
  );
}

function formsOf({ document }: ReadDocument, spans: readonly Span[], pattern = /\p{L}+/gu): string[] {
  return spans.flatMap(({ start, end }) => document.text.slice(start, end).toLowerCase().match(pattern) ?? []);
}
