/** Words that reports put for one another on crime and police: see `by-subject.ts`. */
export const CRIME_RETELLINGS = `
abducted missing
abduction hostage kidnap
abuse rape violence
abuser attacker
alert warn
alibi excuse
allegedly accuse
apprehend capture catch
apprehension capture
armed gunpoint gunman
arrest capture catch nab raid
arrested captured detained
arson fire blaze torch
arsonist fire
asphyxiate suffocate
assailant assault gunman
assault beat beating molest battery
autopsy examination
batter beat
beat bludgeon
beating violence
blackmail threaten
body carcass dead
bodyguard escort
break-in theft intruder
bribe payoff payment
brutal violent
bullet gunfire shot shoot gunshot
bully harass
burglar intruder
burglary theft robbery
captive kidnap
captivity hostage
capture nab
car-jack hijack
carjacking robbery
cartel gang trafficker
catch seize
chase hunt
cheat con
choke strangle suffocate
cocaine narcotic
confine detain
confiscate seizure
contraband smuggled
cop detective
corpse dead
corruption fraud
counterfeit forgery
crime violence lawless
criminal illegal gangster thug underworld
crook thief
cuff handcuff
culprit attacker responsible
cyberattack hacker breach
cybercrime hack
dead fatally lifeless murdered
death murder homicide suicide
detain jail
detainee suspect captive
detective officer
disappearance missing vanish
drug trafficker marijuana
elude escape
enforcement police
escape breakout evade fugitive jailbreak
extort demand
extortion threat
fatality victim kill
fatally kill
firearm weapon rifle pistol
fugitive wanted suspect
grab steal
guard officer
gun pistol handgun rifle gunpoint revolver shoot
gunman killer kidnapper robber
gunshot shoot
hacker attacker
handcuff restrain
hang execute lynch
harass threaten intimidate abuse
heist theft
heroin narcotic
hijacker kidnapper
hostage abduct kidnapping
informant source
intruder attacker
investigate inquire police
investigator inspector
jail cell lock
juvenile teenager
kidnap seize
kidnapped missing
kill slaughter victim shoot shooting slaying
killer attacker suspect murder shooter
killing bloodshed shooting
knife blade machete weapon
knifeman attacker
lawman officer
loot steal
looter rioter
mafia mob gang crime
maim injure
manhunt pursuit
marksman shooter
masked hooded
mistreat torture
mob crowd gangster vigilante
mug rob
murderer assassin kill
nab seize
negligence mistake
offender attacker
officer sergeant policewoman
overpower restrain
perpetrator attacker killer criminal
pickpocket thief
policeman constable
post-mortem examination
punch hit beat strike
pursue hunt
rampage violence shooting
ransom demand
rapist attacker rape
remains skeleton
rifle weapon
rob steal
robber raider
robbery raid theft loot
rogue corrupt
scam fraudster
search inspect
sheriff police officer
shot wounded
slash stab
slay shoot
smuggle trafficking contraband
smuggler trafficking
stab kill
stabbing assault
stolen looted theft
strangle suffocate kill
surveillance camera
suspect wanted culprit perpetrator
syndicate gang
thug gang attacker
tip-off tip
torture torment beat mistreatment
trafficker smuggling
trafficking trade
trespass enter
unarmed defenseless
vandal damage
vandalise damage
vandalism damage destruction
vandalize damage
victim wounded injured
violent bloody deadly
wanted sought hunted
wiretap eavesdrop bug surveillance
wound shoot
`;
