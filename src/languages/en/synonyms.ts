import { NEWS_SYNONYMS_BY_SUBJECT } from './news-synonyms/by-subject.ts';
import { NEWS_SYNONYMS } from './news-synonyms.ts';
import { RETELLINGS_BY_SUBJECT } from './retellings/by-subject.ts';
import { RETELLINGS } from './retellings.ts';
import { SYNONYM_ROWS } from './synonyms-table.ts';

/**
 * Words that are spelt in two ways on the two sides of the Atlantic and are too short, or part too early, to be known for one
 * by their letters.
 */
const SPELLINGS = `
gray grey
center centre
meter metre
liter litre
fiber fibre
labor labour
favor favour
honor honour
rumor rumour
humor humour
armor armour
tumor tumour
vapor vapour
odor odour
plow plough
mold mould
mom mum
skeptic sceptic
skeptical sceptical
meager meagre
somber sombre
specter spectre
gaol jail
okay ok
`;

/**
 * What translators and rewriters of news put for each other and WordNet's first senses do not join. Words of one line
 * can stand for each other in a report.
 */
const NEWS_ROWS = `
advisor adviser instructor trainer
accident crash collision
agreement deal accord pact treaty
airstrike bombardment bombing
allegation accusation claim charge
alliance bloc
announce declare
approach near
arms weapon weaponry armament
army military troop soldier force
assert insist maintain stress
attorney lawyer counsel
authority official
ban prohibit bar forbid
bandh shutdown strike
blaze fire wildfire
border frontier boundary
boss chief head leader
buildup concentration massing
cash fund money
cease halt stop end
ceasefire truce armistice
chairman chair chairperson
child kid
climate atmosphere
commander-in-chief commander
committed devoted
company firm corporation
consider regard view see
cop policeman officer police
deadlock impasse stalemate
deal contend cope
decease death
deploy station place send
detain arrest apprehend
discuss debate
dismiss fire sack
drill exercise manoeuvre maneuver
earthquake quake tremor temblor
election poll vote
encourage foster promote
enlargement expansion widening
everyone everybody
evidence proof
expand widen broaden enlarge
fake false bogus
flee escape
former ex-
fresh new
government cabinet administration
gunman shooter attacker
hospital clinic
immediately instantly
inform notify tell
inquiry probe investigation
instrument tool weapon
intend plan
jail prison
job post position
kid child
legislation law bill
lethal deadly fatal
likewise also
missile rocket
murder homicide killing
near close
necessary necessity essential needed need
negotiation talk
nation country state
nobody no-one
nominate name appoint
observe watch witness see
offer propose
operation surgery
overthrow oust topple
parliament legislature
permit allow let
plane aircraft jet airplane
pledge vow promise
precaution measure
premier pm
press media
prior previous
protester demonstrator
provocative hostile unfriendly
purchase buy
pursue chase
quit resign leave
rebel insurgent
refute deny reject
remain stay
repeat reiterate
request ask
respond answer reply
reveal disclose
rising increasing growing
scandal controversy
secretary minister
separatist rebel
situation condition
spokesman spokesperson spokeswoman
squad team side
statement remark comment
storm hurricane cyclone typhoon
strengthen bolster buttress reinforce
suffer undergo
supply stockpile delivery
support back aid backing
suspect believe
talks negotiation
terminate end
terrorist militant
tolerate accept stand bear endure
train prepare
tremble shake
unlawful illegal
verdict ruling judgment
victim casualty
victory win
wounded injured
`;

const NONE: readonly string[] = [];

/** Made when first asked: reading alone does not need them. */
let synonyms: ReadonlyMap<string, readonly string[]> | null = null;
let retellings: ReadonlyMap<string, readonly string[]> | null = null;

/** By lemma the others: of a row of `circles` all stand for each other, of one of `stars` the first and each other. */
function gather(circles: readonly string[], stars: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    if (a === b) return;
    const own = found.get(a);
    if (own === undefined) found.set(a, new Set([b]));
    else own.add(b);
  };
  for (const row of circles.flatMap(rowsOf)) for (const a of row) for (const b of row) join(a, b);
  for (const [lemma = '', ...others] of stars.flatMap(rowsOf)) {
    for (const other of others) {
      join(lemma, other);
      join(other, lemma);
    }
  }
  return new Map([...found].map(([lemma, others]) => [lemma, [...others]]));
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' '));
}

/** Lemmas that can stand for this one: see `Language.synonyms`. */
export function synonymsOf(lemma: string): readonly string[] {
  synonyms ??= gather([SPELLINGS, NEWS_ROWS, NEWS_SYNONYMS], [SYNONYM_ROWS, ...NEWS_SYNONYMS_BY_SUBJECT]);
  return synonyms.get(lemma) ?? NONE;
}

/** Lemmas that stand for this one where the same is told again: see `Language.retellings`. */
export function retellingsOf(lemma: string): readonly string[] {
  retellings ??= gather([RETELLINGS], RETELLINGS_BY_SUBJECT);
  return retellings.get(lemma) ?? NONE;
}
