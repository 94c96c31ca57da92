/**
 * What is said of something when its opposite is denied: a word left of the bar, negated, says what any word right of it
 * says ("would not be withdrawn", "would be kept"), and the other way round. Only where no third thing is likely: what is
 * not bought need not be sold. By lemma; written by hand.
 */
const COMPLEMENTS = `
withdraw withdrawal pull recall | keep stay remain maintain retain
leave exit depart departure go | stay remain
remove removal | keep remain retain stay
abandon | keep maintain uphold pursue continue stick
drop | keep maintain pursue continue
quit resign resignation | stay remain continue
resign | serve
grant | refuse deny reject withhold
allow permit let authorize authorise | forbid prohibit ban bar block prevent refuse deny stop
approve approval pass adopt endorse ratify | reject refuse block veto
accept agree | reject refuse decline rebuff spurn
deny | confirm admit acknowledge concede accept
confirm verify | deny unconfirmed unverified
admit acknowledge | deny
reveal disclose divulge | conceal hide withhold undisclosed
publish release disclose | withhold undisclosed
hide conceal | reveal disclose show
name identify | unnamed anonymous unidentified
fail failure | succeed success manage achieve
succeed | fail failure
stop cease halt end | continue persist proceed ongoing remain resume
continue resume | stop cease halt end suspend quit discontinue
suspend | continue
interrupt | continue
lift ease relax | maintain keep remain extend retain
cancel scrap postpone delay | proceed keep hold ahead schedule
change alter shift | remain stay keep same unchanged maintain
break violate breach | keep obey honor honour respect comply
obey comply observe respect honor honour follow | violate break breach defy flout ignore disobey
ignore overlook | heed consider acknowledge
attend | miss absent boycott skip
participate join | boycott abstain absent
vote | abstain
support back endorse | oppose reject
oppose | support back favor favour accept allow
object | accept agree consent
agree | disagree differ disagreement
believe | doubt disbelieve skeptical sceptical
doubt question | believe trust certain sure
trust | distrust mistrust suspect doubt
know | unaware unknown ignorant unclear
aware know | unaware
understand | misunderstand
remember recall | forget
forget | remember recall
comment | decline refuse
meet fulfil fulfill | fail miss
destroy | survive intact spare
die kill | survive alive live
hurt injure harm wound | unhurt unharmed uninjured safe unscathed
damage | intact undamaged
open reopen | close shut
close shut | open
arrest detain jail imprison | free large release
release free | hold keep detain jail
capture catch | escape flee elude evade large
escape | capture trap
convict guilty | acquit clear innocent
guilty | innocent
innocent | guilty
legal lawful legitimate | illegal unlawful illegitimate
constitutional | unconstitutional
valid | invalid void null
true | false untrue fake lie
correct accurate right | wrong incorrect inaccurate false mistaken
wrong | right correct
honest | dishonest lie
possible | impossible
able capable can | unable incapable fail
willing ready prepared | reluctant unwilling refuse
likely probable | unlikely improbable
expect expected | unexpected surprise surprising unlikely
necessary need | unnecessary needless
sufficient enough adequate | insufficient inadequate short lack shortage
clear certain sure | unclear uncertain unsure doubtful
safe secure | unsafe dangerous insecure risky
dangerous harmful | safe harmless
stable | unstable volatile
fair just | unfair unjust
equal | unequal
acceptable tolerate | unacceptable intolerable
reasonable | unreasonable
responsible | irresponsible
satisfied happy | dissatisfied unhappy disappointed
happy pleased | unhappy
effective work | ineffective useless fail
reliable | unreliable
available | unavailable
complete finish finished | incomplete unfinished
resolve solve settle | unresolved outstanding pending remain
visible | invisible
armed | unarmed
employ employed | unemployed jobless
present | absent missing
include contain | exclude omit lack leave
exclude | include
apply | exempt
exist | lack absence
reach achieve attain | fail short
protect | endanger expose
hesitate | ready willing
intervene interfere involve | neutral aloof refrain
united | divide divided split
same | different differ change
similar | different differ
different differ | same identical alike similar
public | secret private confidential undisclosed
secret | open public
permanent | temporary
temporary | permanent
unusual rare | common usual normal routine
normal usual | unusual abnormal extraordinary
important significant | minor unimportant insignificant
easy simple | difficult hard tough
difficult hard | easy
sustainable | unsustainable
beat defeat | unbeaten
pay | owe unpaid default
renew extend | expire end lapse
expire | extend renew
sign | unsigned refuse
recognize recognise | reject refuse
surrender yield capitulate | resist fight hold
resist | surrender yield
deploy | withdraw
cooperate collaborate | refuse obstruct
limit limited restrict | unlimited unrestricted
expel deport | stay remain
vaccinated immunized | unvaccinated
affect impact | unaffected
rise increase grow | unchanged flat
fall decline drop decrease | unchanged flat
raise | freeze keep
cut reduce lower | unchanged keep maintain preserve
lose | keep retain hold
prevent stop block | allow
answer respond reply | ignore unanswered silent
survive | die perish
alive | dead
want wish | refuse reluctant unwilling
dispute contest | accept acknowledge
serious severe | minor slight
possess | lack
retreat | stand hold
neutral | partisan
abolish scrap repeal | keep maintain retain preserve
authorise authorize authorised authorized | unauthorised unauthorized
biased partisan | impartial unbiased
cede relinquish | keep retain
coherent | incoherent
competent | incompetent
compliance | defy violate flout
comparable | incomparable
conscious | unconscious
consistent | inconsistent
convinced convince persuaded persuade | sceptical skeptical doubt unconvinced doubtful
credible plausible | implausible
decided decide | undecided
declare declared | undeclared
deliberate intentional | accidental unintentional inadvertent
deliberately intentionally | accidentally unintentionally inadvertently
democratic | undemocratic
deterred deter | undeterred
desirable | undesirable
disclose | anonymous
dispute contest | undisputed uncontested
documented | undocumented
elect elected | unelected
eligible qualify | ineligible disqualified
ethical moral | unethical immoral
explain explained | unexplained
familiar | unfamiliar
favourable favorable | unfavourable unfavorable
founded found | unfounded baseless
fulfil fulfill | unfulfilled
intend intended mean | accidental unintended inadvertent
invite | uninvited
involve involved | uninvolved
justify justified warrant | unjustified unwarranted
lawful lawfully legally | unlawfully illegally
legitimate | illicit
licensed | unlicensed
link linked related relate | unrelated unconnected
loyal | disloyal
manned | unmanned
negotiable | non-negotiable
peaceful peacefully | violent violently
popular | unpopular
prepared prepare | unprepared
predict foresee | unforeseen unpredictable
proportionate | disproportionate excessive
prove proven | unproven
provoke provoked | unprovoked
punish | unpunished impunity
qualified qualify | unqualified
rational | irrational
realistic | unrealistic
registered | unregistered
regret repent | unrepentant
relevant | irrelevant
relent budge | adamant
reveal disclose | secret
sincere | insincere
solve solved | unsolved
speak talk | silent
touched | untouched
trained | untrained
trustworthy | untrustworthy
verified | unverified
voluntary | forced compulsory mandatory
voluntarily | forcibly
wise | unwise
worth | worthless
`;

/** By lemma what says the same when the lemma is negated; made when first asked, as reading alone does not need it. */
let known: ReadonlyMap<string, readonly string[]> | null = null;

function gather(): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    found.set(a, (found.get(a) ?? new Set()).add(b));
  };
  for (const row of COMPLEMENTS.trim().split('\n')) {
    const [left = [], right = []] = row.split(' | ').map((side) => side.split(' '));
    for (const a of left) {
      for (const b of right) {
        join(a, b);
        join(b, a);
      }
    }
  }
  return new Map([...found].map(([lemma, others]) => [lemma, [...others]]));
}

const NONE: readonly string[] = [];

/** Lemmas that say what this one says when it is negated: see `Language.complements`. */
export function complementsOf(lemma: string): readonly string[] {
  known ??= gather();
  return known.get(lemma) ?? NONE;
}
