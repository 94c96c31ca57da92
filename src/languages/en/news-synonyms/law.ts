/** Synonyms on crime, police and courts: see `by-subject.ts`. */
export const LAW_SYNONYMS = `
abduct snatch
abductee hostage captive
abscond flee escape
absolve exonerate acquit
abuser molester
accomplice abettor
accuser complainant
acquit vindicate
adjudicate judge
adjudicator arbiter judge
admissible allowable
affidavit deposition
allegation assertion
annul void nullify invalidate rescind quash
apprehend nab
arbitrator mediator
armed-robbery robbery
arraign charge
arrestee detainee
asphyxia suffocation
asphyxiation suffocation
autopsy necropsy
battering beating
behead decapitate
beheading decapitation
bludgeon batter
bribe suborn
bugging wiretapping eavesdropping
by-law bylaw
captivity imprisonment
carjacker hijacker
child-abuse abuse
claimant plaintiff
clemency leniency mercy
collude conspire connive
collusion connivance complicity
con-man swindler fraudster
confinement detention imprisonment
conman swindler trickster
contravene violate breach infringe
contravention violation breach infringement
correctional penal
counterfeiter forger
cracksman burglar
crook criminal
crooked dishonest
culpability guilt blame
culpable blameworthy
defamation slander libel
defamatory libellous libelous slanderous
defraud con
delinquent offender
detention internment
drug-dealer dealer
drug-trafficker trafficker
embezzle misappropriate
embezzlement misappropriation
entrap ensnare
evict eject
eviction ejection
exculpate exonerate
exonerate vindicate
expunge erase
extort blackmail
extortionist blackmailer
felon criminal convict
felony crime
fraudster swindler conman scammer
fraudulent bogus sham
fugitive escapee
gallows scaffold
gangland underworld
gunmen shooter
gunshot shot
harass molest pester
hearsay rumour rumor
hitman assassin gunman
homicidal murderous
hooligan thug hoodlum
hooliganism thuggery
illegality unlawfulness
incarcerate lock
incarceration jailing
incriminate implicate
incriminating damning
inquest inquiry
intruder trespasser
jailbreak breakout
jailer warder gaoler
jailing imprisonment
judicature judiciary
juvenile youth
knifeman stabber
knifing stabbing
larceny stealing
law-abiding lawful
law-breaker offender
law-enforcement police
lawbreaker criminal
lawlessness anarchy
lenient merciful
libel slander
litigant plaintiff
litigation lawsuit
lock-up jail
loophole gap
malfeasance wrongdoing misconduct
manacle handcuff shackle
masked balaclava
mitigating extenuating
money-laundering laundering
mugger robber
mugging robbery
nab catch
pardon reprieve
parolee probationer
patrolman policeman officer
perjurer liar
perpetrator offender
pilfer steal
police-officer policeman
preside chair
proscribe ban outlaw
psychopath sociopath
racketeer gangster
recidivist reoffender
ringleader mastermind kingpin
robber thief
scammer swindler
sentencing punishment
serial-killer killer
slay kill
slayer killer murderer
slaying murder
smuggle traffick
strangle throttle
strangulation throttling
subpoena summon
swindler cheat
theft stealing
thug hoodlum
trespass intrude
underage minor
unsolved unresolved
wanton gratuitous
warder guard
wrongdoer offender culprit
`;
