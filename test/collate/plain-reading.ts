import { type Attribution, PENN_TAGS } from '../../src/core/annotations.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import type { Language } from '../../src/core/language.ts';
import { identityOffsets } from '../../src/core/offsets.ts';

/** A language small enough to be seen whole: what a test needs and no more. */
export const plainLanguage: Language = {
  code: 'en',
  isFunctionWord: (form) => GRAMMAR.has(form),
  lemma: (form) => LEMMAS[form] ?? form,
  phrasalVerb: (lemmas) => (lemmas.slice(0, 3).join(' ') === 'put up with' ? { lemma: 'tolerate', length: 3 } : null),
  circumstance: (forms) => (forms[0] === 'due' && forms[1] === 'to' ? 2 : Number(forms[0] === 'amid')),
  compoundPreposition: (forms) => (forms[0] === 'due' && forms[1] === 'to' ? 2 : 0),
  retellings: (lemma) => RETELLINGS[lemma] ?? [],
  complements: (lemma) => COMPLEMENTS[lemma] ?? [],
  company: () => 0,
  synonyms: (lemma) => SYNONYMS[lemma] ?? [],
  rarity: (lemma) => (GRAMMAR.has(lemma) ? 0.2 : 4),
  strength: (lemma) => STRENGTHS[lemma] ?? null,
  isNegation: (form) => form === 'not' || form === 'never',
  charge: () => null,
  signals: () => [],
  stateOf: () => null,
  countAlike: (a, b) => a === b,
  countsPeople: () => false,
  smallNumber: () => null,
  hoursIn: () => null,
  measureKind: () => null,
  eventKinds: () => [],
  harmKinds: () => [],
  deedKinds: () => [],
  menaces: () => [],
  isAhead: () => false,
  isDoer: () => false,
  isRole: () => false,
  isDemand: () => false,
  refusalCue: () => null,
  stateNamed: () => null,
  causalCue: () => null,
  reasonCue: () => 0,
  firstCue: () => null,
  rivalTerms: () => [],
  peopleTerms: () => [],
  childrenIn: () => [],
  fate: () => null,
  siteKind: () => null,
  sitesExclude: () => false,
  isCorrectionNote: () => false,
  issueOf: () => 0,
  nameKey: (name) => name.toLowerCase().replace('kyiv', 'kiev'),
  namePartKey: (part) => part.toLowerCase().replace('kyiv', 'kiev'),
  nameShape: (part) => part.replaceAll('w', 'v').replaceAll('nn', 'n'),
  nameSound: (part) => part.replace(/[aeiouy]/g, '').replace('z', 's'),
  officeIn: () => null,
  isSameOffice: () => false,
  arePostsApart: () => false,
  likeTerms: () => [],
  outcomeTerms: () => [],
  namings: () => [],
  enactmentKind: () => null,
  isPlainBeside: () => false,
  isDoneByLaw: () => false,
  wantedKind: () => null,
  takesUp: () => false,
  standingIn: () => '',
  sidesIn: () => [],
  placeName: () => null,
  personName: (name) => ({
    name: name.replace(/^(?:Mrs?|Ms)\.? /, ''),
    gender: /^Mr\.? /.test(name) ? 'male' : /^(?:Mrs\.?|Ms\.?|Vicenta) /.test(name) ? 'female' : null,
  }),
  leaningOn: () => null,
  outletForms: (name) => [name],
  withoutArticle: (name) => name.replace(/^the /i, ''),
  agesIn: () => [],
  penaltiesIn: () => [],
  unansweredIn: () => null,
  afterNone: () => null,
  votesIn: () => [],
  keepsCapital: () => false,
};

const GRAMMAR = new Set(
  'a an the of to in on and or is are was were that this it its by for with we our will may up'.split(' '),
);
const LEMMAS: Record<string, string> = { bridges: 'bridge', towns: 'town', closed: 'close', weapons: 'weapon' };
const SYNONYMS: Record<string, string[]> = { weapon: ['instrument'], creeping: ['gradual'] };
const RETELLINGS: Record<string, string[]> = { soldier: ['garrison'], garrison: ['soldier'] };
const COMPLEMENTS: Record<string, string[]> = { leave: ['stay'], stay: ['leave'] };
const STRENGTHS: Record<string, { scale: string; value: number }> = {
  concern: { scale: 'fear', value: -0.5 },
  alarm: { scale: 'fear', value: 0.2 },
  panic: { scale: 'fear', value: 1 },
};

/** A document read by the plainest rules: words between marks, sentences at full stops, the attributions given. */
export function readPlain(
  id: string,
  text: string,
  attributions: readonly Attribution[] = [],
  published = '',
): ReadDocument {
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}'-]|[.,](?=\d))*|[^\s\p{L}\p{N}]/gu)];
  const names = [...text.matchAll(/(?<=[^.“" ] )\p{Lu}\p{L}+/gu)];
  return {
    document: {
      id,
      file: `${id}.txt`,
      outlet: `Outlet ${id}`,
      title: null,
      byline: null,
      url: null,
      published: { value: published || null, known: 'metadata', earliest: null, latest: null, evidence: '' },
      language: 'en',
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      sourceLine: null,
      original: { sha256: '', sizeBytes: text.length, encoding: 'utf-8', format: 'text', field: null },
      offsets: identityOffsets(text.length),
      removed: [],
    },
    annotations: {
      document: id,
      tokens: {
        starts: Uint32Array.from(words, (word) => word.index),
        ends: Uint32Array.from(words, (word) => word.index + word[0].length),
        tags: Uint8Array.from(words, ([word]) => PENN_TAGS.indexOf(word === 'put' ? 'VB' : 'NN')),
      },
      sentences: [...text.matchAll(/[^\s.][^.]*\.?[”"]?/g)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
      })),
      mentions: names.map((name) => ({
        start: name.index,
        end: name.index + name[0].length,
        kind: 'other',
        form: 'name',
        name: name[0],
        actor: null,
      })),
      actors: [],
      attributions,
      figures: [],
      times: [],
      citations: [],
    },
  };
}
