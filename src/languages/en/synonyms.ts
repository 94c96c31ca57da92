/** Lemmas that translators and reporters use for one another, a group a line. A lemma may stand in several groups. */
const GROUPS = `
creeping gradual slow stealthy
instrument weapon tool means
say state declare tell
claim assert allege maintain contend
big large huge great major massive
small little minor
start begin launch commence
end finish conclude cease
stop halt cease
buy purchase acquire
get obtain receive
show demonstrate display
help assist aid support
kill slay murder
die perish
hurt injure wound
attack assault strike
war conflict fighting hostility
soldier troop serviceman
army military force
invasion incursion intrusion
threat danger menace
threaten menace endanger
talk negotiation discussion
meeting summit talk
deal agreement accord pact
demand call insist require
ask request
need require
want wish desire
think believe consider
leader head chief boss
official functionary authority
government authority cabinet
country state nation
region area zone
border frontier boundary
capital city
city town
village settlement
house home
car vehicle
plane aircraft jet airplane
ship vessel boat
fire blaze
blast explosion detonation
quake earthquake tremor
storm hurricane cyclone
flood flooding inundation
crash collision accident
police officer
court tribunal
judge magistrate
trial hearing case
sentence punish
prison jail
arrest detain seize
charge accuse indict
crime offence offense
victim casualty
protest demonstration rally
protester demonstrator
strike walkout
worker employee
company firm business corporation
profit gain earning
price cost
rise increase grow climb jump
fall drop decline decrease sink
money fund cash
job work employment post
win beat defeat
lose fail
game match
team side squad
player footballer
coach manager trainer
answer reply respond response
reject refuse deny rebuff
deny refute reject
confirm verify
warn caution alert
promise pledge vow
stress emphasise emphasize underline underscore
note remark observe
explain clarify
criticise criticize condemn slam blast
praise laud hail
blame accuse fault
choose elect select pick
vote ballot
election poll
allow permit let
forbid ban prohibit bar
build construct erect
destroy demolish ruin
close shut
open unveil
send dispatch deploy
leave depart
arrive reach
return come
child kid
person man individual
people population public citizen
terrible awful horrible dreadful
good excellent fine
bad poor
important significant key crucial vital
dangerous hazardous risky
fast quick rapid swift
sure certain confident
clear obvious evident
true correct right accurate
false wrong untrue incorrect
madness insanity lunacy folly
reasonable sensible justified rational
tolerate accept endure bear stand
presence deployment
weaponry weapon arms arm armament
expansion enlargement
near close
nobody no-one
maybe perhaps possibly
now currently presently
before previously earlier
also too likewise
because since
but however yet
almost nearly
about approximately roughly around`;

const BY_LEMMA: ReadonlyMap<string, readonly string[]> = build();

function build(): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of GROUPS.trim()
    .split('\n')
    .map((line) => line.split(' '))) {
    for (const lemma of group) {
      const others = found.get(lemma) ?? new Set();
      for (const other of group) if (other !== lemma) others.add(other);
      found.set(lemma, others);
    }
  }
  return new Map([...found].map(([lemma, others]) => [lemma, [...others]]));
}

/** Lemmas that can stand for `lemma` (lower case) in a report; empty where none are known. Symmetric. */
export function synonymsOf(lemma: string): readonly string[] {
  return BY_LEMMA.get(lemma) ?? [];
}
