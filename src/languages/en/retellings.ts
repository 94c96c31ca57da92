/**
 * The weaker grade of the thesaurus of the news: words of one line that reports put for one another when they tell the
 * same again, though they are no synonyms: a part for the whole ("troops", "forces", "presence"), who did it for what was
 * done ("arrest", "custody"), noun for verb ("fly", "flight"). They speak for two sayings being one; no difference is
 * classed by them. Written by hand, field by field. No opposites, no siblings.
 */
export const RETELLINGS = `
abandon leave
ability capability capacity
able capable
able can
aboard board
abortion pregnancy
absolutely totally
abuse mistreat
abuse assault
accept agree approve
accident collision incident
accompany join
accord treaty pact
accuse allege blame
achieve reach
achieve success
acknowledge admit
acknowledge recognise recognize
acquire bid
acquisition deal
action act step
action operation
actor star actress
add say
addict addiction
addict drug
administration president
admit admission
admit confess
admit concede
advance move push
advantage edge
affect hit
agency service
agent officer
aggression attack
aggression invasion
aggressor enemy
agree accept consent
agreement agree deal
agriculture farm
agriculture farming
aid assistance help
aid relief
aid money
aid supply
aide adviser official
aim goal target
airline carrier
airline company
airport airfield
airstrike strike bombing raid
album record
allow permit let
allow enable
allow permission permit
allow authorise authorize
ally alliance
ambassador embassy
ambush attack
analyst expert economist
analyst observer
anarchy lawless
anger angry fury outrage
angry furious outrage
animal wildlife species
animal creature
annex annexation
annexation takeover
announce say reveal
announce declare
announce announcement statement
annual yearly
apologise apologize sorry
apologise regret sorry
apology sorry
app application
appeal urge call plea
appeal challenge
apply application applicant
appoint name choose
appoint appointment
approve approval
approve back
approve pass adopt
argue say
argue contend
argument row
armed gun weapon
around near
arrest detain custody hold detention apprehend suspect
arrest jail charge
arrive come
arrive arrival
ash volcano
ask request urge demand
ask call appeal urge
assassinate kill
assassination kill murder
assert insist maintain
associate partner
astronaut cosmonaut crew
athlete runner
athlete sportsman
atrocity massacre
atrocity crime
attack strike assault raid hit
attack attacker assailant
attack bombing shooting
attack offensive onslaught advance push
attacker gunman
attempt try effort
attempt bid
attorney prosecutor
audience viewer
author novelist
author book write
authorise approve authorize
authority government official
avalanche snow
avoid evade
award prize
award win
award honour honor
baby infant
baby child
baby birth
back endorse support
bad poor
bad worse worsen
ban forbid
ban prohibit
ban bar block
band group
bank lender
bankrupt bankruptcy collapse
bankruptcy insolvency
bar prevent block
bear birth
beat defeat win
become turn
beef meat
begin start launch open
believe think feel
believe belief
benefit help
benefit gain
benefit advantage
betray betrayal
betrayal treason
better good
bid offer
big large great huge
bill law legislation measure
birth born
bishop church
blame responsible
blame fault
block stop prevent
blockade block
board director
boat ferry vessel dinghy
body corpse
body remains
body panel
bodyguard guard security
bomb bombing blast explosion explosive explode
bomber attacker
bomber suicide
book novel
boost help
boost increase
boost improve
border frontier
border crossing
border guard
born native
borrow borrowing debt
boy child
boycott ban
brand call
brave courage
breach violation break
bribe bribery corruption
bridge span
broadcast air
build construction construct
building house
building block
building tower
burglar burglary
burglary break-in
burn destroy
bury burial funeral
bus vehicle
business trade
buy purchase acquisition takeover acquire buyer
calculate count
call demand urge ask
call phone
call name
call describe
calm peace
calm quiet
camp shelter
campaign run bid
campaign drive effort
cancel scrap drop
candidate nominee contender
candidate run bid
cannabis drug
capable ability
capital city
capture seize take fall
car vehicle
carbon greenhouse
case lawsuit
case investigation
casualty dead death
cattle cow
cattle herd
cause reason
cause lead trigger
cause blame
ceasefire truce peace
celebrate celebration party
celebrity famous
century year
ceremony event
chairman head
challenge dispute
champion winner
champion title
championship title
chance possibility
change alter shift
change switch
channel network
channel station
chaos turmoil
chaos anarchy
charge indict accuse prosecute
charge count offence offense
charity donate
charity aid
cheap low
check verify
checkpoint roadblock
chemical gas
chief executive boss ceo
child kid
child youngster
child pupil
choose choice
christian church
church cathedral
church faith
church congregation
citizen national
city town
city urban
claim say assert
claim allege assert
clash battle skirmish fight
clear obvious clearly
cleric imam
cleric priest
climate warming
climb advance gain
climb ascent
climber mountaineer
close closure shut
coach manager boss
coalition government
coast sea
coast beach
cocaine drug
collapse fall
collapse crumble
come visit
come originate
commander general officer
commemorate memorial
commemorate anniversary
comment say remark
comment statement say
comment speak say
common shared
community people
community group
company firm maker
company business
company group
company giant
compete competition
competition rival
complete total whole
complete finish
comprise include
compromise concession
compromise agreement
computer machine
computer pc
conceive conception
concert gig
concert show
concert performance
conclude finding conclusion
condemn denounce criticise criticize
condemn slam blast
condition term
condition requirement
condition state
condolence sympathy
confident confidence
confirm say
confirm acknowledge
congress lawmaker
consider weigh
consist comprise
constitution constitutional
constitution charter
consumer buyer
contact communicate
continue go
continue keep remain
continue carry
continue ongoing
contract deal
contract order
control hold seize
control curb
control check
conversation talk discussion
conversation call
convict conviction guilty
convoy vehicle truck
convoy motorcade
cooperate work
cooperate cooperation
cooperation partnership
corruption graft
cost price
cost expense
council board
count number
count tally
country nation state
country territory soil
coup overthrow takeover
coup putsch
court judge
court tribunal
court ruling
crackdown repression
crackdown arrest
crash collision accident wreck
crash collide hit collision
crash plane
create set establish
credit loan
crew sailor
crime criminal
crime offence
criminal gang
crisis emergency
crisis problem
criticise criticize attack condemn slam
criticism attack criticise
crop farm
crop harvest
crowd people
crowd thousand
custody jail prison detention
customer consumer
customer client
cut reduce lower
cut reduction reduce
cut slash
dam reservoir
damage destruction
datum information
day daily
deal agreement settlement pact
dealer drug
debate discuss discussion
debt loan borrow
debt owe
decade year
deceive deception
decide decision ruling rule judgment
decrease reduce
defence military
defend defence
defy defiance
delay postpone
delay late
deliver delivery supply
deliver send
democracy democratic
democracy freedom
deny denial reject dismiss
depict describe
deploy deployment presence send
deputy lawmaker mp
derail derailment crash
describe description
describe say
destroy damage
detective police investigator
deteriorate worse
devastate destroy
device gadget
dialogue discussion talk
dictator dictatorship
die death dead fatality fatal
difference different
different differ
difficult hard tough
difficult challenge
dip drop fall
director chief head
director film
director filmmaker
disaster catastrophe tragedy
disaster crisis
discrimination racism
discrimination bias
disease illness infection
disinformation misinformation
dismiss fire sack oust
displace flee
displace homeless
dispute row
dispute disagreement
dispute contest
divide division
doctor physician surgeon
doctor medic
doctor hospital
document paper
document file
dog pet
donate donation give
donate contribute
doubt question
doubt uncertain
doubt sceptical skeptical
down lower
downturn slump
draft proposal
drink alcohol drunk
drive driver
driver motorist
drone aircraft
drop decrease decline
drought dry
drug medication treatment
drug narcotic
dub call
duty responsibility
earning income profit
earnings result
earnings earning profit
earthquake quake tremor
earthquake magnitude
easy simple
economic financial
economy economic growth
effect impact affect
effort work
elderly old
elect choose vote
electricity power
embargo sanction
embargo ban
embassy mission consulate
emission carbon
end finish
end over
end conclude
enemy opponent
energy power
enough sufficient
ensure guarantee
enter entry access
entire whole total
environment environmental
environment green
environmentalist environmental
envoy ambassador diplomat emissary
epidemic disease
equal same
equality equal
equality right
erect build
eruption erupt volcano
escalate escalation increase
escort accompany
escort guard
establish creation
estimate think
estimate calculate
ethnic minority
evacuate evacuation leave
evacuate move
event incident
event happen
evidence sign
examine study
exchange swap trade
execute kill death
execution execute
expect anticipate
expect likely
expel expulsion
expensive cost
expert analyst specialist
explain say
explosion explode blast detonate
export ship
export sell
extra additional
facebook social
facility site
facility centre center
factory plant
fail failure collapse
faith belief
fake false
fall drop decline lose
fall down low
fall slide drop
fall slip lose
false lie untrue
family relative
family parent
famous known
famous star
fan supporter follower
fan crowd
far distant
farm farmer agricultural
fear afraid concern
fight battle struggle
fight war combat
fighter militant rebel insurgent gunman
fighting clash battle combat
figure datum statistic
film movie picture
film star
final match
find discover locate
find recover
find discovery discover
find conclude
fire shot shoot gunfire
fire blaze burn
firefighter fire
first initial original
fish fishing
fish fisherman
flame fire blaze
flee flight escape exodus
flood water
flood rain
fly flight
food meal
food hunger famine
force contingent unit
force compel make
forecast predict expect
forecast expectation
forest tree wood
forest rainforest
forget memory
form create establish
fortune money
found establish
fraud cheat
fraud scam
freedom liberty
friend associate
friend ally
front frontline
fuel petrol
fuel oil
full complete
fund money
fund pay
fund finance
further additional more
future next coming
gain add
game fixture
game tie
gang gangster
gas energy
gas pipeline
gay homosexual
general officer colonel
genocide massacre
girl child
give gift donation
goal strike
good positive
goods product
government state authority administration
government cabinet minister
grieve mourn
group organisation organization
group gang
group faction
grow expand increase
growth grow rise
growth expansion
guarantee assurance
guess think
guilty verdict
hack breach attack
hacker hack
halt suspend freeze
happen occur place
happy pleased glad
happy joy
harassment abuse
harassment bullying
hate hatred
health medical
hear listen
hear told
heart centre center
heat temperature
helicopter chopper aircraft
help support aid
help assist
hero heroic
hero brave
heroin drug
hide secret
hide conceal
high record
highway motorway
hijack seize
hijacker hijack
hire recruit
hire employ
historic historical
history historic
hold own
homeless home
hope expect
hope want wish
hospital clinic
hospital treat treatment
hospitalised hospitalized hospital
hostage captive hold
hostile enemy
hour time
house home
hunger starve
hunt search manhunt
hurricane typhoon
husband spouse
idea proposal plan
ignore disregard
ignore flout
ill illness sick disease
illegal unlawful
illegal law
image picture
immediate quick
immediately now
immigrant immigration
import buy
important key crucial
improve better
improve improvement
inaugurate swear
incident case
incident attack
include contain
increase raise
increase more
independence independent
independence secession
independence separate secede
independence sovereign sovereignty
indicate sign
infect infection
infection case
inflation price
influence impact
influence power
information detail
injure injury hurt wound
injure wound casualty injury
inmate jail prison
inspect inspection check
inspect inspector inspection
instability unrest
integrity sovereignty
intend mean
interest rate
interfere interference
interference intervention
internet online web
internet net
intervene intervention
intervene interfere
interview speak say
invade invasion incursion
invest investment
investigate investigation inquiry probe
investigate look examine
investment money
investment spending
investor trader
involve involvement part
islamic islamist
island islander
isolate isolation
issue question matter
jail sentence prison imprison
jewish jew
job post position
job employment work
job role position
join enter
join membership member
joint common
journalist press reporter
judge magistrate
judge rule
jump surge leap
jump soar surge
jury juror
jury verdict
keep maintain retain
keep hold
keep stay remain
key main
kidnap abduct
kidnap hostage
kill killing dead death slain slay fatal
king monarch ruler throne
know aware knowledge
label call
lack without
land landing
last previous
last late
launch introduce unveil
law legal legislation
law act statute
law rule regulation
lawmaker legislator senator congressman deputy
lawyer attorney
lawyer defence defense
layoff job
layoff lay cut
lead result
lead head
leader president premier chief
leader head chief
league division
leak disclose reveal
learn know
learn discover
leave exit departure go
lecture speech
legal lawful
legitimacy legitimate
legitimate legal
lend bank
lender creditor
length long
letter write
letter note
like enjoy
likely probably
limit restrict curb restriction
link connection
link connect
live life resident
loan lend
lockdown restriction
lockdown curfew
long lengthy
long time
long prolonged
lose loss defeat
love like
love beloved
loyal loyalty
loyalist supporter
main major
maintain maintenance
major big significant
majority most
make produce
make build
maker producer manufacturer
man guy
man person
manner way
many several
many numerous
mark commemorate
mark celebrate
market stock share
market trading
marry wedding
marry marriage
marry wife
marry husband
mask face
massacre killing kill
massive huge
match game
match clash
means way
measure step action move
measure gauge
meat food
medal gold
media press
mediate mediator broker
medicine drug
meet talk meeting
meet encounter session
meeting summit conference gathering
member belong
merger merge deal
merger takeover
message note
message email
method way
migrant immigrant
migrant boat
migration immigration
militant insurgent extremist
mine miner coal
mine explosive
ministry minister
misinformation false
miss fail
missile strike rocket
missing lost disappear
missing unaccounted
mistake error wrong
money cash dollar
monitor watch observe
monitor track
month monthly
mosque worshipper
mountain peak
mourn grief mourning
move decision step
move go
movie cinema
murder kill manslaughter homicide slay
muslim islamic
must need require
nation people
native indigenous
navy naval fleet
near close nearby
near approach
necessary important essential
need require necessary
negotiate negotiation talk
network system
new latest fresh
new additional fresh
newspaper paper
newspaper daily
newspaper press
next following
nominate choose
nominate nomination
nominee nomination
note say point
now today currently
now currently present
nuclear atomic
number figure
number total
nurse medic
obligation commitment
obligation duty
observer monitor
occupation occupy
occupier occupation
occupy seize capture take control
office power
officer policeman
official spokesman spokeswoman spokesperson
official source
official minister government
oil crude
oil petroleum
oil energy
omit omission
only sole
only just
open opening
opinion poll survey
opponent critic
opportunity chance
oppose opposition object
oppose against
opposition opponent
option choice alternative
orbit space
order command
order tell
order buy
order stability
organisation organization body
organisation agency body
origin source
origin come
oust topple overthrow remove
oust remove fall
outbreak epidemic
outbreak spread
overdose drug
overthrow coup topple
own owner
owner ownership
pandemic virus
pandemic coronavirus covid
panel committee commission
panic fear
parliament lawmaker legislature
parliament house chamber
parliament assembly
participate part join
partner ally
party faction
party bloc
passenger people
passenger aboard
passport document
past history
past previous
patience patient
patient sick
patrol guard
pay payment
pay wage salary
pay spend cost
peace ceasefire settlement
peace deal accord agreement
penalty fine
penalty punishment punish
pension retirement
pension pensioner
perceive perception
period time
person people
pet animal
phone mobile
phone handset device smartphone
photo image
pilgrim pilgrimage
pilgrimage hajj
pilot crew
pirate hijack
place scene site
plan aim intend intention
plan project scheme
plan strategy
plane aircraft jet flight
plane airliner jet
planet world
plant facility
plant reactor
player star footballer
pledge commit commitment
plunge fall drop
plunge slump fall
poison toxic
police officer
police authority
police cop
policy approach strategy
pollution emission
pollution pollute
pontiff pope
poor poverty
pope church
pope vatican
popular favourite favorite
popularity popular
population people resident
portray describe
possess have
possess possession
possession own
possibility option
possible may
possible likely
post position office
post publish
post message
power rule
power authority
power blackout
praise tribute
pray prayer
prayer worship
pregnant pregnancy
prepare ready
prepare preparation
presence deployment deploy base
preserve maintain protect
press push
pressure force
pressure press
prevent avoid
previous former
previous earlier before
price rate
priest clergy
prime-minister premier
prisoner detainee
prisoner inmate
prisoner captive
prize winner
problem trouble difficulty issue
problem challenge
produce production output
produce manufacture
product good
product item
progress advance breakthrough
progress improvement
prominent leading
prominent known
promise pledge vow
promise commitment pledge
promise guarantee
propaganda disinformation
proposal offer suggestion
propose suggest offer
prosecute trial
prosecutor prosecution
protect defend
protect protection
protect safeguard
protect secure
protest demonstration rally march
protest protester
protest unrest
protester crowd demonstrator
proud pride
prove proof evidence
provocation provocative
provoke provocation
public people
publish print
publish report
purpose aim intention
quake shake tremor
quarantine isolate
quarter quarterly
quarter month
queen monarch throne
quick fast swift rapid
quickly soon fast
race run contest
race racial
racism racial
racist racism
rain downpour
rain storm
rally rise gain
rally rebound rise
ransom pay
rape assault
rape sexual
rate level
reach arrive
react respond
react reaction
reactor nuclear
ready willing
realise realize know
really truly
reason why
rebel insurgent guerrilla fighter
rebound recover rise
rebuild reconstruction
rebuild restore
receive receipt
recent new latest
recently late
recession downturn
reconnaissance scout
reconnaissance surveillance spy
recovery recover
reduce less
redundancy job
reform change
reform overhaul
refugee migrant
refugee asylum
refugee displace
refuse reject
refuse decline
regime government
regime dictator
region area province
region territory area
reign throne
reject oppose
relation tie relationship
relative kin
release free
release freed
release publish
release disclose
relieve relief
religion faith
religion religious
reluctant unwilling
rely reliance
remember recall memory
remove oust dismiss
remove removal
repair fix
replace succeed successor
replace substitute
reply response
report say
report article story
report study finding
report account
repression oppression
require demand
rescue save
rescue rescuer
rescuer firefighter
research study researcher
researcher scientist expert
resident people citizen
resident local
resident inhabitant
resign resignation quit
resign leave quit
resign step
resolve settle
respect honour honor
respond answer
response answer
response reaction
responsibility claim
responsible responsibility
restore return
restore restoration
restraint calm
restriction measure
result outcome
result score
result finding
retailer chain
retain retention keep
retake recapture reclaim
retaliate retaliation response
retire retirement
retire leave
retreat withdraw leave
return come
return back
reveal show
revenge retaliate
revenue sale
revenue turnover
revenue income
review examine look
rich wealthy
rich wealth
right freedom
riot unrest violence
rise increase gain climb jump
rise up high
rise surge increase jump
rival opponent
rival competitor
river water
road highway
road street
road route
rob robbery robber
robbery heist
robot machine
rocket spacecraft
rocket launch
role part involvement
role character
route way
rubble debris
ruin destroy
rule ruler govern regime
rule reign
ruling verdict decision
rumour rumor speculation
run bid candidacy
run contest stand
sad tragic
safe secure
safety safe
same identical
sample test
sanction penalty punish
sanction measure
satellite spacecraft
say tell interview
scarce shortage
scene spot
school classroom
score goal
score point
scrap abandon drop
sea water
sea ocean
sea maritime
search hunt look
search raid
season campaign
season year
secret classified
secret hidden
secret covert
secure ensure
security safety
security protect guard
see sight
seek want ask
seek try aim
seek look search
seize take grab
sell sale seller
senate congress
send deploy dispatch move
senior top
sentence convict conviction
separate split
serious severe
serious grave
serious major
settle settlement
settlement solution
several number
severe bad
sexual sex
share stake
share common
shareholder investor
shareholder owner
shell shelling artillery fire
shelter home
shift move
ship vessel boat
ship warship frigate destroyer
shock stun
shock surprise
shoot shot shooting gunfire gunman
shop retailer
short brief
short lack
shortage lack
shortly soon
show indicate suggest
show demonstrate
show programme program
show series
shuttle spacecraft
sick ill unwell
siege surround
siege blockade
sign signature
sign agree
sign indication
sign join
significant important
similar same
singer star
singer musician
singer artist
single one
site place location
situation state
situation circumstance
slide slip fall
slowdown slow weak
smoke fire
smoke cigarette
smoker smoke
smuggle smuggler
smuggle traffic
sniper gunman
snow snowfall
snow snowstorm
social media
software program
software app
soldier fighter man troop
soldier serviceman servicewoman personnel
soldier veteran
sole single
solution resolve solve
song track
song single
spacecraft craft
spacecraft probe
speak speech say talk address
speech remark say
spend spending budget
spending expenditure
split divide
spokesman say spokeswoman
spy agent
spy intelligence
stab knife stabbing
stability stable
stability security
stadium ground
stadium venue
staff personnel employee
stake holding
standard level
star lead
statement say announce
statement announcement declaration
steal take
steal robbery
stock equity
stop halt end
stop cease end
store retailer
storm wind
storm hurricane
strength power
strength strong strengthen
strengthen boost
stress emphasise emphasize underline insist
stress say
strike bomb hit pound shell
strike walkout protest
strike stoppage
striker forward
strong powerful
student pupil school
study research survey
succeed success
success successful
success victory
sue lawsuit suit litigation plaintiff
suicide kill
supply provide
supply shipment
support back backing
supporter loyal
sure certain
sure confident
surround encircle
surveillance spy
surveillance monitor
survive live
survivor survive
suspect man
suspect accused
suspect gunman
suspect believe think
suspend stop halt
suspicion suspect
swear oath
symptom sign
takeoff flight
talk negotiation meeting dialogue
talk meeting summit
talk discuss discussion
tank armour armor
tariff duty
tax levy
tax duty
teacher school
team side club
team squad
technology tech
teenager youth
teenager boy
teenager girl
telephone call
telescope observatory
television broadcast
television tv
tell inform
temperature degree
tension strain
tension hostility conflict
term call
territory land area
territory territorial
terror fear
terror terrorism
terrorism terrorist
terrorist militant
terrorist attacker
test trial experiment
test exam
testify testimony evidence
testify tell
text message
thank grateful
thank gratitude
theft steal
theft thief
think thought opinion view believe
think feel consider
threat danger risk
threaten threat risk
tie link contact
time moment
title crown
title trophy
tobacco cigarette
together joint
toll death number
toll tax charge
tool instrument
tool weapon
top leading
top high
torture abuse
total sum
totally completely
tournament competition
tournament championship
town village
toxic chemical
trade commerce
trade export
trafficker smuggler
trafficker dealer
trafficking smuggling
train rail railway
train carriage
traitor treason
transfer move
transfer sign
travel go
treat treatment care
treaty convention
trial court hearing
trial case
tribe tribal
tribute honour honor
trigger spark
troop force soldier presence
troop military army force presence
trophy cup
truck lorry vehicle
true real
true fact truth
try trial attempt
tsunami wave
tumble plunge
tunnel underground
turn shift
tweet twitter
tweet post
tweet write
uncertain unclear
unclear known
underground subway metro
understand know
understand understanding
unemployment jobless
unemployment job
union worker
unit brigade battalion regiment division
unite together
unity unite
university campus
university student
unknown unclear
unrest violence turmoil
unveil announce
unwilling refuse
urge call press
urge encourage
use employ
use usage
use deploy
user customer
user people
user subscriber
vaccine vaccinate vaccination shot jab
vaccine inoculation
various several
various different
veteran former
victim dead casualty
victory triumph
video footage film
viewer watch
village villager
villager resident
violate break breach
violence clash fighting
virus infection disease
visit trip tour
visit travel trip
volunteer help
volunteer worker
vote ballot election
vote elect election
vote poll
vote referendum
want wish seek
want desire
want like
war conflict fighting
warming temperature
warn warning caution
warn threaten
warplane fighter jet aircraft
watch see look
water drink
way path
weaken fall
wealth money
weapon arm gun
weapon missile bomb
weather climate
weather condition
website site
website web online
week weekly
welcome praise hail
wife spouse
win victory beat
win elect
winner win
withdraw leave pull withdrawal
withdraw withdrawal exit leave
witness see
witness testify
woman lady
word remark comment
worker employee staff
worker labour labor
worried concern afraid
worry concern fear
worshipper pray
wrong mistaken
year annual
young youth
`;
