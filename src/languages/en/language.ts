import type { Language } from '../../core/language.ts';
import { afterNone } from './absences.ts';
import { agesIn, childrenIn } from './ages.ts';
import { bareName } from './attribution/people.ts';
import { arePostsApart } from './attribution/posts-apart.ts';
import { isRoleNoun, officeIn } from './attribution/roles.ts';
import { isSameOffice, standingIn } from './attribution/same-office.ts';
import { unansweredIn } from './attribution/unsaid.ts';
import { readWordGroups } from './attribution/word-groups.ts';
import { sidesIn } from './backing.ts';
import { hoursIn } from './calendar.ts';
import { causalCue } from './causal-cues.ts';
import { charge, rivalTerms } from './charged.ts';
import { likeTerms } from './charged-acts.ts';
import { circumstance } from './circumstances.ts';
import { leaningOn, outletForms } from './citations/leaning.ts';
import { complementsOf } from './complements.ts';
import { compoundPreposition } from './compound-prepositions.ts';
import { isCorrectionNote, issueOf } from './correction-notes.ts';
import { countAlike, countsPeople } from './counted-kinds.ts';
import { deedKinds } from './deeds.ts';
import { isDemand, refusalCue, stateNamed } from './demands.ts';
import { enactmentKind, isDoneByLaw, isPlainBeside } from './enactments.ts';
import { eventKinds } from './events.ts';
import { firstCue } from './first-cues.ts';
import { FUNCTION_WORDS, isMatter, NEGATIONS } from './function-words.ts';
import { harmKinds, isDoer } from './harms.ts';
import { lemmaOf } from './lemma.ts';
import { rarityOf } from './lexicon.ts';
import { measureKind } from './measures.ts';
import { isAhead, menaces } from './menaces.ts';
import { nameKeyOf, namePartKeyOf, nameShapeOf, nameSoundOf } from './name-key.ts';
import { namings } from './namings.ts';
import { smallNumber } from './numbers.ts';
import { outcomeTerms } from './outcomes.ts';
import { penaltiesIn } from './penalties.ts';
import { peopleTerms } from './people.ts';
import { phrasalVerb } from './phrasal-verbs.ts';
import { placeName } from './place-names.ts';
import { reasonCue } from './reason-cues.ts';
import { signals } from './signals.ts';
import { fateOf, siteOf, sitesExclude } from './sites.ts';
import { withoutThe } from './small-words.ts';
import { stateOf } from './states.ts';
import { strengthOf } from './strength.ts';
import { retellingsOf, synonymsOf } from './synonyms.ts';
import { votesIn } from './votes.ts';
import { takesUp, wantedKind } from './wanted.ts';

/** What is true of English, for the stages after reading. */
export const english: Language = {
  code: 'en',
  isFunctionWord: (form, tag) => FUNCTION_WORDS.has(form) && !isMatter(form, tag ?? null),
  lemma: lemmaOf,
  synonyms: synonymsOf,
  retellings: retellingsOf,
  complements: complementsOf,
  phrasalVerb,
  compoundPreposition,
  circumstance,
  company,
  rarity: rarityOf,
  strength: strengthOf,
  isNegation: (form) => NEGATIONS.has(form),
  isCorrectionNote,
  issueOf,
  charge,
  nameKey: nameKeyOf,
  namePartKey: namePartKeyOf,
  nameSound: nameSoundOf,
  nameShape: nameShapeOf,
  placeName,
  personName: bareName,
  officeIn,
  isSameOffice,
  standingIn,
  arePostsApart,
  withoutArticle: withoutThe,
  leaningOn,
  outletForms,
  keepsCapital: (form) => form === 'i',
  sidesIn,
  signals,
  stateOf,
  measureKind,
  countAlike,
  countsPeople,
  smallNumber,
  hoursIn,
  eventKinds,
  harmKinds,
  deedKinds,
  menaces,
  isAhead,
  isDoer,
  isDemand,
  refusalCue,
  stateNamed,
  isRole: (lemma) => isRoleNoun(lemma.replace(/men$/, 'man')),
  causalCue,
  reasonCue,
  firstCue,
  rivalTerms,
  peopleTerms,
  likeTerms,
  outcomeTerms,
  namings,
  enactmentKind,
  isPlainBeside,
  isDoneByLaw,
  wantedKind,
  takesUp,
  fate: fateOf,
  siteKind: siteOf,
  sitesExclude,
  agesIn,
  childrenIn,
  penaltiesIn,
  votesIn,
  unansweredIn,
  afterNone,
};

const companies = new Map<string, number>();

/** Read when first asked: reading alone does not need it here. Collating asks for the same lemmas over and over. */
function company(lemma: string): number {
  let found = companies.get(lemma);
  if (found === undefined) {
    found = readWordGroups().fine(lemma);
    if (companies.size < MOST_KEPT) companies.set(lemma, found);
  }
  return found;
}

/** Lemmas kept: those of any archive's common words; a few megabytes. */
const MOST_KEPT = 50_000;
