import type { NamingTerm } from '../../core/language.ts';

/**
 * Ways of naming one and the same thing between which outlets choose once for a whole report: people, policies, measures,
 * acts and beliefs that have a plain name and the names that camps give them. By what they name, as a sentence has it. Each
 * line is one way, `terms: reason`; words of one line say the same, and an empty reason marks the plain ones. Words of a
 * term are lemmas; a hyphen is a word of its own. The judgements follow what newsroom guides warn of (AP Stylebook,
 * entries on the same words; BBC Editorial Guidelines 2019, section 11 and its guidance on language; Reuters Handbook of
 * Journalism, "Objective language"; Guardian style guide), written anew in this project's words. That a camp's name for a
 * measure carries its frame is an old finding (Entman 1993; Card, Boydstun, Gross, Resnik and Smith 2015, "The Media Frames
 * Corpus"). Left out are words that often name two different things in one report ("attacker" and "suspect").
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'people in a country without permission': [
    'illegal immigrant, illegal migrant, illegal worker, illegal entrant: stresses the breach of law',
    'illegal alien, illegal, alien, invader, infiltrator: judges their being there as a crime',
    'undocumented immigrant, undocumented migrant, undocumented worker, undocumented people, undocumented person, undocumented resident, unauthorized immigrant, unauthorised immigrant, unauthorized migrant, unauthorised migrant, irregular migrant, sans - papiers: keeps from calling it a crime',
  ],
  'people on the move to another country': [
    'migrant, immigrant, traveller, traveler:',
    'refugee, asylum seeker, asylum - seeker, displaced person: says that they flee from danger',
    'boat people, illegal arrival, queue jumper: judges their coming',
  ],
  'immigrants who came as children': [
    'dreamer, childhood arrival: is the name that their supporters give them',
    'daca recipient, daca beneficiary, young immigrant, immigrant bring as child:',
  ],
  'bringing relatives into a country': [
    'family reunification, family reunion, family - based immigration, family - based migration, family immigration:',
    'chain migration: is the name that opponents give it',
  ],
  'a bar on people from some countries': [
    'travel ban, travel restriction, entry ban:',
    'muslim ban: says that it is aimed at a religion',
  ],
  'a barrier at a border': [
    'border barrier, border fence, border fencing:',
    'border wall, separation wall, apartheid wall: stresses the shutting out',
    'security fence, security barrier: presents it as protection',
  ],
  'a law on health care': [
    'affordable care act, health care law, health - care law, healthcare law, health law, health care act, health care overhaul:',
    'obamacare: was coined by its opponents',
  ],
  'health care paid by the state': [
    'single - payer, single payer, medicare for all, universal health care, universal healthcare, public option:',
    'socialized medicine, socialised medicine, government takeover, government - run health care, government - run insurance: is the name that opponents give it',
  ],
  'marriage between people of one sex': [
    'same - sex marriage, gay marriage, same - sex union:',
    'marriage equality, equal marriage: is the name that its supporters give it',
    'homosexual marriage: stresses the sexual',
  ],
  'a law on refusing service on grounds of belief': [
    'religious freedom law, religious freedom bill, religious freedom act, religious freedom legislation, religious liberty law, religious liberty bill, religious freedom restoration act, religious freedom measure, religious - freedom law, religious - freedom bill, religious objection law, religious objection bill, conscience law: presents it as protection of belief',
    'anti - gay law, anti - gay bill, anti - gay legislation, anti - lgbt law, anti - lgbt bill, anti - lgbt legislation, anti - lgbtq law, anti - lgbtq bill, lgbt discrimination law, discrimination law, license to discriminate, licence to discriminate: presents it as discrimination',
  ],
  'warming of the climate': [
    'climate change, global warming, global heating:',
    'climate crisis, climate emergency, climate breakdown, climate catastrophe: stresses the danger',
    'climate hoax, climate alarmism, climate hysteria: denies the danger',
  ],
  'those who doubt that people warm the climate': [
    'climate sceptic, climate skeptic, climate change sceptic, climate change skeptic, climate doubter:',
    'climate denier, climate change denier, denier, denialist: says that they deny what is known',
  ],
  'the two camps on abortion': [
    'anti - abortion, abortion opponent, abortion rights, abortion - rights, abortion right, antiabortion:',
    'pro - life, pro - choice, right to life: is the name that a camp gives itself',
    'anti - choice, pro - abortion: is the name that a camp gives the other',
  ],
  'the unborn': ['foetus, fetus, embryo:', 'unborn child, unborn baby, unborn: takes a side on when a child begins'],
  'abortion in the later months': [
    'later abortion, abortion later in pregnancy, second - trimester abortion, third - trimester abortion:',
    'late - term abortion, partial - birth abortion: is no medical word and is used by opponents',
  ],
  'an early limit on abortion': [
    'six - week ban, six - week abortion ban, abortion ban, six - week abortion law:',
    'heartbeat bill, heartbeat law, fetal heartbeat bill, fetal heartbeat law: is the name that its supporters give it',
  ],
  'help in dying': [
    'assisted dying, assisted death, aid in dying, physician - assisted death, death with dignity: is the name that its supporters prefer',
    'assisted suicide, physician - assisted suicide, doctor - assisted suicide: calls it suicide',
    'euthanasia, mercy killing: calls it killing',
  ],
  'rules on guns': [
    'gun control, gun law, gun restriction, gun legislation, firearm law, gun regulation:',
    'gun safety, gun violence prevention, gun reform: presents them as protection',
    'gun grab, gun ban, gun confiscation: presents them as robbery',
  ],
  'a kind of rifle': [
    'semiautomatic rifle, semi - automatic rifle, semi - automatic weapon, semiautomatic weapon, semi - automatic firearm, semi - automatic:',
    'assault rifle, assault weapon, assault - style rifle, military - style rifle, weapon of war: stresses what it was built for',
    'modern sporting rifle, sporting rifle: plays down what it was built for',
  ],
  'a tax on what the dead leave': ['estate tax, inheritance tax:', 'death tax: presents it as unfair'],
  'changes to taxes': [
    'tax cut, tax bill, tax plan, tax law:',
    'tax reform, tax overhaul, tax relief: presents them as a gain',
    'tax giveaway, tax scam, tax handout: presents them as unfair',
  ],
  'harsh questioning of prisoners': [
    'torture: judges it as a crime',
    'enhanced interrogation, enhanced interrogation technique, harsh interrogation, coercive interrogation, interrogation technique, interrogation program, interrogation programme, interrogation method, interrogation tactic: avoids the word torture',
  ],
  'people held without trial': [
    'detainee, prisoner, captive, inmate:',
    'enemy combatant, unlawful combatant, terror suspect, terrorist suspect: judges them',
  ],
  'an inquiry': ['investigation, inquiry, probe:', 'witch hunt, fishing expedition: denies it a cause'],
  'preference for groups that were held back': [
    'affirmative action, race - conscious admission, positive discrimination, positive action:',
    'racial preference, racial quota, reverse discrimination: is the name that opponents give it',
  ],
  'welfare payments': [
    'welfare, welfare payment, welfare benefit, safety net, food stamp:',
    'handout, giveaway: presents them as undeserved',
  ],
  'a rescue with public money': [
    'rescue package, rescue plan, rescue loan, support package, aid package:',
    'bailout, bail - out: presents it as undeserved',
  ],
  'spending to help the economy': [
    'stimulus, stimulus package, stimulus bill, stimulus plan, relief package, relief bill, recovery act, recovery package:',
    'spending spree, spending binge, pork, giveaway: presents it as waste',
  ],
  'a cut to housing benefit': [
    'spare room subsidy, spare - room subsidy: presents it as the end of a favour',
    'bedroom tax: presents it as a tax',
  ],
  'drawing oil from sand': ['oil sand, oilsand:', 'tar sand: stresses the dirt'],
  'crops with altered genes': [
    'genetically modify crop, gm crop, gmo, genetically engineer crop, genetically modify food, gm food, biotech crop:',
    'frankenfood, frankenstein food: presents them as monstrous',
  ],
  'killing animals to lower their number': ['cull, culling:', 'slaughter: judges it as cruel'],
  'cutting of girls': [
    'female genital mutilation, genital mutilation, fgm: judges it as a crime',
    'female circumcision, female genital cutting, genital cutting: avoids the word mutilation',
  ],
  'sale of sex': [
    'sex worker, sex work: presents it as work',
    'prostitute, prostitution, hooker, call girl: judges it',
    'prostituted woman, trafficked woman, trafficking victim: says that it was forced',
  ],
  'the killing of a people': [
    'genocide, holocaust: judges it as the gravest crime',
    'massacre, mass killing, ethnic cleansing, atrocity:',
  ],
  'a contested land': [
    'west bank, occupied territory, occupied west bank, palestinian territory:',
    'judea and samaria, disputed territory: is the name that one side gives it',
  ],
  'a group that calls itself a state': [
    'islamic state, isis, isil:',
    'daesh, daish, so - called islamic state, self - styled islamic state: denies the standing that the name claims',
  ],
  'those to the right of the right': [
    'alt - right: is the name that they give themselves',
    'far - right, far right, hard right, extreme right, right - wing extremist:',
    'white supremacist, white nationalist, neo - nazi, fascist: judges their views',
  ],
  'secret killing from the air': [
    'drone strike, drone attack:',
    'target killing, targeted killing, extrajudicial killing: names it as the killing of a person',
  ],
  'civilians who were killed': [
    'civilian death, civilian casualty, civilian killed:',
    'collateral damage: hides it in a technical word',
  ],
  'a virus': [
    'coronavirus, covid, covid - 19, sars - cov - 2, novel coronavirus:',
    'chinese virus, china virus, wuhan virus, kung flu: blames a people',
  ],
  'rules on showing that one is vaccinated': [
    'vaccine certificate, vaccination certificate, covid certificate, vaccine pass, covid pass, green pass, health pass, vaccine passport, vaccination passport:',
    'medical apartheid, health dictatorship: judges them as oppression',
  ],
  'workers hired in place of strikers': [
    'replacement worker, agency worker, temporary worker, strikebreaker, strike - breaker:',
    'scab, blackleg: judges them as traitors',
  ],
  'those who lead unions': [
    'union leader, union official, union chief, union representative, union president:',
    'union boss, union baron: presents them as powerful and selfish',
  ],
  'a law on union dues': [
    'right - to - work, right to work: is the name that its supporters give it',
    'anti - union, union - busting: is the name that opponents give it',
  ],
  'lenders who hold out for full payment': [
    'holdout creditor, holdout, hold - out, hedge fund, bondholder:',
    'vulture fund, vulture: judges them as preying',
  ],
  'beef trimmings': [
    'lean finely textured beef, finely textured beef, lean beef trimming: is the name that its makers give it',
    'pink slime: stresses disgust',
  ],
};

interface Term extends Omit<NamingTerm, 'start' | 'end'> {
  readonly words: readonly string[];
}

/** The longest first, so that "illegal alien" is found before "illegal". */
const TERMS: ReadonlyMap<string, readonly Term[]> = Map.groupBy(
  Object.entries(FIELDS)
    .flatMap(([field, lines]) => lines.flatMap((line, way) => termsOf(field, line, way)))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

function termsOf(field: string, line: string, way: number): Term[] {
  const [names, reason] = line.split(':') as [string, string];
  const charged = reason.trim() === '' ? null : `${reason.trim()} (Variorum's lexicon of rival names for ${field})`;
  return names.split(',').map((name) => ({ words: name.trim().split(' '), field, way, charged }));
}

/** The rival names among a sentence's lemmas (lower case), in order; at each place the longest, once for each field that has it. */
export function namings(lemmas: readonly string[]): NamingTerm[] {
  const found: NamingTerm[] = [];
  for (let i = 0; i < lemmas.length; i++) {
    const fitting = (TERMS.get(lemmas[i]!) ?? []).filter(({ words }) =>
      words.every((word, k) => word === lemmas[i + k]),
    );
    const length = fitting[0]?.words.length ?? 1;
    for (const { words, field, way, charged } of fitting) {
      if (words.length === length) found.push({ start: i, end: i + length, field, way, charged });
    }
    i += length - 1;
  }
  return found;
}
