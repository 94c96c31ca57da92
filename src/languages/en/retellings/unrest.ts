/** Words that reports put for one another on protest, unrest and terror: see `by-subject.ts`. */
export const UNREST_RETELLINGS = `
activist protester demonstrator protestor
agitator rioter protester
anarchist protester
anger protest resentment dissatisfaction
barricade block blockade
bloodbath bloodshed
bomber jihadist militant terrorist
bombing terrorist
brutality violence
burn torch arson
burned torched
burnt torched
caliphate jihadist
chaos unrest violence tumult
clash riot unrest
cordon block surround
crackdown suppress violence raid suppression
crowd gathering marcher protestor rioter
curfew restriction
defiance disobedience
demand slogan
demonstrate gather
demonstration procession
demonstrator rioter
detonate explosive
discontent unrest resentment
disobedience protest
disorder riot violence
disperse scatter
disturbance riot violence clash
extremism terrorism radicalism radicalisation radicalization terror
extremist jihadist fundamentalist islamist
fanatic fundamentalist
fundamentalist islamist radical
fury protest
hijack hostage
hunger-strike fast
incite encourage
incitement provoke
islamist militant radical
jihadist terrorist radical
looting riot unrest
militant radical jihadi
mob rioter riot
molotov petrol-bomb
occupation sit-in
occupy sit-in
orderly peaceful
outrage outcry protest
parade procession
peaceful nonviolent
peacefully nonviolently
pepper-spray tear-gas
picket strike protest
picketer protester
protest sit-in outcry procession demonstrator movement disturbance
protester rioter picket
quell crush calm
rampage riot
revolt riot unrest protest
rioting violence unrest clash
sectarian religious communal
slogan chant banner
storm invade enter
suicide martyrdom
suppression repression
terrorist gunman
throng gather fill
turbulent unstable
turmoil crisis turbulence
unrest crisis
`;
