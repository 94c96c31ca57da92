/** Words that reports put for one another on government, parties and elections: see `by-subject.ts`. */
export const GOVERNMENT_RETELLINGS = `
abolish remove
abstain abstention
accountability transparency
accountable answerable
activist dissident
adopt approval enact ratify
agenda programme program priority
aide staffer
allegiance loyalty
allocate set-aside
allocation share
alternative substitute
amend rewrite
anti-corruption graft corruption
appoint install pick
approval consent nod popularity endorsement endorse
approve endorse
assemblyman lawmaker legislator
austerity cut cutback belt-tightening
authoritarian repressive dictator strongman
authority jurisdiction mandate regulator
autocrat ruler
autonomy independence independent devolution sovereignty
backbencher lawmaker mp
backlash anger criticism outcry opposition
bailout rescue
ballot referendum polling electoral
ban illegal disqualify
bias unfair
body commission
breakaway separatist independence secede
bylaw regulation
campaigner advocate
cancel revoke withdraw overturn
censor block
census survey count
chancellor minister
charter treaty
citizenship passport
coalition partner
commission inquiry
compromise settlement
consultation referendum
controversy row dispute
corrupt bribe
corruption embezzlement scandal
coup oust junta
crackdown purge
critic opposition rival dissident
cronyism nepotism
crown monarch
cut cutback
decentralise devolve devolution
decree ordinance
decriminalise legalise
decriminalize legalize
defeat oust
defect switch
deputy representative parliamentarian
despot ruler
dictatorship regime tyranny
discontent anger
disenfranchise bar
dissent criticism opposition
dissident opponent opposition
divided division split
donor donation
elect winner
eligible qualify
embezzle steal misuse
empire realm
enact pass approve
endorse recommend
envoy representative
establishment elite
expense spending
expulsion oust
faction camp wing
far-left leftist
far-right right-wing nationalist extremist
finance budget donation treasury
flip-flop reversal
front-runner favorite favourite leading
frontrunner leading
funding finance budget
gaffe mistake blunder
gerrymander redraw
gridlock stalemate deadlock
hardliner radical extremist
hopeful contender
impeach remove oust
impeachment removal
implement apply introduce
inauguration oath swear-in ceremony swear
incumbent sitting current
independence freedom separatism
independent autonomous sovereign sovereignty
influence clout
interim acting
interior ministry
junta regime military
kingdom monarchy
landslide overwhelming victory majority
law-maker legislator
lawmaker parliamentary politician representative policymaker
leadership regime
left-wing left socialist
leftist socialist
loyalist ally
mandate require
manifesto programme promise
misgovern mismanage
mismanagement incompetence corruption
monarchy king queen royal
municipal local
municipality council
nationalise seize
nationalist patriotic populist right-wing separatist
nepotism favouritism favoritism
nominate pick select
ombudsman watchdog regulator
oppression tyranny
outgoing departing current
overhaul rewrite
override overturn
overrule overturn reverse
overwhelmingly largely
parliament congress
petition appeal signature
platform programme program
politician mp minister
pollster survey
portfolio ministry
premier minister prime
prince royal
princess royal
privatise sell
privatize sell
propose draft
provincial regional local
proxy representative
purge dismiss
quit exit
quota limit
recall withdraw
reform revamp restructure restructuring
reformist moderate
register enrol enroll
regulation restriction legislation
regulator agency
repeal overturn
reshuffle replace
resign ouster departure retire
resignation departure exit
reversal u-turn turnaround
reverse undo
revoke strip
revolution uprising overthrow
rig fraud manipulate
rigged fraud fraudulent
royal monarch king queen
runoff round
secession separatist separatism
self-rule autonomous
sitting current
socialist left communist
statute legislation
subsidy aid grant
successor replacement
tax taxation
territory province
toppled ousted
transition handover transfer interim
turnout participation
u-turn turnaround
unelected undemocratic
unopposed uncontested
veteran longtime senior
veto reject block
watchdog agency monitor
`;
