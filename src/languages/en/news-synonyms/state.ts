/** Synonyms on states, government and elections: see `by-subject.ts`. */
export const STATE_SYNONYMS = `
abstention abstaining
accession joining
activism campaigning
adversarial hostile
amnesty clemency
authoritarianism autocracy
ballot-box polling-station
bipartisan cross-party two-party
bureaucrat functionary civil-servant
cabinet-reshuffle reshuffle
chairmanship chair
city-hall municipality
communique declaration
conscription draft
councillor alderman
crony associate
depose oust overthrow topple unseat
detente rapprochement
dethrone depose
disarmament demilitarisation demilitarization
disenfranchise disfranchise
dissident dissenter oppositionist
divisive polarising polarizing
earmark allocate
electioneering campaigning
emigre exile expatriate
enact legislate
enfranchise franchise
envoy ambassador plenipotentiary
ex-president former-president
far-right ultra-right
filibuster obstruction
foreign-policy diplomacy
frontrunner favourite favorite
governance administration
governing ruling
hand-over transfer
hardline uncompromising
hegemony dominance supremacy
incumbent officeholder
interregnum transition
leadership helm
left-wing leftist
lower-house chamber
maladministration mismanagement
memorandum-of-understanding memorandum
ministerial cabinet
misrule misgovernment
monarch sovereign
municipal civic
nullify void invalidate
officialdom bureaucracy
oligarch tycoon magnate
one-sided unilateral lopsided
overrule override
pact covenant
partisanship factionalism
politician statesman
poll-watcher observer
polling voting balloting
premiership prime-ministership
ratification endorsement
reappoint renominate reinstate
reconcile conciliate
relinquish cede surrender
repeal revoke rescind
resign step-down
revolutionary rebel
right-wing rightist
self-government home-rule
self-proclaimed self-declared self-styled
stateless nationless
strongman dictator autocrat
subjugate subdue
subjugation oppression
succession inheritance
supranational international
totalitarian authoritarian dictatorial
treasurer bursar
tripartite trilateral three-way
unanimity consensus
undemocratic antidemocratic
unelected unrepresentative
unification reunification
unilateralism isolationism
unseat oust defeat
usurp seize
white-paper paper
`;
