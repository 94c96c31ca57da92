/** Synonyms on war, arms and unrest: see `by-subject.ts`. */
export const FORCE_SYNONYMS = `
accoutrements gear
aggressor invader warmonger
air-raid airstrike
airman aviator
ambush waylay trap
annex incorporate
annihilation obliteration destruction
anti-terror counter-terrorism counterterrorism
anti-terrorism counterterrorism counter-terrorism
armed-forces military
armory arsenal
armoury arsenal
assault onslaught
atrocity outrage
attacker raider
awol absent
barrage bombardment fusillade
battle-hardened seasoned
battlefront front frontline
beleaguer besiege
belligerent combatant warlike
besieged beleaguered encircled
blockade embargo
bloodbath massacre slaughter carnage
bloodletting bloodshed
bombing-raid airstrike
brigand bandit
butcher massacre
butchery slaughter carnage
camouflage disguise
carnage slaughter
casualty-toll toll
cavalryman soldier
chieftain warlord
chopper gunship
citadel fortress
co-conspirator accomplice
combatant soldier
commando raider special-forces
confrontation clash
conquer vanquish overrun
conquest subjugation
conscript draftee
counterattack counterstrike
death-toll toll
decimate destroy
defuse deactivate disarm
disturbance disorder
dogfight combat
drone-strike airstrike
dug-out trench
encircle besiege
encirclement siege
enmity hostility animosity
exchange-of-fire firefight
extremist fanatic
field-marshal marshal
firebomb petrol-bomb
firefight shootout gunbattle gun-battle
fortification rampart
fortress stronghold
freedom-fighter guerrilla
frontier-guard border-guard
fusillade volley
genocide extermination
ground-offensive offensive
gunboat warship
gunfight shootout firefight
gunner artilleryman machine-gunner
hard-fought fierce
hatred animosity
hideout hiding-place lair
hostage-taker kidnapper
hostility aggression
incursion foray
infantryman soldier
insurrectionist rebel
invader occupier
invincible unbeatable
irregular guerrilla
islamist jihadist
jihad holy-war
jihadism islamism
junta dictatorship
killing slaying liquidation
lay-siege besiege
legionnaire soldier
levee-en-masse mobilisation
liquidate kill
marauder raider
martial-law emergency
melee brawl scuffle
mercenary soldier-of-fortune
minefield mines
mutineer rebel
naval maritime
no-man's-land buffer
non-violent peaceful
obliterate destroy
offensive onslaught
ordnance munition ammunition
pacification peacemaking
paramilitary militia
peacemaking mediation
petrol-bomb molotov-cocktail
pillbox bunker
pogrom massacre
prisoner-of-war pow
projectile missile
quell put-down
raid foray
rearm re-arm
rebel-held insurgent-held
recapture retake reclaim reconquer
reconnoitre scout
reconquer retake
reinforcement backup
retaliatory punitive
rioter hooligan
roadside-bomb bomb
rocket-launcher launcher
rocket-propelled rpg
sapper engineer
self-propelled mobile
shell-fire shelling
shellfire shelling bombardment
shrapnel fragment
skirmish scuffle clash
soldiery troops
sortie foray
standing-army army
state-of-emergency emergency
strafe bombard
subdue overpower
suicide-bomber bomber
surface-to-air anti-aircraft
trooper soldier
truncheon baton
turncoat traitor defector
undefended unprotected
vanquish defeat
volley salvo
war-torn war-ravaged
well-armed heavily-armed
`;
