/** Words that reports put for one another on war and arms: see `by-subject.ts`. */
export const WAR_RETELLINGS = `
advance vanguard
aerial air
aggression assault
aggressive hostile
airborne paratrooper
aircraft bomber
airlift fly transport evacuate
airman pilot
airspace sky
airstrike shelling missile
alert readiness
ambush raid assault
amphibious landing
annihilate destroy
armed military
armored tank
armoured tank
arms ammunition
army defence defense corps
arsenal weapon
artillery gun howitzer mortar rocket
assault offensive
atrocity genocide killing
ballistic missile
barrage shelling salvo volley
battalion troop
battle conflict
battlefield frontline front combat warzone
besiege surround siege
besieged surrounded
blast blow
blitz bombardment
bloodshed fighting
bomb device detonate
bombard hit strike artillery
bombardment strike onslaught
bomber warplane
bombing detonation
breach breakthrough
brigade troop
brutal bloody
build-up deployment
buildup deployment mobilisation mobilization amass
bunker shelter
cannon gun
capture overrun conquer recapture
captured seized occupied
carnage massacre killing
casualty wounded killed fatality toll injured loss
cavalry troop
cease-fire peace
ceasefire lull
clash firefight shootout
combatant rebel
commando soldier raid
conflict crisis violence
conquer seize occupy
conquest occupation
conscript soldier recruit draft
conscription mobilisation mobilization
contingent troop
counterattack counteroffensive retaliate
counteroffensive offensive
cross enter
cruise missile
cruiser warship
defeat destroy repel repulse
defence protection
defend guard resist fortify
defender fighter soldier
defense protection military
deploy mobilise mobilize amass
deployment troop
desert flee
deserter defector
destroy raze flatten bomb ravage sabotage
detachment unit
detonate blow
devastation damage
disengage withdraw
drill training wargame
drone unmanned
encircle siege cut
enclave pocket
enlist join volunteer
escalate worsen
escalation intensify
exercise training military
exploded blew
explosive device grenade weapon
fighting hostility skirmish warfare
fire launch
firefight gunfire battle
firing shooting
fleet warship ship flotilla
flotilla ship
garrison troop
ground-force infantry
guerrilla militant militia
gunner soldier
helicopter gunship
howitzer gun
incursion intrusion
infantry troop soldier army
infiltrate enter sneak
insurgency uprising guerrilla
insurgent militia
intercept shoot
interceptor missile
intrude enter
intruder invader
intrusion violation
invade enter occupy
invasion occupation
launcher missile rocket
liberate recapture retake
machine-gun gun
marine soldier troop
martyr dead kill
mass amass gather
mercenary fighter contractor soldier
militant jihadist
militia fighter rebel
militiaman fighter
mission operation
mobilisation draft
mobilise call-up troop gather
mobilization draft
mobilize call-up troop gather
mortar shell rocket shelling
munition weapon arm shell bomb
mutineer soldier
naval sea ship
navy ship sailor warship
neutralise kill destroy
neutralize kill destroy
occupation annexation
operation raid
overrun seize
paramilitary fighter
paratrooper soldier troop
patrol soldier convoy
personnel troop
pillage looting
planes jets
platoon unit
prisoner pow
projectile shell rocket
pullback withdraw
pullout withdraw retreat
readiness ready
rebel insurrection
recapture regain
recruit join soldier
regain retake
regiment troop
regroup reorganise reorganize
reinforcement troop soldier
relentless heavy
reservist soldier
retake seize
retreat flee pullback
rifleman soldier
rubble ruin
sabotage damage saboteur
safe-haven refuge
salvo rocket
sergeant soldier
serviceman troop military
shell rocket
shelling rocket
slaughter killing
sortie raid mission flight
spy espionage
squadron unit aircraft plane
stockpile hoard
storm raid seize
submarine vessel
surrender yield
tank vehicle
target hit strike
toll killed
torpedo missile
trench fortification
trooper officer
unit troop soldier
vessel warship
warfare combat
warring rival
withdrawal departure
`;
