/** Synonyms on what is good, bad, strong or likely: see `by-subject.ts`. */
export const JUDGING_SYNONYMS = `
abhorrent repugnant loathsome
abject wretched
abysmal dreadful
acrimonious bitter
acrimony bitterness animosity
acute severe
adamantly firmly
adept skilful skillful
adroit skilful skillful
aghast appalled horrified
alluring attractive
aloof distant
animosity hostility
antagonistic hostile
antiquated outdated
appalled horrified
appalling horrifying dreadful atrocious
arbitrary capricious
arduous difficult
astounding astonishing amazing
astute shrewd
auspicious favourable favorable
banal trite
beneficial advantageous
biased partisan one-sided discriminatory
bizarre strange weird outlandish
blameless innocent
blatant flagrant
brazen shameless
brazenly shamelessly
callous heartless
chronic persistent
clear-cut unambiguous
clumsy awkward
commendable praiseworthy laudable
competent capable
conceivable imaginable
contemptible despicable
craven cowardly
daft silly
dastardly cowardly
daunting formidable
decisive conclusive
defiant rebellious
deplorable lamentable reprehensible
derelict abandoned
despicable vile
devastating ruinous
devious deceitful
dire desperate
disgusting revolting repulsive vile
disheartened discouraged
disillusioned disenchanted
disingenuous insincere
dismal gloomy
dismay consternation
disparity gap
disproportionate excessive
distraught distressed
dodgy dubious
drab dull
draconian harsh
egregious flagrant
embittered bitter
enigmatic mysterious
erratic unpredictable
exasperated frustrated
exasperation frustration
exorbitant excessive
fallacious false
far-fetched implausible
farcical absurd
fearless brave
feckless irresponsible
ferocious savage vicious
flimsy weak
foolhardy reckless
foolish silly
forceful vigorous
fraught tense
frivolous trivial
fruitful productive
fruitless futile unproductive
galling annoying
garbled confused
ghastly horrible
glaring obvious
gracious courteous
grisly gruesome
groundbreaking pioneering
haphazard random
hapless unlucky
harmless innocuous
harrowing distressing
heartbreaking heartrending
heartbroken devastated
heinous monstrous
hideous ugly monstrous
hopeless futile
horrendous horrific
horrific gruesome
humane compassionate
hypocritical two-faced
ill-advised unwise
ill-conceived misguided
ill-fated doomed
illustrious distinguished
impeccable flawless faultless
impertinent rude
implausible improbable
improbable unlikely
imprudent unwise
inane silly
incessant constant
incompetent inept
inconceivable unthinkable
indecent obscene
indefensible unjustifiable untenable
indiscriminate random
infuriating maddening
insidious treacherous
insufferable unbearable
integral essential
jubilant triumphant
judicious prudent
lamentable regrettable
laudable admirable
lavish extravagant
lax slack
ludicrous ridiculous
malicious spiteful malevolent
marginal slight
meaningful significant
mediocre ordinary
menacing threatening sinister
merciless ruthless pitiless
misgiving doubt
misplaced misdirected
momentous historic
morally ethically
murky shadowy
naive gullible
nefarious wicked
nonsensical absurd
objectionable offensive
odious hateful
ominous threatening
outrageous scandalous
overblown exaggerated
painstaking meticulous
paltry meagre meager
paramount supreme
pernicious harmful
pervasive widespread
petty trivial
phenomenal extraordinary
pompous arrogant
precarious unstable
preposterous absurd ridiculous
prestigious renowned
pristine unspoilt
problematic troublesome
prompt swift
prudent sensible
rampant widespread
rational reasonable
reckless irresponsible
remorse regret
remorseful sorry
repulsive repugnant
resolute steadfast
resounding overwhelming
respectable reputable
ruinous disastrous
scandalous disgraceful
scrupulous meticulous
selfish greedy
senseless pointless
shabby run-down
shambles mess
shambolic chaotic
shoddy poor
shrewd clever
sincere genuine
sloppy careless
sluggish slow
solemn grave
spurious bogus
squalid filthy
stark bleak
startling surprising
steadfast unwavering unflinching
stern strict
stringent tough
stunning astonishing
stupendous amazing
substandard inferior
superfluous unnecessary
tangible concrete
tarnish stain
tedious boring
tenacious persistent
tenuous weak
thorny difficult vexed
timid shy
tough strict
treacherous dangerous
tumultuous turbulent
turbulent stormy
unassailable unbeatable
unbearable intolerable
uncalled-for unwarranted
unconditional absolute
undeniable indisputable
undesirable unwanted
unequalled unmatched
unfailing constant
unforgivable inexcusable
unimaginable unthinkable
unjustifiable inexcusable
unjustified unwarranted
unparalleled unprecedented
unquestionable indisputable
unreasonable irrational
unrelenting relentless
unruly disorderly
unscrupulous unprincipled
untimely premature
unwelcome unwanted
upright honourable honorable
vehement fierce
viable workable
vibrant lively
vindictive spiteful
vociferous vocal
wholehearted unreserved
worrisome troubling
worthless valueless
wretched miserable
`;
