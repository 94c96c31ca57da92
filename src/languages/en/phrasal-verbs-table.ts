/**
 * Phrasal verbs and set phrases of the news, each with the plain verb that another outlet may have for it, by lemma,
 * without articles and possessives ("cast their votes" is `cast vote`). Only those whose parts stand together and mean
 * one thing nearly always: "put up with", not "put up".
 */
export const PHRASAL_VERB_ROWS = `
abide by: obey
account for: explain
act on: follow
adhere to: obey
aim at: target
allow for: consider
back away from: abandon
back down: yield
back off: retreat
back out: withdraw
back up: support
bail out: rescue
band together: unite
bank on: expect
bear in mind: remember
bear out: confirm
bear witness: testify
beat back: repel
beat up: assault
beef up: strengthen
blow up: explode
board up: close
boil down to: mean
bottom out: stabilise
bow out: retire
bow to: accept
break away: separate
break down: collapse
break into: burgle
break off: end
break out: erupt
break ranks: dissent
break up: disperse
bring about: cause
bring end to: end
bring back: restore
bring down: topple
bring forward: advance
bring in: introduce
bring into force: enact
bring on: cause
bring to halt: stop
bring to end: end
bring to justice: punish
bring to light: reveal
bring together: unite
bring up: raise
brush aside: dismiss
brush off: dismiss
build on: extend
build up: amass
bump into: meet
burst into flame: ignite
buy out: acquire
buy up: acquire
call halt to: stop
call attention to: highlight
call for: demand
call into question: doubt
call off: cancel
call on: urge
call upon: urge
call to account: punish
carry on: continue
carry out: conduct
cast ballot: vote
cast doubt on: question
cast vote: vote
catch fire: ignite
catch sight of: see
catch up with: overtake
cave in: collapse
change hand: sell
chase away: expel
cheer on: support
chip in: contribute
clamp down on: restrict
clear out: leave
climb down: yield
close in on: approach
come about: happen
come across: find
come after: follow
come back: return
come down with: contract
come into being: arise
come into effect: start
come into force: start
come into office: govern
come into power: govern
come on top of: follow
come out against: oppose
come to agreement: agree
come to aid of: help
come to conclusion: conclude
come to end: end
come to halt: stop
come to light: emerge
come to power: win
come together: unite
come true: happen
come up with: propose
count on: expect
cover up: conceal
crack down on: suppress
creep close: approach
cry out: shout
cut back: reduce
cut back on: reduce
cut down: reduce
cut down on: reduce
cut off: sever
cut short: end
cut tie: sever
dash out: run
deal with: handle
die down: subside
die out: vanish
dig in: persist
dig up: unearth
do away with: abolish
do business: trade
do harm: harm
do best: try
do without: forgo
drag on: continue
draw attention to: highlight
draw close: approach
draw down: withdraw
draw near: approach
draw on: use
draw up: prepare
drive back: repel
drive out: expel
drop by: visit
drop out: withdraw
dry up: vanish
edge close: approach
end up: become
enter into force: start
face up to: confront
fall apart: collapse
fall asleep: sleep
fall away: decline
fall back: retreat
fall behind: lag
fall ill: sicken
fall short of: miss
fall through: fail
fan out: spread
fend off: repel
fight back: resist
fight off: repel
figure out: understand
file suit: sue
fill in for: replace
find fault with: criticise
find guilty: convict
find out: discover
fire back: retaliate
fire off: send
fizzle out: fail
flare up: erupt
flock to: visit
focus on: emphasise
follow suit: copy
follow through: complete
get away: escape
get away with: escape
get back: return
get close: approach
get hold of: obtain
get in touch with: contact
get killed: die
get marry: marry
get near: approach
get out of: leave
get over: overcome
get rid of: remove
get through: survive
get together: meet
get under way: start
get underway: start
give away: donate
give back: return
give birth: bear
give green light: approve
give in: yield
give notice: warn
give rise to: cause
give testimony: testify
give up: abandon
give way: yield
give way to: yield
gloss over: conceal
go after: pursue
go against: oppose
go ahead: proceed
go ahead with: proceed
go along with: accept
go away: leave
go back: return
go back on: break
go bankrupt: collapse
go bust: collapse
go into effect: start
go into force: start
go live: launch
go missing: disappear
go off: explode
go on sale: launch
go on strike: strike
go on trial: face
go out: leave
go out of business: close
go over: review
go public: list
go through: undergo
go to poll: vote
go under: collapse
go up: rise
go up in flame: burn
go without: lack
gun down: shoot
hand back: return
hand down: deliver
hand in: submit
hand in resignation: resign
hand out: distribute
hand over: surrender
hang on: wait
hang on to: keep
have in mind: intend
head for: approach
head off: prevent
head up: lead
heat up: intensify
hit back: retaliate
hit out at: criticise
hold accountable: punish
hold back: restrain
hold off: delay
hold on: wait
hold on to: keep
hold onto: keep
hold out: resist
hold responsible: blame
hold to account: punish
hold up: delay
home in on: approach
hunt down: pursue
inch close: approach
iron out: resolve
join force: unite
jump in: intervene
keep eye on: watch
keep away: avoid
keep from: prevent
keep going: continue
keep in check: restrain
keep on: continue
keep out: exclude
keep pace with: match
keep quiet: conceal
keep secret: conceal
keep tab on: monitor
keep track of: monitor
keep up: maintain
keep up with: match
keep watch: guard
keep word: fulfil
kick off: start
kick out: expel
knock down: demolish
knock out: disable
lash out: attack
lash out at: criticise
lay claim to: claim
lay down arm: surrender
lay off: dismiss
lay out: explain
lay siege to: besiege
lay to rest: bury
lay waste to: destroy
lead up to: precede
leak out: emerge
leave behind: abandon
leave dead: kill
leave for dead: abandon
leave office: resign
leave out: omit
let down: disappoint
let go: dismiss
let go of: release
let off: release
let up: ease
level off: stabilise
light up: illuminate
line up: queue
live through: survive
live up to: fulfil
lock down: close
lock up: jail
look after: tend
look ahead: plan
look at: examine
look down on: despise
look for: seek
look forward to: await
look into: investigate
look out for: watch
look over: examine
look to: seek
look up to: admire
lose consciousness: faint
lose life: die
lose power: fall
lose sight of: forget
lose temper: rage
make living: earn
make allegation: allege
make appearance: appear
make available: provide
make do with: manage
make ends meet: manage
make fun of: mock
make good on: fulfil
make headway: progress
make known: announce
make mention of: mention
make off with: steal
make out: discern
make peace: reconcile
make progress: advance
make public: publish
make sense of: understand
make sure: ensure
make up: comprise
make up for: compensate
make up mind: decide
make use of: use
make way for: yield
make worse: worsen
map out: plan
mete out: impose
mop up: clean
move ahead: proceed
move away from: abandon
move close: approach
move forward: proceed
move in: enter
move into: enter
move on: proceed
move out: leave
move out of: leave
narrow down: limit
open fire: shoot
opt for: choose
opt out: withdraw
own up: admit
paper over: conceal
pass away: die
pass down: bequeath
pass judgment on: judge
pass on: transmit
pass out: faint
pass over: ignore
pay back: repay
pay heed to: heed
pay off: repay
pay tribute: honour
pay tribute to: honour
phase in: introduce
phase out: abolish
pick out: choose
pick up: collect
pile up: accumulate
pin down: identify
pitch in: help
play down: minimise
play host to: host
play up: exaggerate
plead guilty: admit
plough into: hit
plow into: hit
point out: note
point to: indicate
pour into: enter
press ahead: proceed
press ahead with: continue
press charge: prosecute
press for: demand
press on: continue
provide for: support
pull apart: separate
pull away: leave
pull back: withdraw
pull down: demolish
pull off: achieve
pull out: withdraw
pull out of: leave
pull over: stop
pull through: survive
pull together: unite
push ahead: proceed
push ahead with: continue
push aside: oust
push back: resist
push for: demand
push forward: advance
push out: expel
push through: enact
put stop to: stop
put end to: end
put aside: ignore
put at risk: endanger
put back: postpone
put behind bar: jail
put down: suppress
put forth: propose
put forward: propose
put in danger: endanger
put in force: enact
put in jeopardy: endanger
put in place: introduce
put into effect: implement
put into practice: implement
put off: postpone
put on hold: suspend
put on sale: sell
put on trial: prosecute
put out: extinguish
put pressure on: press
put to death: execute
put to use: use
put to vote: vote
put together: assemble
put up for sale: sell
put up with: tolerate
put upon: impose
rack up: accumulate
raise doubt about: question
raise objection: object
raise question about: question
ratchet up: increase
reach agreement: agree
reach conclusion: conclude
reach out to: contact
rein in: restrain
rely on: trust
resort to: use
ride out: survive
rip off: cheat
roll back: reverse
roll out: launch
root for: support
root out: eradicate
round up: arrest
rule out: exclude
run away: flee
run down: hit
run over: hit
run out of: exhaust
run up: accumulate
rush to: hurry
sail through: pass
save from: spare
scale back: reduce
scale down: reduce
scale up: increase
scare off: deter
see off: defeat
see through: complete
send back: return
send off: dispatch
send out: dispatch
set ablaze: burn
set about: begin
set alight: burn
set apart: distinguish
set aside: reserve
set back: delay
set fire to: burn
set foot in: enter
set forth: explain
set free: release
set in motion: start
set in place: establish
set off: trigger
set on fire: burn
set out to: intend
set sail: depart
set sight on: target
set up: establish
settle down: calm
settle on: choose
shed light on: explain
shoot down: down
shore up: support
show off: display
show up: appear
shrug off: dismiss
shut down: close
shut off: close
shut up: silence
sign off on: approve
sign on: join
sign up: enrol
sign up for: join
sing praise of: praise
single out: choose
smooth over: resolve
sneak into: enter
snuff out: extinguish
sort out: resolve
speak out: protest
speak out against: criticise
speak up: protest
speed up: accelerate
spell out: explain
spill over: spread
spin off: separate
stamp out: eradicate
stand accused: face
stand against: oppose
stand behind: support
stand by: support
stand down: resign
stand for: represent
stand in for: replace
stand in way of: block
stand out: excel
stand trial: face
stand up for: defend
stand up to: resist
stave off: avert
stay away from: avoid
stay on: remain
stay out of: avoid
step aside: resign
step back: retreat
step down: resign
step in: intervene
step up: increase
stick to: keep
stick with: keep
stir up: provoke
stop short of: avoid
strike back: retaliate
strike deal: agree
strike down: overturn
sum up: summarise
swear in: inaugurate
take toll on: harm
take account of: consider
take action: act
take advantage of: exploit
take aim at: target
take apart: dismantle
take away: remove
take back: retake
take care of: tend
take charge: lead
take charge of: lead
take control of: seize
take down: remove
take effect: start
take flight: flee
take for granted: assume
take heart: hope
take hold: spread
take hold of: grab
take home: win
take hostage: seize
take in: admit
take into account: consider
take into consideration: consider
take into custody: arrest
take issue with: dispute
take life: kill
take note of: note
take notice of: notice
take oath: swear
take off: depart
take office: start
take on: confront
take over: seize
take over from: succeed
take part: participate
take part in: join
take place: happen
take power: seize
take prisoner: capture
take refuge: shelter
take responsibility for: claim
take shelter: hide
take side: favour
take step: act
take stock: review
take to street: protest
take up: begin
take up arm: fight
take up residence: settle
talk about: discuss
talk over: discuss
tamp down: suppress
tear apart: divide
tear down: demolish
tear up: scrap
tell off: rebuke
think about: consider
think over: consider
think up: invent
throw away: discard
throw in towel: quit
throw out: reject
throw support behind: back
throw weight behind: back
tie down: restrain
tone down: soften
top up: refill
touch down: land
touch off: trigger
touch on: mention
touch upon: mention
track down: find
trade in: exchange
trickle out: emerge
try out: test
turn around: reverse
turn away: reject
turn back: return
turn blind eye to: ignore
turn down: reject
turn into: become
turn off: disconnect
turn on: activate
turn out: prove
turn out to be: prove
turn over: surrender
turn to: seek
turn up: appear
urge on: encourage
use up: exhaust
vote down: reject
vote in: elect
vote into office: elect
vote out: oust
wage war: fight
wait for: await
wake up to: realise
walk away: leave
walk away from: abandon
walk off: leave
walk out: leave
walk out of: leave
ward off: repel
wash away: sweep
watch over: guard
water down: weaken
weed out: remove
weigh in: comment
weigh up: consider
whip up: incite
wind down: end
wind up: close
wipe out: destroy
work out: devise
work together: cooperate
write down: record
write off: cancel
write to: contact
zero in on: target
`;
