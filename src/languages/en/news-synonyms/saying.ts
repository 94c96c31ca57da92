/** Synonyms on what is said and thought: see `by-subject.ts`. */
export const SAYING_SYNONYMS = `
abhor detest loathe
abjure renounce
accusatory accusing
acquiesce consent assent
adamant insistent unyielding
admonish reprimand rebuke chide
admonition warning
affirm aver avow
allude refer
ambiguous vague unclear equivocal
announce proclaim
apologetic sorry
arguable debatable
ascertain establish
ascribe attribute
aspersion slur
assume suppose
assumption supposition presumption
attest testify
avowed declared
badmouth disparage
behest request
belittle denigrate
berate scold upbraid castigate
brand label
candour frankness
castigate chastise
categorical unequivocal
categorically flatly unequivocally
caveat proviso
censure condemn rebuke
chastise rebuke reprimand
clarify elucidate
commendation praise
compliment praise
condescending patronising patronizing
conjecture guess
correct rectify
debunk disprove
decipher decode
deem regard
demeaning degrading
denial repudiation
denigrate disparage
deny disclaim repudiate
deplore lament
deride mock ridicule
derision ridicule mockery
derogatory disparaging
detest loathe
diatribe tirade
disallow reject
disapproval displeasure
disapprove object
disavow repudiate disown
disbelief incredulity
disprove refute
elaborate expand
emphatically forcefully
entreat implore beg
entreaty plea
evasive vague
exhortation plea
expound explain
forewarn warn
gloat boast
gossip rumour rumor
grumble complain gripe
heckle jeer
hypothesis theory
impart communicate
imply insinuate
inaccuracy error
incredulous disbelieving
indignation outrage
infer deduce
innuendo insinuation
insult slur affront put-down
interpret construe
invective abuse
invoke cite
jeer boo
jibe taunt
laud extol
liken compare
maintain contend
malign defame
mantra slogan
misinterpret misconstrue misread
misquote misrepresent
misrepresent distort misstate
mutter murmur
narrate recount
narrative account
naysayer critic
negate nullify
oath pledge
object protest
ostensibly supposedly
outspoken forthright
paraphrase restate
placate appease
plead beg implore
ponder contemplate
posit postulate
postulate hypothesise hypothesize
predict foretell
prognosis forecast
pronounce declare
pronouncement declaration
protestation objection
quip joke
rant tirade
reaffirm reassert restate
rebuff snub
rebut refute
rebuttal refutation
recant retract
recollect recall remember
recollection memory
recount relate
refusal rejection
reiterate restate
rejoinder reply retort
relay convey
renounce relinquish
reproach rebuke
repudiate reject renounce
retort reply
retract withdraw
retraction withdrawal
row spat
salute hail
sarcastic sardonic
scathing withering
scoff mock
scorn contempt
shun avoid
slam lambast lambaste
smear slander
sneer mock
speculate surmise
squabble quarrel
staunch steadfast
stipulate specify
tease taunt
undertake pledge
unequivocal unambiguous
utterance remark
veiled hidden
verdict judgement
vet check
vilify demonise demonize
vindicate justify
vow swear
whine complain
whinge complain
`;
