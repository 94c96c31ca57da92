/**
 * Made by `training/synonyms.ts` from WordNet 3.1. Each row: a lemma and those after it in the alphabet that can
 * stand for it. The licence under which WordNet comes:
 *
 * WordNet Release 3.0
 *
 * This software and database is being provided to you, the LICENSEE, by
 * Princeton University under the following license.  By obtaining, using
 * and/or copying this software and database, you agree that you have
 * read, understood, and will comply with these terms and conditions.:
 *
 * Permission to use, copy, modify and distribute this software and
 * database and its documentation for any purpose and without fee or
 * royalty is hereby granted, provided that you agree to comply with
 * the following copyright notice and statements, including the disclaimer,
 * and that the same appear on ALL copies of the software, database and
 * documentation, including modifications that you make for internal
 * use or for distribution.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
 * IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
 * ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
 * OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
 * INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
 * OTHER RIGHTS.
 *
 * The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to distribution of the software
 * and/or database.  Title to copyright in this software, database and
 * any associated documentation shall at all times remain with
 * Princeton University and LICENSEE agrees to preserve same.
 */
// biome-ignore format: one row a line
export const SYNONYM_ROWS = `
abide endure tolerate
ability able
about approximately roughly some
abroad foreign overseas
abruptly dead short suddenly
absent away missing
absolutely dead perfectly
abstract outline swipe
absurd ridiculous
abuse insult
accelerate quicken speed
accent emphasis emphasize stress
acceptance adoption
accidentally unexpectedly
accommodate adapt fit suit
accommodation adjustment fitting
accomplish achieve action attain fulfil fulfill
accomplishment achievement skill
accord concord
accordingly consequently
account chronicle history
accountable responsible
accumulate amass collect compile
accurate exact precise
accuse charge
achieve attain
acknowledge admit receipt
acquire get
act action behave deed
action activity fulfil fulfill sue
activate spark trigger
active fighting
activist militant
actually really
acutely keenly
add addition
adept expert sensation skilled star
adequate enough equal
adjust align
adjustment fitting
admiration wonder
admittedly true
adopt borrow espouse
adorn deck
advance early improvement progress
adventure chance hazard risk stake
adversary antagonist opponent
adverse unfavorable
advertise publicize
advertisement advertising
advise counsel notify
adviser advisor consultant
advisor consultant
advocate counsel preach proponent recommend urge
affair matter
affect impact
affection fondness
affiliate associate
affiliation tie
affirm assert confirm swear
affirmative optimistic
affluent rich wealthy
afford give yield
affordable cheap
afraid scared shocked xenophobic
after afterward afterwards later subsequently
aftermath consequence wake
afterward afterwards later subsequently
afterwards later subsequently
aged elderly old older
agency bureau office
agenda schedule
aggravate exacerbate worsen
aggressively sharply
aging old
ago past
agreement correspondence understanding
ahead before
aid assist assistance help
aim intent intention object objective purpose
airplane plane
akin similar
alarm alert dismay horrify
alert fly
alien alienate exotic foreigner stranger unknown
alike similar
all altogether completely each entirely every totally whole wholly
allege say
allegiance commitment
allow let permit
ally friend
almost near nearly virtually
alone entirely exclusively lone lonely only solely solo
alright fine satisfactory
also besides likewise too
alter change vary
alternate alternative replacement surrogate
alternative option secondary
altogether completely entirely raw totally whole wholly
always constantly ever
amass collect compile
amazing awesome surprising
ambition aspiration
ambitious challenging
amend better improve
america usa
amount number sum total
amplify exaggerate overstate
amusement entertainment
analyze examine study
anchor ground keystone
ancient past
angel saint
anger angry ire
angle lean tilt
angry mad outraged
animal beast physical
animate inspire
announce declare
annoy bother devil
annual yearly
annually yearly
anonymous unnamed
another other
answer reply respond result solution
antagonist opponent
anticipate counter expect
anxious eager nervous
any some whatever whatsoever
anyway anyways
apparatus setup
apparent appear evident obvious plain unmistakable
apparently obviously plain seemingly
appeal charm
appealing likable
appear look seem
apply employ use utilize
appoint constitute
appointment engagement
appreciation grasp hold
apprehension understanding
approach coming near
appropriate conquer reserve
approval blessing
approve okay sanction
approximately roughly some
architect designer
arena domain orbit sphere
argue contend reason
argument contention controversy statement tilt
arise originate
arrest collar cop halt hitch nail stay
arrive come
art artist artistic
articulate joint phrase word
aspect facet
ass behind seat
assail assault attack
assault rape
assemble gather piece
assert swear
assess evaluate
asset plus
assign delegate designate portion
assist assistance help
assistance help
assistant help
associate companion connect familiar fellow link relate
assuage gentle
assume presume
assumption premise
assurance confidence
assure ensure guarantee
asylum sanctuary
attack onslaught
attain reach
attempt effort endeavor try undertake
attention care
attorney lawyer
attract pull
attractive cute
attribute dimension
august grand
authentic trustworthy
author writer
authority authorization
authorization mandate
authorize empower
auto car
avenue boulevard
average mean norm normal ordinary
avert avoid deflect
avoid deflect
awake wake
award grant honor
awareness consciousness
away forth off
awesome impressive
awful bad dire frightening horrific terrible
awkward inconvenient
back backward endorse rear
backfire backlash blowback
background downplay
backward reverse
bad rubber
badger bug
badly ill poorly seriously severely
bait lure taunt
ballot balloting vote voting
balloting vote voting
ban prohibition
band circle
bang bash blast clap slam slap smack
banner superior
bar block
bare naked publicize
barely hardly
bargain buy deal steal
base basic
basic staple
basically essentially fundamentally
basis cornerstone
bat batter
batch lot mass mountain pile plenty stack
bathroom john toilet
batter buffet
battle combat engagement fight struggle
battlefield battleground field
battleground field
beam shine
bear birth
beast savage
beat pulse tired trounce
beau boyfriend dude
beautiful handsome lovely pretty
become get
before earlier
beg pray solicit
begin start
beginning offset opening outset start
behave deport
behavior behaviour conduct
behaviour conduct demeanor
behind down seat
being existence
belie contradict misrepresent
belief feeling impression notion
believe think
belittle disparage
beloved dear
below beneath
bemoan lament
bend turn
benefit profit welfare
besides likewise too
best champion foremost scoop trump
bet better
better improve
bias prejudice
bid bidding command
bidding command
big bigger enormous epic extensive giant great huge large larger massive sizable spacious tremendous vast
bigger large larger
bill invoice
billion million trillion
bind bond
bipartisan nonpartisan
bit chip scrap
bite sting
blackmail pressure
blame damn fault
blank empty
blanket broad comprehensive cover extensive wide
blare blast
blast boom clap
blaze hell
bleak hopeless
block embarrass
bloody damn
bloom flower
blowout romp
board plank room
boast brag feature gas sport tout
bold reckless
bonus incentive
boom roar
boost hike
booster supporter
boot reboot
booth stall
border bound margin surround
boss brag chief superior
both some
bother devil trouble
bounce leap
bound edge jump leap spring
bow defer
box boxer package
brace pair poise stabilize steady
brag gas superior tout
brand denounce make
brave endure weather
breach gap offend violate
breadth width
break interruption
breakthrough find
breast summit
breed spawn
brief short
brilliant superb superior
brink verge
broad extensive sweeping wide
broaden extend
broadside side
bruise injure spite wound
brutal cruel inhumane savage vicious
buck dollar
bug intercept
build construct figure flesh
building construction
bulk majority volume
bully good swagger swell
bump encounter find
bunch bundle cluster crowd gang
bundle cluster package
burden load weight
bureau office
burrow tunnel
burst explosion
bust raid
busy occupy
but just merely only simply
butcher slaughter
buy buyer corrupt purchase steal
cable wire
cake patty
calculate estimate figure forecast
calculation reckoning
call name
caller cool
calm quiet steady still
camp tent
campaigner candidate nominee
campaigning candidacy
cancel natural offset
candid frank outspoken
candidate nominee
candidly frankly honestly
capability capacity
capable subject
capital superior
captive intent prisoner
capture charm entrance seizure
care caring
careful detailed thorough
caring compassionate
carry transport
cartel combine
case event instance
cast mold
cat guy sick
catastrophic harmful
catch haul
category class
cater provide
cause stimulate
caution caveat
cease end quit stop terminate
celebrity fame
cent penny
center centre concentrate focus halfway middle
central fundamental important key
centre concentrate focus middle
centrist moderate
century hundred
certain sure
certainly sure surely
certificate credentials
certify evidence
chair chairman moderate
chairman chairwoman
challenge dispute
challenger competitor contender rival
challenging difficult hard
chance fortune hazard luck opportunity risk
channel transmit
chant tone
characteristic feature
charm entrance
charming magic magical
charter hire lease
chase dog following pursuit tail trail
cheap flash loud
cheat jockey
chicken yellow
chide lambast lecture rebuke reprimand scold
chief important main master principal
child kid minor
chill cool thrill
chip nick scrap
choice pick prize quality select selection superior
choose opt prefer select
christ jesus
chronicle history
circuit tour
circumstance context
citation cite
cite mention refer reference
civil civilian
clarity clear
clash crash
class classify grade sort
classic classical
classify sort
clay mud
clean fair
clear open unmistakable
click tick
client customer
climate mood
climb raise upgrade
clip time
clock time
close closely closing finish last near shut tight walking
closely tight
closing final
clothing wear
cloud obscure
club lodge nine society
clue hint
cluster flock
clutch grip hold seize
coach manager
coalesce merge mix
coalition fusion
coat surface
collaborate cooperate
collar cop nail
collect compile due
collective joint
colony settlement
color colour
colorful shot
combat fight fighting
combative contentious
combine compound
come coming
comedian comic
comedy comic
comfort ease
comfortable cozy
comic funny
coming forthcoming future upcoming
comment commentary input remark
commentator observer reviewer
commission committee
commit dedicate devote
common green park
commonly normally usually
companion company familiar fellow
compelling powerful
compensate repair
compete vie
competition contest
competitor contender rival
complain plain
complaint ill
complete consummate finish
completely entirely totally whole wholly
complex complicated
complicate refine
compliment congratulate
component element factor ingredient part portion
compound deepen intensify
comprehensive nationwide statewide universal
comprise contain incorporate
con convict scam
concentrate focus
concept construct
concern fear interest refer relate
concerned interested
conclude reason
conclusion decision
condemn decry
condition discipline status
conduct demeanor
confederate southern
conference league
confident convinced positive
confidential private
confine limit
conflict infringe struggle
confront face
confuse fox
confusion disarray
congregation faithful fold
congressman congresswoman
connect link relate
conquer subdue suppress
consecutive serial
consequence effect outcome result
consequential important
consequently therefore
consider regard view
considerable substantial
considerably substantially
consist dwell
consistent pursuant
constituent element
constitution establishment
constrain enforce impose
construct fabricate manufacture
consume down
consummate skilled
contain incorporate
contemporary modern
contender rival
content contents message satisfied
contention controversy tilt
continue keep proceed
contrary different opposite reverse
contribute lend
contribution donation
control curb
controversy tilt
convention normal rule
conviction sentence
convinced positive sure
cook prepare ready
coordinate equal
cop nail
cope grapple
copy transcript
cordial friendly
corner tree
corp corporation
correct right
correspond equate match tally
correspondent similar
corrupt crooked
cost price
costly expensive
counsel counseling guidance
counseling guidance
count matter
counter negative
country nation
coup takeover
couple mate pair twin
course flow naturally
court romance solicit
cover covert
crack super superior
craft trade
crap shit
crazy insane mad
cream lick
creator lord maker
creep mouse
crisscross cross
criterion standard
critical scathing searing
criticism critique
critique review
crowd gang
crowded packed
crucial pivotal
crude petroleum
cruel inhumane savage vicious
cruise sail
crush squeeze suppress
cry scream shout yell
cultural ethnic
curious funny strange
current latest ongoing underway
curve trend veer wind
custom tradition usage
cut reduce
cycle round
dad pop
daily day everyday
damage harm
damaging detrimental harmful
danger risk
dangerous grave risky
dare presume
dark darkness gloomy
darkness shadow
dead perfectly short suddenly
deadly fatal
dealer trader
dealings relations
death die
debate deliberate
debris dust
debut entry introduction
decade ten
decent fitting nice properly
decide resolve settle
decidedly definitely
decline refuse reject worsen
decrease diminish
dedicate devote
dedicated devoted
deep deeply late
deepen intensify
deeply profoundly
defeat frustration kill overcome
defect desert shortcoming
defendant suspect
defender guardian
defer postpone table
defiant defy
deficiency lack want
deficit shortage shortfall
defy resist withstand
degree level stage
delay wait
delegate designate
demand need require
democracy republic
demonstrate present prove show
demonstration presentation
demur except
denial deny
dent scratch
depart vary
departure difference
depend rely
dependent reliant
depict describe picture
deport extradite
deposit lodge stick
depot storage terminal
deprive strip
derive gain
descend fall
descent origin
describe report
deserve merit
design plan
designate incoming
desirable preferred suitable worthy
desire hope want
desperate hopeless
despite disdain scorn
dessert sweet
destination goal
destiny fate
destroy ruin
detail item particular
detailed elaborate
detain detention
detect discover find notice observe
deter discourage
determination finding
determine influence shape
detrimental harmful
develop evolve
development evolution
devil satan
diary journal
dictate prescribe
die expire
differ disagree
different distinct diverse various
differentiate distinguish
differently otherwise
difficult embarrassing hard
digit finger
dine dining dinner
dire frightening horrific terrible
direct directly straight target
directly straight
director manager
dirt soil
dirty soil
disappointed frustrated unsuccessful
disaster tragedy
disastrous unfortunate
disclose expose reveal uncover
disclosure revelation
disconnect gulf
discount dismiss disregard ignore
discourse discuss
discover find hear learn notice observe
discovery find
discriminatory sexist
disdain scorn
disgrace shame
disgust revolt
dishonest fraudulent misleading
dismantle level
dismay horrify
dismiss disregard ignore
display exhibit show showing
dispute scrap
disqualify unfit
disregard ignore neglect
disrupt interrupt
disruption interruption
disruptive troubled turbulent
dissent protest
distinguish spot
distinguished important
distressed troubled unhappy
distribute lot spread
district territory zone
distrust mistrust suspect suspicion
disturb trouble
disturbed upset worried
disturbing troubling
diversity variety
divide fraction split
doctor physician
document papers
dog tail trail
domain orbit sphere
dominate prevail reign
done through
doom fate sentence
double dual multiple
doubt uncertainty
downplay minimize
dozen twelve
draft outline
drag haul
drama play
dramatic spectacular striking
draw pull reap
dress formal
drink drinking
drive motor
driving dynamic
drove swarm
dry ironic
dual multiple
dub nickname
dubious uncertain
dumb stupid
durable lasting long
duty obligation responsibility
dwarf overshadow
earlier earliest early sooner
earliest early
earn garner
earnest serious sincere
earnings pay profit salary wage
earth globe
easily easy
east eastern orient
easy elementary slow slowly
echo reverberate ring
eclipse overshadow
edge inch
educate train
education instruction
effect impression outcome result
effective efficient
effort endeavor try
elaborate fancy
elder older senior
elderly old older
elect eligible elite
electric electrical
element factor ingredient
elementary simple
elevate lift promote raise
embarrassing hard
embattled troubled
embed plant
embrace encompass hug
emphasize stress underscore
employ employment hire use utilize
empower gift invest
encounter find meet
encourage further promote
end terminate
endanger imperil peril threaten
endeavor enterprise strive try
endless long
endorse second
endure tolerate weather
enemy foe
energy vigor
enforce implement impose
engage pursue
engagement fight
engineering technology
enjoy relish
enjoyable pleasant
enormous large tremendous
enormously tremendously
enough plenty sufficient
ensure guarantee
entail mean
enter entrance participate
entire full total whole
entirely exclusively only solely totally whole wholly
entitle title
entry introduction
environment surround
envision fancy foresee image picture
epic large
equal equivalent peer rival
equality equation
equally evenly
equate liken
equip outfit
erect standing
error fault mistake
escalate intensify
especially particularly
espouse marry
essence substance
essential indispensable necessary necessity requirement
essentially fundamentally
establish found institute launch
establishment institution
estimate figure forecast
evade hedge
evaluate judge value
evaluation rating
even evening
eventual ultimate
eventually finally
everyday ordinary routine
evidence grounds testify
evident obvious plain unmistakable
evil vicious
exacerbate worsen
exact precise rigorous strict
exactly just precisely properly
exaggerate overstate
exam examination
examination scrutiny
examine study
example instance
exceed top transcend
exceedingly extremely super
excel surpass
excellent superior
except exclude
exceptional extraordinary
excerpt extract
excess extra spare surplus unnecessary
excite stimulate
excitement fervor
exclusive sole
exclusively only solely
exercise practice usage use
exhibit showing
existence universe world
exit passing
expect require
expectation outlook prospect
expel oust
expensive overpriced
experienced veteran
expert skilled
explore research
explosive volatile
expose reveal
express limited utter
expression face look
extended lengthy long prolonged protracted
extensive large wide
external outside
extra spare surplus unnecessary
extraordinary marvelous remarkable wonderful
extreme intense
extremely highly super
extremist radical
fabric framework
fabricate invent manufacture
face look
facility installation
factor ingredient
factory mill
fade fading
fail neglect
fair fairly reasonable
fairly pretty reasonably somewhat
faith religion
faithful fold
fake forge fraud misrepresent phony
false untrue
fame famous
famed famous known notable
familiar fellow
family household
famous known notable
fancy image picture
fantastic marvelous strange terrific tremendous wonderful
far further remote
fascinating interesting
fashion manner mode style way
fast instant quick rapid swift tight
father mother
fatigue tire
fault flaw mistake
favored favorite pet preferred
favorite pet popular preferred
favour privilege
feasible possible viable
feature have sport
fed federal
feel flavor spirit
feeling impression notion
fertile prolific rank
fierce furious violent
fiery passionate
fight fighting oppose
figure flesh forecast
file filing register
film movie
final net
finally ultimately
financial fiscal
financing funding
find notice observe
fine okay satisfactory ticket
finish last
fire firing
firm firmly house
first firstly foremost freshman initial original prime
firsthand primary
firstly foremost
fit fitness set suit suitable
fitting meet proper
fix fixture jam mess muddle repair secure
fixture regular
flash loud
flat level plane straight
flavor season smack spirit
flip toss
flirt toy
float swim
flood swamp
floor shock
flourish thrive
fly wing
folk tribe
following next pursuit
fool sap
forbid prevent prohibit veto
force pressure
foreign overseas
foreigner outsider
forge hammer
form kind organize sort
formally officially
former onetime sometime
formidable impressive
formula recipe
formulate invent
forth forward off
forthcoming upcoming
fortunate lucky
fortune hazard luck
foster further surrogate
found institute launch
fourth quarter
fox trick
framework model
frank outspoken
frankly honestly
fraught troubled
fray rub scratch
free loose release rid
frequent shop
frequently often
fresh new newly
freshman newcomer
frighten scare
frightening horrific terrible
frustrate thwart
frustrated unsuccessful
fulfil fulfill
fulfill satisfy
full fully instinct laden total
fun funny
function map operate purpose serve use
fund store
fundamental important key
furious fury violent
further promote
furthermore moreover
fury infuriate rage
fusion merger
future upcoming
gaffe slip
gain increase profit win
gambling gaming
game gaming halt stake
gap opening spread
gas tout
gay sunny
gaze stare
general overall widespread
generally mostly
gentle mild
geographic geographical
gesture motion
giant large titan
gift invest talent
gifted talented
girl miss
give yield
global international world worldwide
globally internationally
glove mitt
gold golden metal
good goodness solid swell thoroughly well
govern regulate
government regime
governmental political
governor gubernatorial
grab snap
grade level rank rate
graduate high
grand impressive thousand
grapple grip
grasp hold
grateful thankful
grave serious sober
great large
greatest superior
green park
grim relentless stern
grip handle hold
gross revenue
ground reason
grounds yard
group radical
guarantee vouch warranty
guard ward
guess hazard imagine speculation suppose think venture
guide lead steer
guy ridicule
hail herald
halfway middle
hall lobby
halt hitch stay stop
hand mitt
handle manage treat
handling manipulation
happen occur
harass harry plague
harbor haven nurse
harm hurt injury
harness tackle
harry plague
hasten hurry race rush speed
hate hatred
hateful mean
haunt resort
hawkish militant
hazard jeopardy luck peril risk stake venture
headache worry
hear learn
heart pump
heated hot
heating warming
hebrew jew
heed regard
height summit
hence therefore thus
herald predecessor
hesitate pause
hesitation reluctance
heyday peak prime
high higher
highlight spotlight
hint suggest
hire lease
hispanic latino
historic past
hit striking
hitch stay
hold keep maintain
holding property
holiday vacation
homegrown native
hone perfect
honor respect reward
hood tough
hook rob
hopeful promising
horrific outrageous terrible
hostile opponent
however nevertheless nonetheless still
huge large vast
humble humility inferior
hurt injury smart wounded
hussein saddam
hypothetical theoretical
icon picture
idea thought
ideal perfect
identical very
identify name
iii three trey trio
ill illness poorly sick
illustrate instance
image persona picture
imagine suppose think
immediate present
immediately instantly
imperative urgent
imperil peril threaten
implication significance
important key main master principal significant
impress strike
impression notion
impressive magnificent noble signal spectacular striking stunning
imprison jail lag
impulse urge
inaugural inauguration initiative
incendiary inflammatory
incite motivate prompt propel
inclination tendency
incline ramp tend
incorporate integrate united
incorrect wrong
incredible unbelievable
index indicator
indicate point signal
indigenous native
indispensable vital
individual person respective single somebody someone soul
individually separately
industry manufacture
inevitably necessarily
influence shape
influential potent
info information
inhumane savage vicious
initiate originate pioneer pundit
initiative opening
injure spite wound
innovative progressive
input remark
inquire wonder
inquiry query question research
insane paranoid
inside interior within
insistence press
instant moment
instead rather
instruct teach
instructor teacher
instrument tool
insurgent rebel
integrate mix
integrity unity
intellectual mental
intense severe terrific
intent intention purpose
intention purpose
interest sake
interfere intervene
interference intervention
interim lag meantime meanwhile temporary
international multinational world
internet net
intimate private
intrigue scheme
invent manufacture
investigation probe
investigator researcher
involvement participation
iranian persian
ireland irish
iron robust
islamic muslim
issue publish supply
item particular
jail lag
jam mess muddle pile
jan january
jeopardy peril risk
jerk yank
jimmy prize
job occupation task
john toilet
josh kid
journey travel
joy pleasure
judge judicial
judgement judgment
judicial legal
jump leap spring
junior younger
jury panel
just meet merely only precisely properly simply
keen lament
keep maintain
kick thrill
kid minor
kill killing
kind sort
kinda rather
kingdom realm
kkk klan
knee stifle
known legendary notable
label mark tag
labor labour
lack want
laden load
lag meantime meanwhile
lambast lecture rebuke reprimand scold
language speech
lap lick
large larger massive sizable spacious tremendous vast
largely mostly
lash slash trounce whip
last past survive
lasting permanent perpetual
lately recently
later subsequent subsequently
lawsuit suit
lay place position put set
lazy slow
lead result
leadership leading
leading major star
lean list slim spare thin tilt
leaning tendency
leap spring
learning scholarship
lease rent rental
lecture rebuke reprimand scold
left port
legalize legitimate
legion many numerous
legitimate logical
lend loan
lengthy long prolonged protracted
let permit
level plane
liberal progressive
liberation release
license permit
life living
lifelong long
lift raise
like wish
likely probably promising
likewise similarly too
limitation restriction
link relate
list listing
little minute slight small smaller tiny
live living populate
locate situate
lodge society stick
lone lonely
long longstanding overnight prolonged protracted
look seem
loom tower
loose release
lord maker master
lot mass mountain pile plenty stack
loud loudly
lowest worst
loyalist stalwart
lurch pitch stumble
magic magical
magnate tycoon
main master principal
mainly primarily
maintain preserve
major star
making qualification
mall plaza
mandate mandatory
manner mode style way
manufacture manufacturing
manufacturer producer
many numerous
mark marker score tag
market marketplace
marketer seller vendor
marvel wonder
marvelous terrific tremendous wonderful
mass mountain pile plenty stack
massacre slaughter
master overcome principal
match tally
mate pair twin
material stuff
math mathematics
matter topic
maybe perhaps possibly
mean normal
meander thread wind
meaning meaningful pregnant
means way
meantime meanwhile
measure quantity step
median normal
medium moderate
men workforce
mental psychological
mention note observe refer reference remark
merely only simply
merge mix unify unite
merit virtue
mess muddle
metal silver
meter metric
metro subway underground
microphone mike
midday noon
midst thick
million trillion
mine mining
minimal minimum
minister pastor
minor peanut
minute moment second small
misconduct mishandle wrongdoing
mishandle spoil
misstep stumble
mistake misunderstanding
mistrust suspect suspicion
mobilize rally
mode style way
model mold pattern worthy
mold stamp
moment second
momentous significant
mood temper
motivate prompt propel
motivation motive
motive motor
mount wax
mountain pile plenty stack
mouth speak talk
move travel
much such
multiple triple
murder off
musician player
mutual shared
narrative story tale
narrow strait
nationalist patriot
nationally nationwide
naval navy
navigate pilot
near nearby nearly virtually
nearly virtually
necessary necessity requirement
necessity requirement
need require want
negative veto
nerve steel
nervous tense
neutral objective
nevertheless nonetheless still
new newfound newly novel recent revolutionary virgin
niche recession
non not
nonetheless still
normal rule
normally usually
north northeast northeastern northwest northwestern union
northeast northeastern
northern union
northwest northwestern
notable remarkable
notably remarkably unusually
note notice observe remark
nothing zero
notice observe
now nowadays today
nowadays present today
number total
object objective
obligation responsibility
obscure vague
observe remark
obtain receive
obvious plain
obviously plain
occupy reside
ocean sea
offend violate
offer offering
offset outset start
okay sanction satisfactory
old older
one single unity
onetime past sometime
only simply sole solely
opinion sentiment
opposite other reverse
opposition resistance
opt prefer
orbit sphere
ordinary routine
orient point
origin root source
other otherwise
outcome result
outer satellite
outline sketch
outlook prospect
output yield
outrage shock
outrageous steep
outright unlimited unqualified
outset start
outstanding prominent striking superior
overhaul overtake renovation
overly too
overthrow upset
overture preliminary prelude
own owner personal possess
pace step stride
pack plurality
pact treaty
painting picture
pair twin
panic scare terror
parade troop
parent rear
part partially partly portion
partially partly
participant player
particular special specific
partner spouse
pass passing walk
passage transition
passing temporary
past sometime then
pat tap
patch piece plot
patrol police
pattern practice
pause suspension
pay payment salary wage
peak prime
pen write
penalty punishment
percent percentage
percentage share
perfect pure utter
perhaps possibly
peril risk threaten
permanent perpetual
permission permit
persistent relentless
person somebody someone soul
persona role
perspective view
pet preferred
petition prayer request
phase stage
phone telephone
photo photograph
phrase word
pile plenty stack
pillar tower
pitch sky toss
place position put set spot
plain unmistakable
plan program
planet satellite
pledge plight
plenty stack
polish refine smooth
politician politico
ponder reflect
poor unfortunate
poorly sick
position put set
possible potential viable
poster posting
postpone table
pour swarm
powerful ruling
practical pragmatic
precarious uneasy
precise very
precisely properly
preference taste
preliminary prelude
premium superior
prepare ready
present show
preserve uphold
press urge
pretty reasonably somewhat
prevail reign
print publish
privacy secrecy
prize quality select superior value
pro professional
problematic questionable
procedure process
proceeds take yield
process treat
productive prolific
profound thoughtful
program programme
programming scheduling
prohibit veto
project task
prolong sustain
prolonged protracted
prominent striking
promotion publicity
prompt propel
promptly quick quickly
propose suggest
proposition suggestion
prosperous rich
prove show
provide render supply
provider supplier
province responsibility state
pure utter
purely strictly
purpose use
pursuit quest
put set
quality select superior
quash subdue void
query question
questionable suspect
quick quickly
quicken speed
quickly rapidly
quiet still
quit resign stop
race rush speed
radical revolutionary
rage ramp storm
raise upgrade
ramp storm
range reach rove scope
rank rate
ranking senior
rare uncommon
rarely seldom
rash reckless
ratify sign
reach scope
react respond
ready set
real very
realistic virtual
realize recognize see understand
really truly
reasonable sensible
reasonably somewhat
rebellion revolt uprising
rebuff slight
rebuke reprimand scold
recall remember
receive recipient
reckoning tally
recommend urge
recover regain retrieve
recreate revive
refer relate
refuge safety
refuse reject
regain retrieve
regard respect view
regulation rule standard
regulatory restrictive
reinforce reward
reiterate repeat
relentless stern
reliant rely
religious sacred spiritual
remain stay
remainder rest
remarkably unusually
render supply
renounce resign
rent rip tear
replacement surrogate
reply respond
represent symbolize
representative typical
reprimand scold
resignation surrender
resist withstand
resolution resolve
resolve settle
respective several single various
respondent responder
result solution
resume survey
retire withdraw
retreat withdraw
reveal unveil
reverberate ring
reversal setback
revise revision
revolt uprising
reward wages
rich wealthy
riff thumb
rigorous strict
rip tear
road route
rob robbery
robust stalwart
rock stone sway
rocky rough
romance solicit
romp sport
root source
rough roughly
roughly some
rub scratch wipe
run runner running tally trial
rush speed surge
sacred spiritual
sad tragic
said same
sail sweep
salary wage
sample sampling
savage vicious
say state tell
scheme strategy
scholar student
science skill
scoop trump
scope setting
score tally
scramble skin
scrap trash
scream shout yell
screen test
screening showing
search seek
seasoned veteran
second secondly
secret underground
section segment
see understand
select superior
seller vendor
sensation star
serial series
seriously severely
server waiter
settlement village
several some various
sex sexual
shade shadow
shaky unstable
shameful shocking
shift transformation
shooting shot
shop store workshop
short suddenly
shortage shortfall
shortly soon
shout yell
shy unsure
sign subscribe
significant substantial
silence still
silent still
sing song
single unity
sky toss
slap smack
slash trounce whip
slightly somewhat
slip steal
slow slowly
small smaller tiny
smoke smoking
snap tear
soar surge
some whatever whatsoever
somebody someone soul
someone soul
song vocal
south southeast southeastern southwest
southeast southeastern
spare surplus
spark trigger
speak talk
special specific
spectacular striking
spell tour
spite wound
sponsor supporter
spot spy
square squarely
stabilize steady
stamp stump
state submit tell
stay stick
steadily steady
step stride
stock tired
story tale
strain strive
strange unusual
stranger unknown
stress tension
study survey
stumble trip
style title way
subdue suppress
subject theme topic
substantial substantive
subway underground
successful winning
sue suit
suffer sustain
suffering troubled woe
suitable worthy
sum total
summary unofficial
sun sunshine
super superior
superb superior
suppose think
supreme ultimate
sure surely
surplus unnecessary
suspect suspicious
suspicious wary
swap switch
sway swing
sweeping wholesale wide
tackle undertake
tag ticket
tail trail
take yield
tale tell
talk talking
teen teenager young
terrific tremendous wonderful
test trial try
theater theatre
theme topic
therefore thus
think thought
thinking thought
thread wind
three trey trio
time timing
top transcend upper upside
total whole
totally whole wholly
transfer transportation
transit transportation
tremendous wonderful
trend veer
trey trio
triumph victory
troubled turbulent upset worried
trounce whip
turmoil upheaval
uncertain unsure
unify unite
universe world
unknown unnamed
upset worried
usage use
use user utilize
vacancy vacuum void
vacuum void
van vanguard
variation vary
vet veteran
vice vicious
victor winner
viewer witness
viral virus
vote voting
walk walking
war warfare warrior
warm warming warmly
whatever whatsoever
whip worst
whole wholly
win winner winning
wood woods
world worldwide
worth worthy
worthwhile worthy
`;
