/** Words that reports put for one another on what is good, bad, strong or likely: see `by-subject.ts`. */
export const JUDGING_RETELLINGS = `
abhorrent appalling
absurd nonsense ludicrous crazy
abundant plenty
acceptable satisfactory
accountability responsibility
accurate true
acute serious
admirable commendable
advanced modern
adverse negative
amazing incredible wonderful extraordinary astonishing
angry upset annoyed frustrated
annoyed upset frustrated
appalling horrific shocking terrible outrageous
appropriate apt
arbitrary unjustified
ashamed shame embarrassed
astonished shocked stunned
astonishing incredible shocking
attractive beautiful
authentic true
backward primitive
barbaric brutal cruel savage inhuman
baseless false untrue unjustified
beneficial useful positive
benign harmless
biased unfair partial prejudice
bitter fierce angry
bizarre odd
blatant obvious
bleak gloomy
blunt frank
bold brave
boring dull
brave heroic
breach abuse
brilliant excellent clever
brutal ruthless harsh horrific
busy crowded
calm relaxed
careless reckless
chaotic disorganised disorganized
charming pleasant
chilling frightening
common widespread
competent qualified
complex difficult elaborate
complicated difficult
concrete specific
confusing unclear
constructive positive useful helpful
convincing persuasive credible
courage bravery
cowardly despicable
credible trustworthy reliable
critical decisive
crucial decisive
cruel brutality inhuman ruthless wicked
damaging negative
dangerous reckless harmful
decisive final
deep severe
delicate sensitive
deplorable shameful disgraceful appalling
desperate despair
despicable disgusting
detailed thorough
detrimental negative
disappointed unhappy
disappointing regrettable frustrating
disastrous terrible devastating
disgraceful outrageous
disgusting shameful repugnant
dishonest lie deceptive
distinct separate
distinguished respected
dramatic sharp significant huge
dubious suspicious
effective successful
elegant stylish
embarrassing humiliating
eminent respected
exceptional unique outstanding remarkable unusual
excessive heavy
excited delighted
exciting thrilling
expected anticipated predictable
extensive widespread
extraordinary unusual unprecedented incredible
extreme severe radical
fair honest
favorable positive
favourable positive
fierce heavy vicious
firm tough resolute
flawed wrong
foolish stupid unwise
frank honest
frightened terrified
fundamental essential
furious outraged upset
grim serious gloomy terrible
gross serious flagrant
harmless safe innocent
harsh tough cruel strict
heavy intense severe
heinous horrific terrible appalling barbaric
helpful useful
historic landmark unprecedented
honest truthful sincere
horrible horrific
hypocrisy double-standard
illegitimate illegal
illogical irrational
imminent soon
impossible unable unrealistic
impressive remarkable
inaccurate wrong false
inadequate poor weak
incompetent unfit
incorrect false
inhumane degrading
insecure unsafe
insulting degrading
invaluable vital valuable
key pivotal decisive principal
landmark milestone groundbreaking
large-scale massive
legitimate valid justified
limited modest
logical rational reasonable
longtime long-standing
ludicrous nonsense
main leading central biggest
malicious deliberate
marked significant
mature adult
meaningless useless
mild slight
miserable poor
misguided wrong
misleading false inaccurate
monstrous horrific
mysterious unexplained strange unknown
nasty unpleasant ugly
natural normal
necessary vital crucial
negative harmful
nice pleasant
nonsense rubbish ridiculous
normal usual ordinary routine
notable significant
numerous countless various
objective impartial
obnoxious offensive
odd unusual
offensive inappropriate rude
ordinary regular
outrageous shocking unacceptable shameful
painful difficult
peculiar strange
perfect flawless
permanent forever
plain simple
popular beloved
positive optimistic
potent powerful
practical realistic
precise specific
premature hasty
prestigious famous
profound serious
prominent famous well-known respected
proper correct adequate
provocative inflammatory
prudent wise
pure clean
racist discriminatory
radical sweeping
rare unusual
rash hasty
rational sensible
remote isolated
rigid strict
robust tough
rough tough
routine regular
sad unfortunate heartbreaking upset
scandalous shameful
sensible wise
serious significant
sharp steep
shocked horrified appalled surprised
shocking terrible horrific
simple straightforward
smooth orderly
solid firm sound
stable steady
staunch loyal
stern tough
strange weird
strict tight
stupid idiotic
superb wonderful
surprising unexpected
suspicious questionable
swift immediate speedy
tense difficult volatile
terrible tragic
terrified scared afraid
thorough comprehensive
traditional customary conventional
tragic heartbreaking
trivial minor unimportant
typical usual normal
unacceptable wrong inappropriate
uncertain doubtful
unconvincing weak
undemocratic authoritarian
uneasy worried
unethical wrong
unexpected sudden
unfair wrong unjustified unreasonable
unfit unsuitable
unfounded false untrue
unhappy dissatisfied upset
unique special
unjust wrong injustice
unlikely doubtful
unnecessary needless
unprecedented exceptional
unproven unconfirmed unsubstantiated
unrelated separate
unspecified unknown undisclosed
unstable fragile
unverified unconfirmed
urgent immediate
useful valuable
useless worthless
vague unclear
vigorous energetic
vulnerable weak exposed fragile
weak fragile
widespread broad
wonderful excellent
worrisome worrying
wrong false
young teenage
zealous fanatical
`;
