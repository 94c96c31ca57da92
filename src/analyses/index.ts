import type { Utterance } from '../core/apparatus.ts';
import type { Carriage, FiguresBeside, Provenance, ReadDocument } from '../core/collation.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { Story } from '../core/story.ts';
import { agencyFindings } from './agency/findings.ts';
import { agendaFindings } from './agenda/findings.ts';
import { meetingFindings } from './agenda/meetings.ts';
import { allegationFindings } from './allegations/findings.ts';
import { backingFindings } from './backing/findings.ts';
import { carriageOf } from './carriage/matrix.ts';
import { omissionFindings } from './carriage/omissions.ts';
import { onlyHereFindings } from './carriage/only-here.ts';
import { causeFindings } from './causes/findings.ts';
import { reasonFindings } from './causes/reasons.ts';
import { dateFindings } from './days/findings.ts';
import { timesBeside } from './days/hours-and-years.ts';
import { lengthFindings } from './days/lengths.ts';
import { orderFindings } from './days/order.ts';
import { pageDayFindings } from './days/page-days.ts';
import { demandFindings } from './demands/findings.ts';
import { directiveFindings } from './demands/grades.ts';
import { doubtFindings } from './doubts.ts';
import { type Draft, ranked } from './draft.ts';
import { editFindings } from './edits.ts';
import { fearedFindings } from './feared.ts';
import { ageFindings, childrenFindings } from './figures/ages.ts';
import { figuresBeside } from './figures/beside.ts';
import { crowdFindings } from './figures/crowds.ts';
import { figureFindings } from './figures/findings.ts';
import { ledgerOf } from './figures/ledger.ts';
import { onlyNumberFindings } from './figures/only-numbers.ts';
import { penaltyFindings } from './figures/penalties.ts';
import { rivalCountFindings } from './figures/rival-counts.ts';
import { voteFindings } from './figures/votes.ts';
import { firstFindings } from './firsts/findings.ts';
import { headlineAmountFindings } from './headlines/amounts.ts';
import { headlineCertaintyFindings } from './headlines/certainty.ts';
import { headlineConditionFindings } from './headlines/conditions.ts';
import { headlineJudgementFindings } from './headlines/judgements.ts';
import { headlineVerbFindings } from './headlines/verbs.ts';
import { actLabelFindings } from './labels/acts.ts';
import { arrestedFindings } from './labels/arrested.ts';
import { enactmentFindings } from './labels/enactments.ts';
import { epithetFindings } from './labels/epithets.ts';
import { namingFindings } from './labels/namings.ts';
import { peopleLabelFindings } from './labels/people.ts';
import { personLabelFindings } from './labels/persons.ts';
import { rivalLabelFindings } from './labels/rivals.ts';
import { storySpellingFindings } from './labels/spellings.ts';
import { wantedFindings } from './labels/wanted.ts';
import { mannerFindings } from './manners/findings.ts';
import { withoutRepeated } from './once.ts';
import { outcomeFindings } from './outcomes/findings.ts';
import { chainFindings } from './provenance/chains.ts';
import { copyFindings } from './provenance/copies.ts';
import { provenanceOf } from './provenance/graph.ts';
import { namelessFindings } from './provenance/nameless.ts';
import { refutedFindings } from './provenance/refuted.ts';
import { resolveFindings } from './resolves/findings.ts';
import { nobodyFindings } from './resolves/nobody.ts';
import { noneFindings } from './resolves/none.ts';
import { assuranceFindings } from './sayings/assurances.ts';
import { beforeThatFindings } from './sayings/before-that.ts';
import { concessionFindings } from './sayings/concessions.ts';
import { contradictionFindings } from './sayings/contradictions.ts';
import { cutQuotationFindings } from './sayings/cut-quotations.ts';
import { denialFindings } from './sayings/denials.ts';
import { deniedElsewhereFindings } from './sayings/denied-elsewhere.ts';
import { flatDenialFindings } from './sayings/flat-denials.ts';
import { halvesFindings } from './sayings/halves.ts';
import { headlineQuotationFindings } from './sayings/headline-quotations.ts';
import { leftOpenFindings } from './sayings/left-open.ts';
import { lostConditionFindings } from './sayings/lost-conditions.ts';
import { nobodyDidFindings } from './sayings/nobody-did.ts';
import { proofFindings } from './sayings/proofs.ts';
import { quotedOtherwiseFindings } from './sayings/quoted-otherwise.ts';
import { rebuttalFindings } from './sayings/rebuttals.ts';
import { retractionFindings } from './sayings/retractions.ts';
import { runOnFindings } from './sayings/run-on.ts';
import { sayingDateFindings } from './sayings/said-when.ts';
import { shortenedListFindings } from './sayings/shortened-lists.ts';
import { silentFindings } from './sayings/silent.ts';
import { stanceFindings } from './sayings/stances.ts';
import { takenForTrueFindings } from './sayings/taken-for-true.ts';
import { unacceptedFindings } from './sayings/unaccepted.ts';
import { voiceFindings } from './sayings/voices.ts';
import { selfContradictionFindings } from './self-contradictions.ts';
import { verdictFindings } from './verdicts.ts';
import { layOut, type StoryInHand } from './version.ts';
import { whereaboutsFindings } from './whereabouts.ts';

export { analyseStoryline, recurringClaims } from './storyline.ts';

/** Every analysis of a story: one a line. */
const ANALYSES: readonly ((story: StoryInHand) => readonly Draft[])[] = [
  figureFindings,
  crowdFindings,
  ageFindings,
  childrenFindings,
  rivalCountFindings,
  penaltyFindings,
  voteFindings,
  dateFindings,
  lengthFindings,
  pageDayFindings,
  firstFindings,
  orderFindings,
  causeFindings,
  agencyFindings,
  reasonFindings,
  sayingDateFindings,
  denialFindings,
  flatDenialFindings,
  deniedElsewhereFindings,
  fearedFindings,
  onlyNumberFindings,
  backingFindings,
  allegationFindings,
  nobodyDidFindings,
  contradictionFindings,
  demandFindings,
  leftOpenFindings,
  resolveFindings,
  noneFindings,
  nobodyFindings,
  proofFindings,
  retractionFindings,
  rebuttalFindings,
  beforeThatFindings,
  concessionFindings,
  assuranceFindings,
  silentFindings,
  selfContradictionFindings,
  verdictFindings,
  doubtFindings,
  editFindings,
  cutQuotationFindings,
  lostConditionFindings,
  halvesFindings,
  quotedOtherwiseFindings,
  unacceptedFindings,
  voiceFindings,
  runOnFindings,
  headlineQuotationFindings,
  headlineCertaintyFindings,
  headlineConditionFindings,
  headlineJudgementFindings,
  headlineAmountFindings,
  headlineVerbFindings,
  stanceFindings,
  takenForTrueFindings,
  directiveFindings,
  (story) => mannerFindings(story.versions, story.language),
  personLabelFindings,
  epithetFindings,
  outcomeFindings,
  rivalLabelFindings,
  peopleLabelFindings,
  arrestedFindings,
  actLabelFindings,
  wantedFindings,
  namingFindings,
  enactmentFindings,
  (story) => storySpellingFindings(story.versions, story.language),
  (story) => copyFindings(story, provenanceOf(story)),
  (story) => chainFindings(provenanceOf(story), story),
  refutedFindings,
  namelessFindings,
  omissionFindings,
  shortenedListFindings,
  agendaFindings,
  meetingFindings,
  whereaboutsFindings,
  onlyHereFindings,
];

/** What the analyses make of a story. */
export interface Analysis {
  /** Strongest first. */
  readonly findings: readonly Finding[];
  readonly figures: readonly FiguresBeside[];
  readonly provenance: Provenance;
  readonly carriage: Carriage;
}

/**
 * The findings of a story, which outlet depends on which, and who carries what. `documents` may hold others beside the
 * story's own; `utterances` are the story's. `earlier`: by id, the versions that a document had before, the oldest first.
 */
export function analyse(
  story: Story,
  documents: readonly ReadDocument[],
  utterances: readonly Utterance[],
  language: Language,
  earlier: ReadonlyMap<string, readonly ReadDocument[]> = new Map(),
): Analysis {
  const inHand = layOut(story, documents, utterances, language, earlier);
  const findings = ranked(story.id, withoutRepeated(ANALYSES.flatMap((analysis) => analysis(inHand))));
  return {
    findings,
    figures: [...figuresBeside(inHand, findings), ...timesBeside(inHand, findings)],
    provenance: provenanceOf(inHand),
    carriage: carriageOf(inHand, ledgerOf(inHand.versions, language)),
  };
}
