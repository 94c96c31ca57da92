/**
 * A thesaurus of the news: words of one line that can take each other's place in a report and leave its claim as it was.
 * Written by hand, field by field, from what rival outlets put for one another; WordNet's first senses lack most of it.
 * By lemma, without class: where a word is noun and verb ("strike"), its line says by its company which is meant, and a
 * story seldom has both. No opposites, no siblings ("Monday", "Tuesday"), no steps of one scale (`strength.ts`).
 */
export const NEWS_SYNONYMS = `
abduct kidnap
abduction kidnapping
abductor kidnapper captor
abolish scrap axe repeal
abrupt sudden
absolutely entirely completely totally utterly wholly fully
abusive insulting offensive
accede agree consent assent
accelerate quicken hasten expedite
accidental unintended unintentional
accommodation lodging
accomplice accessory
accomplish achieve attain
accord agreement pact deal treaty
accurate correct right
accusation allegation
acquit exonerate clear
acquittal exoneration
across throughout
actor performer
adaptation adjustment
additional extra further added
adequate sufficient enough
adhere abide comply
adherence compliance
adjourn recess
administer run manage
administration government
admission confession acknowledgment acknowledgement
advance progress headway
adversary foe enemy opponent rival
advisory alert warning
affluent wealthy rich prosperous
aftershock tremor
aggressor attacker assailant
aid assistance help relief
aide assistant adviser advisor
ail sick ill unwell
aim goal objective target purpose
aircraft plane airplane aeroplane jet
airfield airstrip airbase
airliner jetliner
airport aerodrome
alarmed frightened scared afraid
alcohol liquor booze
alien extraterrestrial
alight ablaze burning
allegedly reportedly purportedly supposedly
alleged suspected purported supposed
alleviate ease relieve
alley lane
ally partner
alter change modify
alteration change modification
amass accumulate
amend revise change
amendment revision
amnesty pardon
ample plentiful abundant
anew again afresh
annihilate obliterate
annual yearly
anonymous unnamed unidentified
antitrust antimonopoly
apartment flat
apologise apologize
apology regret
apparent evident obvious clear
apparently seemingly evidently
appeal plea
applicant candidate
appointment nomination
apprehension arrest
approach near
appropriate suitable proper fitting
approve okay pass ratify
approval ratification passage
approximately about roughly around nearly
archbishop prelate
ardent fervent passionate
area region zone district
arena stadium venue
arid dry parched
armistice ceasefire cease-fire truce
armoured armored
arrange organise organize
arsenal stockpile
arson fire-raising
arsonist firebug
article story report piece
artillery cannon
ascend climb
ash cinder
ask inquire enquire
assail attack lambast lambaste
assassinate murder
assassination murder
assassin killer
assault attack
assemble gather convene
assembly parliament legislature
assess evaluate appraise gauge
assessment evaluation appraisal
asset holding
assist help aid
assistant deputy
assurance guarantee pledge
assure reassure
asylum refuge
atomic nuclear
attempt try bid effort
attorney lawyer barrister solicitor counsel
attractive appealing
auction sale
audience crowd spectator
author writer
authorise authorize approve permit sanction
authorisation authorization permission approval
autonomous self-governing self-ruled
autonomy self-rule self-government
autopsy post-mortem postmortem
avert prevent forestall avoid
award prize honour honor
aware conscious
awful terrible dreadful horrible
backer supporter proponent advocate
backing support endorsement
bail bond
ballot vote
ban prohibition
ban outlaw prohibit
bandit robber
bankrupt insolvent
bankruptcy insolvency
bar pub tavern
barracks garrison
barricade barrier roadblock
base headquarters
basis ground
battle fight combat
battlefield battleground
beach shore
beat defeat overcome
begin start commence
beginning start outset onset
behaviour behavior conduct
belief conviction
belligerent warring
beneficial helpful
benefit advantage
bet wager
betray double-cross
bid offer
big large sizeable sizable
bill legislation
billionaire tycoon magnate mogul
bishop prelate
blackout outage
blame fault
blast explosion detonation
blaze fire inferno
blizzard snowstorm
blockade siege
bloodshed carnage
blueprint plan
blunder mistake error
boast brag
body corpse remains
bogus fake sham phoney phony
bolster strengthen reinforce shore
bomb explosive
bombard shell pound
bombardment shelling
bonus premium
boost increase raise lift
boundary border frontier
boy lad
brake curb
brawl fight scuffle
breach violation infringement
breach violate infringe
breakthrough advance
brave courageous
breed raise
bribe kickback
bribery graft corruption
brief short
briefing press-conference
bring fetch
broad wide
broadcast air televise
broadcaster network
broker mediate
brutal cruel savage vicious
brutality cruelty
budget spending-plan
build construct erect
builder contractor
building structure edifice
bullet round
burden load
bureau office agency
burglar thief
burglary break-in
burn scorch
bury inter
burial interment
bus coach
businessman entrepreneur businesswoman
buyer purchaser
buyout takeover acquisition
bystander onlooker passer-by passerby
cab taxi
calamity catastrophe disaster
calm tranquil peaceful
calm quiet
camp encampment
campaigner activist
cancel scrap annul
cancellation scrapping
candid frank
candidacy bid run
capable able
capsize overturn
captain skipper
captive prisoner hostage
capture seize
car vehicle automobile
care treatment
cargo freight
carefully cautiously
carry transport
cartel syndicate
castigate lambast lambaste rebuke
casualty victim
catastrophic disastrous calamitous
cautious wary careful
cave cavern
celebrity star
cell mobile cellphone
cemetery graveyard
centre center
ceremony rite
challenging difficult tough hard
challenger contender
champion titleholder
chaos mayhem turmoil disorder havoc
chaotic disorderly
charity nonprofit non-profit
chart plot
chase pursuit
cheap inexpensive low-cost
cheat swindle defraud
check inspect examine
checkpoint roadblock
cheer applaud
chemist pharmacist
chief head boss
childcare daycare
choice option alternative selection
choose pick select opt
chopper helicopter
church parish
cigarette smoke
cinema theatre theater
circulate spread
citizen national
citizenship nationality
city town municipality
civilian noncombatant non-combatant
clandestine covert secret undercover
clarify explain
clarification explanation
clash fighting
clean-up cleanup
clergyman priest cleric pastor
clever smart
clinic hospital
close shut
closure shutdown shutting
clothing clothes garment apparel
clue lead
coach trainer
coalition alliance bloc
coarse rough
coast shore shoreline coastline seaside
coastguard coast-guard
coerce force compel
coercion compulsion duress
coffin casket
cold freezing frigid
collaborate cooperate co-operate
collaboration cooperation co-operation partnership
collapse crumble
colleague coworker co-worker
collide crash
combatant fighter
comeback return
comic comedian
command order
commander chief
commercial advertisement ad advert
commitment pledge promise undertaking
committee panel commission
commodity good
commonplace common
communication message
communique communiqué statement
community neighbourhood neighborhood
commute travel
companion partner
company firm business corporation enterprise
compensation redress reparation damages
compete vie contend
competition contest tournament
competitor rival
complain gripe
complaint grievance
complete finish
completion finish
complex complicated
component part
comply obey
composer songwriter
compound premises
comprehensive sweeping far-reaching wide-ranging
conceal hide
concealed hidden
concern worry anxiety
concerned worried anxious
concession compromise
conclude finish end
conclusion end
conclusive definitive
condemnation denunciation
condition term
conditional provisional
conduct perform
confer bestow
conference meeting summit
confidence trust
confident certain sure
confidential secret classified
confine restrict limit
confirm verify corroborate
confirmation verification
confiscate impound seize
confiscation seizure
conflagration blaze
congestion gridlock
congress legislature
congressman lawmaker congresswoman
connect link
connection link tie
consensus agreement
consequence result outcome effect
conservation preservation
considerable substantial significant sizable sizeable
conspicuous prominent
conspiracy plot
conspire plot
constable officer
constant continuous continual
constituency district seat
constitute form
construction building
consult confer
consultation discussion
consumer shopper
contagious infectious
contain curb
contaminate pollute taint
contamination pollution
contemplate consider mull weigh
contend argue
contentious controversial disputed divisive
contest race
contest dispute
contract deal
contraction shrinkage
contradict refute
contribute donate give
convene summon
convention congress
conversation talk discussion
convict inmate
convoy motorcade column
cop policeman officer
cope manage
cordon seal
coronavirus covid covid-19
corpse cadaver
corroborate substantiate
corrupt crooked
cost price
costly expensive pricey
council board
counterfeit fake forged
coup putsch
courageous heroic
courthouse court
courtroom court
coverage reporting
crackdown clampdown
craft vessel boat
crash collision
crash smash pile-up pileup wreck
create generate
creator founder
credible plausible believable
creed faith
crew team
crime offence offense
criminal offender
cripple paralyse paralyze
crisis emergency
criterion standard
critical crucial vital essential key
critic detractor
criticise criticize
crop harvest
crowd throng
cruel inhumane
crush trample
crush quash
culprit perpetrator
curb restrain limit rein
curfew lockdown
currency money
current present existing
currently presently now
custom tradition
customary usual habitual
customer client
cut reduce slash trim
cut reduction
cyberattack cyber-attack hack
damaging harmful detrimental
danger peril hazard risk threat
dangerous hazardous perilous risky unsafe
daring bold audacious
dash rush
data information
dead deceased
deadline cutoff
deadlock stalemate impasse standoff
deadly lethal fatal
dealer trader
death demise fatality
debris wreckage rubble
debt liability
deceive mislead dupe
deception deceit
decide determine resolve
decision determination
declaration proclamation announcement
declare proclaim
decline drop fall decrease
decorate adorn
decree edict
decree order
dedicate devote
defeat loss
defective faulty flawed
defence defense
defendant accused
defend protect
defiance resistance
deficiency shortage
deficit shortfall gap
definite certain
degree level
delay postpone defer
delay postponement deferral
delegate representative
delegation mission
deliberate intentional
deliberately intentionally purposely knowingly
deliberation discussion
delight joy
delighted pleased thrilled happy overjoyed
deliver hand
deluge flood downpour
demand requirement
demolish raze level flatten
demolition destruction
demonstrate protest
demonstration protest rally march
demonstrator protester protestor marcher
denial rebuttal
denounce condemn decry deplore
deny refuse
depart leave
department ministry
departure exit leaving
depict portray
deploy station
deport expel
deportation expulsion removal
depot storehouse warehouse
depression slump
deprive strip
deputy vice
desert abandon
designate name
desire wish
despot dictator tyrant autocrat
destiny fate
destroy demolish ruin wreck
destruction devastation ruin
detain arrest apprehend
detainee prisoner inmate
detective investigator sleuth
detention custody
deter discourage dissuade
deteriorate worsen
deterioration worsening
determined resolute
determination resolve
detonate explode
devastate ravage
developing emerging
device gadget
dialogue dialog conversation
dictatorial authoritarian autocratic
dictatorship autocracy
die perish succumb
differ disagree
difference disparity
difference disagreement
difficulty trouble
dilemma quandary
diminish lessen dwindle
diplomat envoy emissary
director filmmaker
director manager
disabled handicapped
disagreement dispute
disappear vanish
disappointed dismayed
disappointment dismay
disaster catastrophe tragedy
discharge release
discipline punish
disclose reveal divulge
disclosure revelation
discontent dissatisfaction displeasure
discount rebate
discover find uncover
discovery finding
discrepancy inconsistency
discrimination bias
discuss debate
discussion debate talk
disease illness ailment sickness
disgrace shame dishonour dishonor
disgraceful shameful
dismantle disassemble
dismiss fire sack
dismissal firing sacking ouster
disorder unrest
dispatch despatch send
displace uproot
display exhibit show
dispute row quarrel
disqualify bar
disregard ignore
disrupt disturb
disruption disturbance
dissolve disband
distant remote
distinguished eminent renowned
distress anguish
distribute hand
disturbance unrest
diverse varied
divide split
dividend payout
division rift split
doctor physician medic
document paper
dodge evade
dollar buck
domestic internal
donation gift contribution
donor benefactor contributor
dose shot
downpour rainstorm
downturn slump recession slowdown
draft draught
drastic radical
draw tie
draw attract
drill exercise
drive motor
driver motorist
drone uav
drought dry-spell
drug medicine medication
drunk drunken intoxicated
drunkenness intoxication
dubious doubtful questionable
due owing
dump ditch
durable lasting
duration length
duty obligation
duty tariff levy
dwelling home house residence
eager keen
earlier previously before
earn make
earnings profit income
earthquake quake temblor
ease loosen relax
easily readily
easy simple
educate teach
educator teacher
effect impact
effective efficient
eject expel oust
elaborate detailed
elderly aged old
election poll vote
electorate voter
electricity power
elevate raise
eliminate eradicate
elude evade
embarrass humiliate
embarrassment humiliation
embassy mission
embattled beleaguered
emblem symbol
embrace hug
emerge surface
eminent prominent
emission discharge
emphasise emphasize stress underline underscore highlight
emphasis stress
employ hire
employee worker staffer
employment job work
empower enable
empty vacant
enable allow
encounter meet
encourage urge
encouraging promising
endanger imperil jeopardise jeopardize threaten
endeavour endeavor
endorse support back
endure withstand
enforce implement
enforcement implementation
enhance improve boost
enlarge expand
enlist recruit enrol enroll
enormous huge immense massive
enquiry inquiry probe investigation
enrage infuriate anger incense
enraged furious irate angry
ensure guarantee
enterprise venture
enthusiasm eagerness
entice lure
entire whole
entrance entry
envisage envision foresee
epicentre epicenter
epidemic outbreak
equality parity
equipment gear
equity stock
era age
erroneous wrong mistaken incorrect
escalate intensify
escalation intensification
escape flee
escort accompany
establish found
estimate reckon
estimate estimation
ethical moral
event happening
eventually ultimately finally
evidence proof
evil wicked
exact precise
exaggerate overstate inflate
exaggeration overstatement
exam examination test
examine scrutinise scrutinize study inspect
exceed surpass top
excellent outstanding superb
exceptional extraordinary
excerpt extract passage
excessive undue
exchange swap
exclude omit
exclusive sole
excuse pretext
execute behead
execution beheading
executive manager
exempt spare
exhausted tired
exhibition exhibit show
exile banish
exile banishment
exodus flight
expand widen
expansion growth
expect anticipate
expectation anticipation
expenditure spending outlay
expense cost
expert specialist
expertise know-how
expire lapse
expiry expiration
expose reveal
express voice
extend prolong lengthen
extension prolongation
extensive wide
extent scope
external foreign
extinguish douse
extortion blackmail racketeering
extraordinary remarkable
extremist radical
eyewitness witness onlooker
fabricate invent
fabrication invention
facility plant
facilitate ease
factory plant
faint pass-out
fair just
faith religion
faithful loyal
fame renown
famed famous renowned celebrated well-known
family kin relative
famine starvation hunger
fan supporter
farmer grower
fast rapid swift quick
fat obese
fatigue exhaustion
fault defect flaw
favour favor
favourite favorite
fear dread
feasible viable
federation union
fee charge
feeble weak
fellow peer
female woman
ferocious fierce
ferry boat
fertiliser fertilizer
feud quarrel
fighting combat
figure number
film movie picture
final last
finance fund
finance bankroll
financial monetary
firearm gun
firefighter fireman
fix repair mend
fix solution
flag banner
flee run
flood inundate deluge swamp
flooding flood inundation
floor storey story
flout defy
follower adherent disciple
following after
footage video
football soccer
force compel oblige
forecast predict
forecast prediction projection
forecaster meteorologist
foreigner alien
foremost leading
forest woodland
forge fake
forgive pardon
formal official
former ex previous
formerly previously
forthcoming upcoming
fortify strengthen
fortune wealth
fragile brittle delicate frail
frantic frenzied
fraud deception swindle scam
free liberate release
freedom liberty
freeway motorway highway expressway
frequently often repeatedly
friendly amicable cordial
frighten scare terrify
fuel petrol gasoline gas
fugitive runaway
fulfil fulfill
fundamental basic
funding financing
funeral burial
furthermore moreover
futile useless pointless vain
gamble bet
gang mob
gangster mobster
gaol jail prison
garbage trash rubbish refuse
gathering assembly
genuine authentic real
giant colossus
gift present
girl lass
glitch malfunction
global worldwide
globe world
goods merchandise
govern rule
grab snatch
grant award
grateful thankful
grave tomb
grave serious
greet welcome
grief sorrow
grieve mourn
grim bleak dire
ground soil
grow increase
guard sentry
guerrilla insurgent
guideline guidance
guilty culpable
gun weapon
gunfire shooting gunshot
gunman shooter
hail praise
halt stop
hamper hinder impede hobble
handful few
happen occur
harbour harbor port
hardline hard-line
hardliner hard-liner
harm damage
harsh severe
hasty hurried
hate hatred
heatwave heat-wave
heir successor
hesitant reluctant
hesitate waver
hijack commandeer
hike raise
hit strike
holdup robbery
holiday vacation
homage tribute
homicide murder
honourable honorable
hopeful optimistic
hospitalise hospitalize
household family
huge gigantic
hunt search
hurry rush
hurt injure wound
husband spouse
ignite spark
illegal unlawful illicit
illegally unlawfully
imitate copy
immediate instant
immediately instantly straightaway
imminent impending
immoral unethical
immunisation immunization vaccination inoculation
immunise immunize vaccinate inoculate
impartial unbiased neutral
implore beg beseech
imprison jail incarcerate
imprisonment jail incarceration
improper inappropriate
improve better
inaccurate incorrect
inadequate insufficient
inappropriate unsuitable
incentive inducement
incite provoke stir
incitement provocation
income revenue
incorporate include
incursion raid
independence sovereignty
indicate signal
indication sign
indict charge
indictment charge
indigenous native
individual person
industry sector
inevitable unavoidable
infant baby newborn
infiltrate penetrate
influence sway
influential powerful
influx inflow
informer informant
inhabitant resident
initial first
initially first
initiate launch
injured wounded
injury wound
insane mad
inspection check
instability volatility
instal install
instance case
instruct order
instruction order directive
insurgency rebellion
intense fierce
intent intention
interfere meddle
interference meddling
interim temporary provisional caretaker
intermediary mediator go-between middleman
interrogate question
interrogation questioning
intimidate threaten bully
intolerable unacceptable
invalid void null
investigate probe
investor shareholder stockholder
involvement participation
irritate annoy
island isle
jihadist jihadi
jittery nervous
jobless unemployed
joblessness unemployment
journalist reporter correspondent newsman
judge justice magistrate jurist
judgment judgement
juvenile minor
killer murderer
kind sort type
king monarch
knife stab
labour labor
lack shortage
landmine land-mine mine
landslide landslip mudslide
landslide rout
largely mainly mostly chiefly primarily
lasting enduring
launch start begin
law statute
lawful legal
lawmaker legislator parliamentarian mp
lawsuit suit
layoff redundancy
leaflet pamphlet flyer
lease rent
legalise legalize
lend loan
levy tax
limit cap ceiling
limitation restriction
locate find
location site place
loot plunder ransack pillage
looting plunder
lorry truck
lower reduce
lucrative profitable
luggage baggage
mail post
main principal chief primary major
maintenance upkeep
mandatory compulsory obligatory
manhunt search
manifesto platform
manoeuvre maneuver
manufacture make produce
manufacturer maker producer
marijuana cannabis
marriage wedding
marry wed
massacre slaughter
matter issue
measure step countermeasure
memoir autobiography
memorandum memo
memorial monument
menace threat
merchant trader
merge combine
merger tie-up
migrant immigrant
misconduct wrongdoing
mishap accident
misleading deceptive
mistakenly erroneously
mistreat abuse ill-treat
mistreatment abuse ill-treatment
mistrust distrust
misuse abuse
mobilise mobilize
mobilisation mobilization
monitor observe watch
monitor observer
motherland homeland
motive reason
motorbike motorcycle
motorcyclist biker
mountain peak
mountaineer climber
munition ammunition ammo
mutual reciprocal
narcotic drug
narrow slim slender
nationalise nationalize
nationwide countrywide
nearby neighbouring neighboring adjacent
nearly almost
neighbour neighbor
nervous anxious uneasy
nominee candidate
notable noteworthy
notorious infamous
oath vow
obsolete outdated
obstacle barrier hurdle hindrance
obstruct block
obtain get acquire gain
occasionally sometimes
odd strange
offspring child
ongoing continuing
opinion view
opportunity chance
oppression repression
oppressive repressive
optimism hope
ordinary common
organiser organizer
organisation organization
ouster removal
outcry uproar furore furor
outlook prospect
output production
outskirts suburb edge
outspoken vocal
outstanding unpaid
overhaul revamp
overhaul reform
oversee supervise
oversight supervision
overseas abroad
overturn reverse quash
owner proprietor
painter artist
painting picture
parcel package
partly partially
passenger traveller traveler
path route
pause break
pedestrian walker
penalty punishment sanction
pensioner retiree
percent per-cent
permanent lasting
permission consent
permit licence license
perpetrate commit
persist continue
personnel staff
perspective viewpoint
persuade convince
pessimistic gloomy
pharmacy drugstore
phase stage
phone telephone
phone call
photo photograph picture
pilot aviator
pistol handgun revolver
plaintiff complainant
plan scheme
planned scheduled
playwright dramatist
plight predicament
poll survey
pontiff pope
poor impoverished needy destitute
populace population
portion part share
possess own
powerful strong
praise laud applaud commend
predominantly mainly
pregnant expectant
prejudice bias
preliminary initial
prepared ready
presume assume
prevalent widespread
privatise privatize
probability likelihood
profound deep
program programme
prolonged protracted lengthy
proposal proposition
prosper thrive flourish
protect safeguard shield
provide supply
provoke trigger
proximity closeness nearness
punish penalise penalize
pupil student schoolchild
quantity amount
quarantine isolation
query question
quell suppress quash
queue line
quickly rapidly swiftly speedily fast
quote cite
rail railway railroad
rain rainfall
rarely seldom
reaction response
realise realize
rebellion uprising revolt insurrection mutiny
rebuild reconstruct
rebuilding reconstruction
rebuke reprimand
receive get
recently lately
recognise recognize
recommend advise
recommendation advice
reconsider rethink
recover retrieve
referee umpire
referendum plebiscite
refrain abstain
refuge shelter
refund reimburse repay
refurbish renovate
regulation rule
regulator watchdog
reinstate restore
reject rebuff spurn
relationship tie
relevant pertinent
reliable dependable trustworthy
reliance dependence
relocate move
reluctance unwillingness
reluctant unwilling
rely depend
remainder rest
remember recall
repel repulse
replacement substitute
rescue save
research study
researcher scientist
reshuffle shake-up shakeup
reside live
resolve settle
restart resume
restaurant eatery
restriction curb
restructure reorganise reorganize
restructuring reorganisation reorganization
retaliation reprisal revenge retribution
retreat withdraw
retreat withdrawal
revival resurgence
revoke rescind withdraw
ridicule mock
rigorous strict stringent
robbery heist
role part
ruling verdict
rumour rumor
runway airstrip
sacred holy
safe secure
safety security
sailor seaman mariner
salary wage pay
satisfied content
scarcity shortage
sceptic skeptic
sceptical skeptical doubtful
scepticism skepticism
schedule timetable
scholar academic
sea ocean
secession breakaway
secessionist separatist
secretly covertly
self-defence self-defense
seller vendor
sequel follow-up
seriously severely badly gravely
sharply steeply
ship vessel
shipment consignment
shocked stunned
shop store
shopkeeper storekeeper
shortcoming deficiency
significance importance
significant important
similar alike
similarly likewise
simultaneous concurrent
simultaneously concurrently
singer vocalist
slightly marginally somewhat
smuggle traffic
smuggler trafficker
smuggling trafficking
sniper marksman sharpshooter
soldier serviceman
soon shortly
sophisticated advanced
spacecraft spaceship
speculation conjecture
speech address
speed velocity
spying espionage
stabilise stabilize steady
stampede crush
stance position
stock share
strike walkout stoppage
stronghold bastion
subsidiary unit
subsidise subsidize
suddenly abruptly unexpectedly
supplier provider
surprised astonished
surprising astonishing
surrender capitulate
surrender capitulation
surround encircle ring
suspend halt
sympathiser sympathizer
talented gifted
tally toll
teenager teen adolescent youngster youth
television tv
tense strained
tension friction
territory land
thanks gratitude
theft larceny
thwart foil frustrate
tighten toughen
tornado twister
tour trip
tourist holidaymaker vacationer visitor
toxic poisonous
trade commerce
tram streetcar
translator interpreter
transparency openness
transport transportation
travel journey
tribe clan
tribunal court
triumph victory
tumour tumor
uncertain unsure unclear
uncover unearth
undermine weaken
understand comprehend
underway under-way
unexpected unforeseen
unfair unjust
unfortunate regrettable
unfortunately regrettably sadly
unfounded baseless groundless unsubstantiated
unharmed unhurt uninjured
universe cosmos
university college
unstable volatile
unsuccessful failed
unusual uncommon
urge exhort
urgent pressing
utilise utilize use
vaccine jab
valuable precious
vandalise vandalize
variant strain
vicinity neighbourhood neighborhood
victor winner
victory win
virtually practically
waiver exemption
war warfare
weep cry
wellbeing well-being
whistleblower whistle-blower
willingness readiness
withdrawal pullout pull-out pullback
worker labourer laborer
yell shout
`;
