import type { LikeTerm } from '../../core/language.ts';

/**
 * Words for acts, things and those who have a part in them, where one report may have another for the same: by what they
 * are words for, as a sentence has it. Each line is `terms: reason`; an empty reason marks the plain ones. Words of a term are
 * lemmas; `*` stands for one word of any kind. The judgements follow what newsroom guides warn of (BBC Editorial Guidelines 2019;
 * Reuters Handbook of Journalism, "Objective language"; AP Stylebook; for suicide also the Samaritans' media guidelines), written
 * anew in this project's words. The idea that one word in place of another carries the bias is that of Recasens et al. 2013.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'the same death': [
    'die by suicide, take * own life, kill himself, kill herself, kill themselves, end * own life:',
    'commit suicide: is a phrase that guidelines warn of, as it speaks of a crime',
  ],
  'the same killing': [
    'kill, shoot dead, shoot:',
    'murder, execute, slaughter, massacre, butcher, assassinate, slay: judges it as a crime or a cruelty',
    'neutralise, neutralize, eliminate, liquidate, take out: hides it in a technical word',
    'officer - involved shooting, police - involved shooting: names nobody who shot',
  ],
  'the same stoppage of work': [
    'strike, walkout, stoppage, work stoppage:',
    'industrial action, job action: is the milder word of officials',
    'disruption, chaos, mayhem: tells of it by what others suffer',
  ],
  'the same change to spending or staff': [
    'cut, reduction, reduce, layoff, redundancy, lay off, job cut:',
    'saving, save, efficiency, reform, consolidation, restructuring, streamlining, rightsizing, streamline: presents it as a gain',
    'slash, axe, gut, austerity, purge, decimate: stresses what is lost',
  ],
  'the same change to a tax': [
    'tax cut, tax rise, tax increase, tax hike, levy, inheritance tax, estate tax, carbon tax:',
    'tax relief, tax break, contribution: presents the tax or its end as fair',
    'tax giveaway, handout, tax grab, raid, death tax: presents it as unfair',
  ],
  'the same taking of power': [
    'take power, take control, take over, takeover:',
    'seize power, power grab, seizure of power, coup, putsch, mutiny: presents it as unlawful',
    'revolution, uprising, liberation: presents it as the will of a people',
    'transition, intervention, restore order: presents it as lawful or harmless',
  ],
  'how the same person was taken': [
    'arrest, detain, hold, take into custody, detention:',
    'abduct, kidnap, snatch, take hostage: says that it was done unlawfully',
  ],
  'the same government': [
    'government, administration, authority, leadership, cabinet:',
    'regime, junta, dictatorship, ruling clique, tyranny: denies them legitimacy',
  ],
  'the same leaving of an office': [
    'resign, step down, leave, depart, quit, departure, resignation:',
    'oust, sack, fire, dismiss, force out, push out, remove, ouster, dismissal: says that somebody else willed it',
  ],
  'the same accident': [
    'accident, crash, collision, derailment, explosion, fire, spill:',
    'loss of containment: plays it down',
    'disaster, catastrophe, tragedy, inferno, carnage: stresses what was suffered',
  ],
  'the same attack': [
    'war, attack, invasion, invade, offensive, strike, assault:',
    'special military operation, special operation, security operation, counter - terrorism operation, police action, intervention: avoids the word war',
    'aggression, onslaught, massacre, slaughter, genocide: judges the attacker',
  ],
  'the same search': ['search, inspection, visit:', 'raid, storm, ransack: tells of it as done by force'],
  'the same sending away of people': [
    'deport, deportation, expel, expulsion:',
    'repatriate, repatriation, return, relocation, relocate, removal: is the milder word of officials',
    'ethnic cleansing, drive out, banish: judges it as a crime',
  ],
  'the same houses on contested land': [
    'settlement, outpost:',
    'neighbourhood, neighborhood, community, village, town: leaves out that the land is contested',
    'colony, land grab: presents it as robbery',
  ],
  'the same payment': [
    'payment, pay, fee, donation, gift:',
    'bribe, kickback, hush money, backhander, payoff, slush fund: says that it was corrupt',
  ],
  'the same help with money': [
    'aid, rescue, loan, support, package, subsidy:',
    'bailout, bail out, handout, giveaway: presents it as undeserved',
  ],
  'the same giving away of secrets': [
    'whistleblower, whistle - blower: presents the one who told as serving the public',
    'leaker, informant, snitch, mole, traitor: presents the one who told as disloyal',
  ],
  'the same questioning': [
    'questioning, interrogation, question, interrogate:',
    'torture, torment, grill: says that it was cruel or harsh',
    'enhanced interrogation: hides it in a technical word',
  ],
  'the same view of the climate': [
    'climate sceptic, climate skeptic, sceptic, skeptic:',
    'climate denier, denier, denialist: says that they deny what is known',
    'alarmist, climate alarmist, eco - zealot: says that they make too much of it',
  ],
  'the same side on abortion': [
    'anti - abortion, abortion opponent, abortion rights, abortion - rights:',
    'pro - life, pro - choice, right to life: is the name that one side gives itself',
    'anti - choice, pro - abortion: is the name that one side gives the other',
  ],
  'the same unborn': ['foetus, fetus, embryo:', 'unborn child, unborn baby, baby: takes a side on when a child begins'],
  'the same rules on guns': [
    'gun law, gun control, gun legislation, firearm law:',
    'gun safety, gun reform: presents them as protection',
    'gun grab, gun ban, disarmament: presents them as robbery',
  ],
  'how the same person stands to another': [
    'ally, aide, associate, adviser, confidant, supporter, friend, colleague:',
    'crony, henchman, stooge, lackey, puppet, sidekick, enforcer, yes - man, hatchet man: says that they serve another',
  ],
  'the same leader': [
    'leader, president, ruler, prime minister, head of state, premier:',
    'strongman, dictator, despot, tyrant, autocrat, warlord: denies them a lawful claim to power',
  ],
  'the same politician': [
    'conservative, politician, nationalist, right - winger, leftist, left - winger, socialist, populist:',
    'hardliner, hard - liner, firebrand, hawk, radical, extremist, zealot, demagogue, fanatic: judges their views',
  ],
};

interface Term {
  readonly words: readonly string[];
  readonly field: string;
  readonly charged: string | null;
}

/** The longest first, so that "shoot dead" is found before "shoot". */
const TERMS: ReadonlyMap<string, readonly Term[]> = Map.groupBy(
  Object.entries(FIELDS)
    .flatMap(([field, lines]) => lines.flatMap((line) => termsOf(field, line)))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

function termsOf(field: string, line: string): Term[] {
  const [names, reason] = line.split(':') as [string, string];
  const charged = reason.trim() === '' ? null : `${reason.trim()} (Variorum's lexicon of charged words for ${field})`;
  return names.split(',').map((name) => ({ words: name.trim().split(' '), field, charged }));
}

/** The words with rivals among a sentence's lemmas (lower case), in order; one in several fields is told once for each. */
export function likeTerms(lemmas: readonly string[]): LikeTerm[] {
  const found: LikeTerm[] = [];
  for (let i = 0; i < lemmas.length; i++) {
    const fitting = (TERMS.get(lemmas[i]!) ?? []).filter(({ words }) =>
      words.every((word, k) => word === '*' || word === lemmas[i + k]),
    );
    const length = fitting[0]?.words.length ?? 1;
    for (const { words, field, charged } of fitting) {
      if (words.length === length) found.push({ start: i, end: i + length, field, charged });
    }
    i += length - 1;
  }
  return found;
}
