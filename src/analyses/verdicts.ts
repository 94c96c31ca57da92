import type { Attribution } from '../core/annotations.ts';
import type { Language } from '../core/language.ts';
import { contains, type Span } from '../core/span.ts';
import { contraryTo } from './contrary.ts';
import type { Draft } from './draft.ts';
import { listed } from './sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word, wordsIn } from './version.ts';
import { namesSomebody, sayingAround, speakerName } from './voice.ts';

/** What is judged must be more than a name. */
const LEAST_WORDS = 4;

/**
 * Sayings that an outlet judges in its own words: "falsely claimed", and its own adjective within what it has somebody say ("said the
 * reckless order was ‘necessary’").
 */
export function verdictFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) => [
    ...verdictsIn(version, story.language),
    ...adjectivesIn(version, story.language),
  ]);
}

function verdictsIn(version: Version, language: Language): Draft[] {
  return version.read.annotations.attributions.flatMap((saying) => {
    const content = saying.content[0];
    if (saying.judgement === null || content === undefined || saying.within !== null) return [];
    // What somebody said to be "without evidence" is their word.
    if (sayingAround(version, saying.judgement) !== null) return [];
    const judgement = wordsIn(version, saying.judgement);
    const judges = judgement.some(({ form }) => language.signals(form).includes('judges'));
    const isUntrue = judgement.some(({ form }) => language.signals(form).includes('untrue'));
    if (!judges || saying.speaker === null || wordsIn(version, content).length < LEAST_WORDS) return [];
    return isUntrue ? untrueDraft(version, saying, content, language) : judgedDraft(version, saying, content);
  });
}

/** "the mayor said", "engineers thought". */
function whoSaid(version: Version, saying: Attribution): string {
  const verb = saying.mode === 'speech' ? 'said' : 'thought';
  return `${speakerName(version, saying) ?? 'a speaker whom it does not name'} ${verb}`;
}

function untrueDraft(version: Version, saying: Attribution, content: Span, language: Language): Draft {
  const word = quoted(version, saying.judgement!);
  const contrary = contraryTo(version, content, saying, language);
  const own = contrary.map((sentence) => `“${quoted(version, sentence)}”`);
  const against = own.length === 0 ? '' : ` Against it the report has ${listed(own)}.`;
  return {
    kind: 'verdict',
    explanation: `${version.outlet} tells its readers that what ${whoSaid(version, saying)} is not so (“${word}”): “${quoted(version, content)}”.${against}`,
    strength: saying.confidence,
    evidence: [
      evidenceAt(version, saying.judgement!, word),
      evidenceAt(version, content),
      ...contrary.map((sentence) => evidenceAt(version, sentence, 'against it')),
    ],
    detail: { type: 'plain' },
  };
}

function judgedDraft(version: Version, saying: Attribution, content: Span): Draft {
  const word = quoted(version, saying.judgement!);
  return {
    kind: 'verdict',
    explanation: `${version.outlet} judges in its own voice: “${word}” is its word on what ${whoSaid(version, saying)}, “${quoted(version, content)}”.`,
    strength: saying.confidence,
    evidence: [evidenceAt(version, saying.judgement!, word), evidenceAt(version, content)],
    detail: { type: 'plain' },
  };
}

/** What a saying that is quoted in part has outside its marks, where that condemns what the quoted words approve: nobody says both. */
function adjectivesIn(version: Version, language: Language): Draft[] {
  return version.read.annotations.attributions.flatMap((saying) => {
    const speaker = speakerName(version, saying);
    if (saying.kind !== 'mixed' || saying.mode !== 'speech' || saying.negated || speaker === null) return [];
    if (!namesSomebody(version, saying, speaker)) return [];
    return saying.content.flatMap((part) => {
      const quotation = quotationIn(version, part);
      if (quotation === null) return [];
      const words = wordsIn(version, part);
      const inside = words.filter((word) => contains(quotation, word));
      const before = words.filter(({ end }) => end <= quotation.start);
      if (inside.some(({ form }) => language.isNegation(form)) || !approves(inside, language)) return [];
      const at = before.findLastIndex((word) => condemns(word, language));
      // "Denied it was unlawful", "not reckless but": then it is what the speaker goes against.
      if (at < 0 || before.some(({ form }) => language.isNegation(form))) return [];
      const label = phraseAround(before, at);
      return adjectiveDraft(version, saying, speaker, label, quotation);
    });
  });
}

/** The first quotation within a span; `null` where there is none or another follows. */
function quotationIn(version: Version, span: Span): Span | null {
  const found = [...version.read.document.text.slice(span.start, span.end).matchAll(/[“"][^“”"]+[”"]/gu)];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return { start: span.start + only.index, end: span.start + only.index + only[0].length };
}

function condemns({ tag, form }: Word, language: Language): boolean {
  return /^(?:JJ|VBN|VBG)$/.test(tag) && language.signals(form).includes('condemns');
}

/** Words in marks that are a judgement and little else: longer ones may speak of something else. */
const MOST_APPROVING = 6;

function approves(words: readonly Word[], language: Language): boolean {
  const own = words.filter(({ form }) => /\p{L}/u.test(form));
  return own.length <= MOST_APPROVING && own.some(({ form }) => language.signals(form).includes('approves'));
}

/** An adjective with those that it is joined to before it: "massive and extremely threatening". */
function phraseAround(words: readonly Word[], at: number): Span {
  const joins = ({ tag }: Word): boolean => /^(?:JJ[RS]?|RB[RS]?|CC|VBG|VBN|,)$/.test(tag);
  let from = at;
  while (from > 0 && joins(words[from - 1]!)) from--;
  while (/^(?:CC|,)$/.test(words[from]!.tag)) from++;
  return { start: words[from]!.start, end: words[at]!.end };
}

function adjectiveDraft(version: Version, saying: Attribution, speaker: string, label: Span, quotation: Span): Draft {
  const word = quoted(version, label);
  return {
    kind: 'verdict',
    explanation: `${version.outlet} puts its own word into what it has ${speaker} say: “${word}” stands outside the quotation marks and goes against what is quoted, “${quoted(version, quotation)}”.`,
    strength: saying.confidence,
    evidence: [evidenceAt(version, label, word), evidenceAt(version, quotation)],
    detail: { type: 'plain' },
  };
}
