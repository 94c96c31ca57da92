/** Words that reports put for one another on diplomacy and what states agree: see `by-subject.ts`. */
export const DIPLOMACY_RETELLINGS = `
accession join membership admission entry
agreement pledge breakthrough protocol
aid package humanitarian donation donor
alliance partnership pact grouping relationship
ally friendly
ambassador consul diplomatic
annexation seizure
arbitration mediation
atomic enrichment uranium
bilateral mutual relation tie joint
blacklist sanction ban
bloc grouping union
boycott shun stay-away absent
broker mediation arrange negotiate
cede surrender
collapse breakdown
concede yield
conciliatory friendly
conference forum
cooperate joint collaboration partnership
cooperation relation alliance
cordial warm
counterpart colleague
crisis standoff stalemate
delegate negotiator envoy
delegation team envoy representative negotiator
demilitarize disarm
detente thaw
dialogue negotiate diplomacy
diplomacy negotiation
diplomat embassy foreign-minister
diplomatic embassy tie
disarm weapon
disarmament arm
emissary representative
enrichment nuclear
envoy negotiator mediator
estrange alienate
friendly warm goodwill
friendship tie
host venue invite
implement fulfil fulfill
inspector monitor
interference meddle
international foreign multilateral
isolate alone
lift remove ease
meddle intervene
mediate intermediary
mediator negotiator peacemaker
mend improve
multilateral joint
negotiate discuss bargain mediate
negotiation bargaining round
neutral non-aligned
normalise restore improve
normalize restore improve
overture approach
peacekeeper soldier troop
peacekeeping mission
pledge donation
postpone suspend
protectorate colony
provoke anger
rapprochement reconciliation thaw closer
ratify ratification approval treaty
reconciliation peace
relation link diplomatic
rescind cancel
resolve settlement
resumption restart
rift dispute tension
sanction restriction freeze
settle solve
sever cut
spat dispute
stalemate standstill
stall deadlock
thaw improve warm
threat ultimatum
tit-for-tat retaliate retaliation
truce lull
ultimatum deadline demand threaten
unilateral alone
unilaterally alone
uranium nuclear
verification inspection
verify inspect
warhead nuclear missile
withdraw quit
`;
