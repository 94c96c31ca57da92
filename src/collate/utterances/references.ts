import { PENN_TAGS } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import { placesWithin, type Word } from '../words.ts';

/** Words that refer, and what is meant by them in their report: for "this company", after "Larn Air is a company", the name. */
export interface Reference {
  readonly anchors: readonly Word[];
  readonly meant: readonly Word[];
}

/** By word what it refers to. */
export type References = ReadonlyMap<Word, Reference>;

/** What is told before a word is looked for in its sentence and in so many before it. */
const SENTENCES_BEFORE = 2;

/**
 * What the words of a report refer to that stand for others, by two rules: nouns said again after "this" or "such" mean
 * what the sentence that had them first says of them, and "our" in a quotation means the side of who speaks. `words` are
 * the document's.
 */
export function referencesOf(read: ReadDocument, words: readonly Word[], language: Language): Map<Word, Reference> {
  const report = new Report(read, words, language);
  const found = new Map<Word, Reference>();
  const add = (reference: Reference | null): void => {
    if (reference === null || reference.meant.length === 0) return;
    for (const anchor of reference.anchors) found.set(anchor, reference);
  };
  report.sentences.forEach((sentence, at) => {
    for (let index = sentence.start; index < sentence.end; index++) {
      add(report.ownSide(index));
      add(report.saidAgain(index, at));
    }
  });
  return found;
}

/**
 * The words that say again what was told right before ("this instrument"): they tell what is spoken of, not what is said
 * of it (Halliday and Hasan 1976, "Cohesion in English", chapter 6).
 */
export function givenWords(read: ReadDocument, words: readonly Word[], language: Language): Set<Word> {
  const report = new Report(read, words, language);
  return new Set(
    report.sentences.flatMap(({ start, end }, at) =>
      words.slice(start, end).flatMap((_, index) => report.saidAgain(start + index, at)?.anchors ?? []),
    ),
  );
}

class Report {
  /** Ranges of indices into the words. */
  readonly sentences: readonly Span[];
  readonly #read: ReadDocument;
  readonly #words: readonly Word[];
  readonly #language: Language;
  /** By where a word starts. */
  readonly #tags: ReadonlyMap<number, string>;
  readonly #sides = new Map<string, readonly Word[]>();

  constructor(read: ReadDocument, words: readonly Word[], language: Language) {
    const { tokens, sentences } = read.annotations;
    this.#read = read;
    this.#words = words;
    this.#language = language;
    this.#tags = new Map(Array.from(tokens.starts, (start, token) => [start, PENN_TAGS[tokens.tags[token]!] ?? '']));
    this.sentences = sentences.map((sentence) => placesWithin(words, sentence));
  }

  /** "this instrument", where a sentence before has the noun: its subject is meant, and what stands with the noun there. */
  saidAgain(index: number, sentence: number): Reference | null {
    const word = this.#words[index]!;
    if (!this.#signals(word.form, 'points') || /^(IN|WDT)$/.test(this.#tags.get(word.start) ?? '')) return null;
    const nouns = this.#nounsFrom(index + 1, this.sentences[sentence]!.end);
    for (const { start, end } of this.#before(sentence)) {
      const told = this.#words.slice(start, end);
      const again = nouns.filter(({ lemma }) => told.some((other) => other.lemma === lemma));
      const [first] = again;
      if (first === undefined) continue;
      const verb = told.findIndex(({ isVerb }) => isVerb);
      const at = start + told.findIndex(({ lemma }) => lemma === first.lemma);
      const meant = [
        ...told.slice(0, Math.max(0, verb)),
        ...this.#runBefore(at, start),
        ...this.#complement(at + 1, end),
      ];
      const isNew = (one: Word): boolean => isTelling(one) && !again.some(({ lemma }) => lemma === one.lemma);
      return { anchors: again, meant: [...new Set(meant)].filter(isNew) };
    }
    return null;
  }

  /** "our" in what somebody says: whom he speaks for. */
  ownSide(index: number): Reference | null {
    const word = this.#words[index]!;
    if (!word.quoted || !this.#signals(word.form, 'ours')) return null;
    const speaker = this.#read.annotations.attributions.find(
      (one) => one.speaker !== null && one.content.some((span) => contains(span, word)),
    )?.speaker;
    if (speaker === undefined || speaker === null) return null;
    let side = this.#sides.get(speaker);
    if (side === undefined) {
      side = this.#sideOf(speaker);
      this.#sides.set(speaker, side);
    }
    return { anchors: [word], meant: side };
  }

  /** The names of places and bodies in what a person is called ("spokesman of the Larnian Navy"); a body's own name. */
  #sideOf(speaker: string): Word[] {
    const { actors, mentions } = this.#read.annotations;
    const actor = actors.find(({ id }) => id === speaker);
    if (actor === undefined) return [];
    const called = actor.kind === 'person' ? actor.roles : [actor.name, ...actor.roles];
    const forms = new Set(
      called.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{N}-]*/gu) ?? []).map((form) => form.toLowerCase()),
    );
    const found = new Map<string, Word>();
    for (const word of this.#words) {
      if (found.has(word.lemma) || !isTelling(word) || !forms.has(word.form)) continue;
      const isNamed = mentions.some(
        ({ form, kind, ...span }) => form === 'name' && kind !== 'person' && contains(span, word),
      );
      if (isNamed || this.#tags.get(word.start) === 'JJ') found.set(word.lemma, word);
    }
    return [...found.values()];
  }

  #signals(form: string, signal: Signal): boolean {
    return this.#language.signals(form).includes(signal);
  }

  /** The sentences before, nearest first. */
  #before(sentence: number): Span[] {
    return this.sentences.slice(Math.max(0, sentence - SENTENCES_BEFORE), sentence).reverse();
  }

  /** The telling words of a noun phrase that goes on here, with what "of" hangs on it. */
  #nounsFrom(from: number, until: number): Word[] {
    const found: Word[] = [];
    for (let at = from; at < until; at++) {
      const word = this.#words[at]!;
      const goesOn = word.kind !== 'grammar' || (found.length > 0 && this.#signals(word.form, 'partitive'));
      if (word.isVerb || !goesOn) break;
      if (word.kind !== 'grammar') found.push(word);
      if (endsWithMark(word)) break;
    }
    return found;
  }

  /** The telling words right before a noun. */
  #runBefore(noun: number, least: number): Word[] {
    let from = noun;
    while (from > least && isTelling(this.#words[from - 1]!) && !endsWithMark(this.#words[from - 1]!)) from--;
    return this.#words.slice(from, noun).filter(({ isVerb }) => !isVerb);
  }

  /** What hangs on the noun before `from` by a preposition. */
  #complement(from: number, until: number): Word[] {
    const link = this.#words[from];
    if (link === undefined || from >= until || endsWithMark(this.#words[from - 1]!)) return [];
    const isLink = (['links', 'partitive', 'accompanies'] as const).some((signal) => this.#signals(link.form, signal));
    return isLink ? this.#nounsFrom(this.#afterArticle(from + 1), until) : [];
  }

  #afterArticle(index: number): number {
    return /^(DT|PRP\$)$/.test(this.#tags.get(this.#words[index]?.start ?? -1) ?? '') ? index + 1 : index;
  }
}

function isTelling({ kind, isTime }: Word): boolean {
  return kind !== 'grammar' && kind !== 'figure' && !isTime;
}

function endsWithMark({ end, outer }: Word): boolean {
  return outer.end > end;
}
