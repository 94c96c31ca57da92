import type { Signal } from '../../core/language.ts';

/** Forms by what they signal. Written for this project; forms that are as often something else are left out. */
const FORMS: Readonly<Record<Signal, string>> = {
  possible:
    'could might may would possible possibly potential potentially perhaps maybe hypothetical speculate speculated speculating speculation fear feared fears threat threatened risk scenario if whether unless',
  planned:
    'will shall plan plans planned planning intend intends intended aim aims aimed expect expects expected target targeted goal forecast forecasts projected projection proposed proposal propose pledge pledged promise promised would ready prepared',
  part: 'including include includes included among whom',
  partitive: 'of',
  sums: 'altogether overall in-all in-total in-sum all-told',
  contrast:
    'despite notwithstanding albeit but however though although yet except nevertheless nonetheless while whereas',
  condition:
    'as-far as-long so-far so-long in-so insofar assuming if unless only provided providing until except without otherwise',
  more: 'by another additional further more other others extra again also too',
  change:
    'by rise rises rose risen rising fall falls fell fallen falling increase increased increases increasing decrease decreased drop dropped up down grew grow growing climb climbed cut gain gained gains lost fewer jump jumps jumped jumping surge surges surged surging soar soars soared soaring plunge plunges plunged plunging slump slumps slumped slumping tumble tumbles tumbled tumbling slip slips slipped slipping slide slides slid sliding dip dips dipped dipping decline declines declined declining shrink shrinks shrank shrinking swell swells swelled swelling shed sheds shedding advance advances advanced advancing',
  doubt: 'reportedly allegedly alleged purported purportedly unconfirmed rumoured rumored supposedly supposed',
  hedges:
    'suspected accused believed thought feared alleged rumoured rumored presumed understood assumed reputed suspicion suspicions appear appears appeared seem seems seemed likely',
  denies:
    'deny denies denied denying denial denials refute refutes refuted refuting rebut rebuts rebutted rebutting disavow disavows disavowed repudiate repudiates repudiated debunk debunks debunked',
  rejects:
    'reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing contest contests contested contradict contradicts contradicted',
  claim:
    'claim claims allegation allegations accusation accusations charge charges charged report reports suggestion suggestions rumour rumours rumor rumors assertion assertions insinuation insinuations speculation notion idea wrongdoing impropriety improprieties involvement responsibility knowledge guilt link links role collusion complicity account accounts story stories statement statements accuse accuses accused accusing alleges alleged speculated',
  fault:
    'wrongdoing impropriety improprieties involvement responsibility knowledge guilt link links role collusion complicity',
  worry: 'criticism criticisms fear fears suspicion suspicions concern concerns worry worries',
  scored:
    'point points goal goals run runs yard yards assist assists rebound rebounds touchdown touchdowns carry carries pass passes game games tackle tackles interception interceptions wicket wickets strikeout strikeouts round rounds season seasons set sets inning innings turnover turnovers steal steals block blocks catch catches reception receptions completion completions knockout knockouts ko kos save saves shot shots foul fouls try tries hit hits homer homers ace aces double doubles lead leads',
  judges:
    'falsely wrongly incorrectly inaccurately baselessly groundlessly misleadingly erroneously mistakenly untruthfully dishonestly disingenuously absurdly ridiculously speciously fraudulently rightly correctly accurately truthfully lied lying lie lies false untrue baseless unfounded groundless misleading evidence proof',
  speech:
    'say says said saying tell tells told telling add adds added announce announces announced report reports reported claim claims claimed state states stated note notes noted explain explains explained confirm confirms confirmed insist insists insisted argue argues argued warn warns warned stress stresses stressed allege alleges alleged declare declares declared acknowledge acknowledges acknowledged admit admits admitted reveal reveals revealed disclose discloses disclosed suggest suggests suggested assert asserts asserted maintain maintains maintained contend contends contended testify testified write writes wrote written tweet tweeted recall recalls recalled remark remarked comment commented reply replied respond responded thought believed understood believe believes think thinks deny denies denied estimate according quoted cited describe describes described call calls called conclude concluded read reads ask asked continued joked vowed promised urged predicted',
  untrue:
    'false untrue nonsense rubbish lie lies lied fake baseless unfounded groundless fabrication fabrications fabricated hoax ludicrous preposterous falsely wrongly incorrectly baselessly groundlessly mistakenly untruthfully erroneously inaccurately',
  true: 'true correct accurate case truth',
  proof: 'evidence proof proofs',
  retracts:
    'retract retracts retracted recant recants recanted backtrack backtracks backtracked backpedal backpedals backpedaled backpedalled disavow disavows disavowed misquoted misspoke',
  // Conjunctions and relatives (Quirk and others 1985, 14.12 and 17.10), without “as”, “since” and “that”, which are as often something else.
  subordinates: 'after before when while because although though where who which whom whose if unless until amid',
  // Verbs and adjectives that imply the contrary of what follows (Karttunen 1971, “Implicative verbs”).
  undoes:
    'fail fails failed failing failure neglect neglects neglected neglecting omit omits omitted omitting forget forgets forgot forgotten forgetting refuse refuses refused refusing refusal decline declines declined declining avoid avoids avoided avoiding refrain refrains refrained refraining deny denies denied denying unable unwilling powerless yet',
  ahead: "will shall would 'll ’ll to going should must ought could may might can",
  behind: "has have had 've ’ve was were been did",
  circumstance: 'if unless when whenever while once until because',
  nameless:
    'officials authorities police sources source investigators prosecutors detectives deputies officers spokespeople aides insiders experts analysts observers witnesses residents neighbours neighbors villagers activists diplomats lawmakers critics opponents supporters firefighters rescuers doctors medics relatives executives agents groups',
  puts: 'put puts putting placed places estimated estimates',
  speaks: 'speak',
  accords: 'according',
  tally: 'number numbers figure figures toll total count tally crowd attendance turnout size',
  such: 'such',
  excludes: 'rule-out rules-out ruled-out ruling-out exclude excludes excluded excluding',
  awaits: 'wait await expect seek want insist demand press hope look long',
  answer: 'answer response reply reaction',
  refuses: 'refuse refuses refused refusing decline declines declined declining',
  addresses: 'told tells telling informed',
  reporting: 'report reports reported reporting according',
  cites: 'quote quotes quoted quoting cite cites cited citing',
  one: 'a an one another',
  several: 'some several two',
  asks: 'whether if how why',
  passive: 'be get',
  discusses: 'discuss debate negotiate tackle broach',
  converses: 'talk speak deliberate consult confer negotiate debate',
  discussion:
    'talk negotiation discussion meeting summit conversation consultation debate call hearing session conference deliberation',
  topic: 'on about over regarding concerning',
  meets: 'meet',
  regards: 'regarding concerning about',
  parties: 'between with among',
  same: 'same identical',
  within: 'in at inside aboard',
  involves:
    'hand role part involvement involved complicity interference interfering meddling participation engagement complicit presence',
  backs:
    'support back arm fund finance train sponsor supply equip aid assist bankroll command control direct lead proxy prop bolster',
  repeats:
    'being repeatedly again often regularly systematically systemically routinely constantly continually continuously frequently consistently persistently daily nightly weekly always ceaselessly incessantly perpetually',
  compares: 'like unlike',
  continues: 'of for and',
  links: 'of in at for on',
  measures: 'in of',
  accompanies: 'with',
  approximates: 'than about around over under some',
  from: 'from',
  reaches: 'to at',
  auxiliary: 'be have',
  restores: 'just only merely simply but',
  that: 'that',
  infinitive: 'to',
  introduces: 'that as if',
  proposes: 'idea ideas notion notions suggestion suggestions',
  age: 'year years old aged',
  refers: 'this that these those it he she they such',
  document:
    'report reports statement statements document documents letter letters memo memorandum filing filings affidavit indictment complaint lawsuit study survey email e-mail transcript communique',
  area: 'region province city town village area district territory capital coast peninsula county enclave island valley border countryside state part suburb',
  holds: 'control occupy hold seize capture govern run rule dominate administer besiege patrol',
  owns: 'have pay earn own owe report post get',
  carries: 'carry',
  retrieves: 'pick-up pluck',
  requires: 'need require',
  tolerance: 'minus ± error',
  couples: 'and',
  thing: 'it',
  share: 'percent',
  tobe: 'be',
  onset: 'when after following because with',
  agent: 'by',
  each: 'a an per each every',
  surveys: 'poll polls polling polled survey surveys surveyed pollster pollsters respondent respondents',
  wants: 'want wants wanted wanting seek seeks sought seeking ask asks asked asking demand demands demanded demanding',
  offers: 'offer offers offered offering propose proposes proposed proposing',
  electors: 'voter elector electorate',
  votingBody:
    'assembly board cabinet chamber commission committee conference congress council court house jury panel parliament party senate squad union',
  votes: 'turn cast vote take participate',
  turnout: 'turnout participation',
  progress: 'counted tallied tabulated reporting processed declared',
  // Lemmas of what people lose when they die.
  lives: 'life',
  // Lemmas of nouns for the people of a place: whatever befell them befell people as such.
  counters:
    'police organiser organizer union steward authority ministry council prefecture gendarmerie researcher scientist academic reporter correspondent count estimate',
  dimension: 'depth length area height width altitude distance thickness breadth size elevation range',
  extent: 'km mile metre foot yard inch cm mm hectare acre',
  sexes: 'man',
  public: 'citizen resident inhabitant villager islander soul',
  slight: 'just slightly barely little fractionally marginally narrowly',
  short: 'nearly almost',
  long: 'long wide high tall deep thick',
  worth: 'worth value price amount total',
  general: 'can',
  grounds: 'on',
  since: 'since',
  first: 'first',
  thereafter: 'then',
  sequel: 'then subsequently thereafter afterwards next',
  about: 'over',
  charges: 'for',
  lays: 'on to',
  relates: 'which that',
  series: 'wave series spate string round rash outbreak bout night week month rest start beginning onset',
  suspects:
    'suspect suspects suspected suspecting suspicion suspicions allegation allegations accusation accusations rumoured rumored',
  prosecutes: 'charged charge charges indicted indictment count counts arraigned prosecuted',
  convicts:
    'convicted convict convicts conviction guilty sentenced jailed imprisoned confessed confesses confession admitted admits admitting acknowledged',
  mutual: 'each other one another',
  points: 'this that these those such',
  ours: 'we us our ours ourselves',
  self: 'i we me us my our you your',
  earlier: 'before',
  later: 'after',
  follows: 'come follow',
  starts: 'begin start break erupt ignite spark trigger occur happen commence originate',
  kindles: 'spark ignite trigger',
  makes:
    'build construct erect found establish launch complete inaugurate christen consecrate date bear incorporate charter',
  resumes: 'resume continue reconvene sit adjourn convene',
  lasts: 'last take need run hold spend drag keep go',
  // Lemmas of nouns that say how much, and nothing of what.
  amount:
    'margin foot total number amount sum figure average maximum minimum range rest record lot percent percentage part group man woman people person child year month week day night hour minute time quarter half',
  either: 'or',
  joins: 'and or nor but',
  money:
    'crown crowns krone kroner krona kronor koruna dinar dinars dirham dirhams peso pesos rupee rupees lira franc francs rand ringgit shekel shekels zloty forint forints baht hryvnia guilder guilders florin florins thaler thalers taler talers ducat ducats escudo escudos drachma drachmas taka naira cedi cedis birr kwacha tenge lari leu leva shilling shillings coins',
  disclaims:
    'claim claims claimed claiming allege alleges alleged alleging purport purports purported purporting insinuate insinuates insinuated contend contends contended contending profess professes professed',
  vouches:
    'admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding confess confesses confessed confirm confirms confirmed confirming reveal reveals revealed revealing disclose discloses disclosed disclosing',
  presupposes:
    'note notes noted noting point-out points-out pointed-out pointing-out recall recalls recalled recalling',
  concedes:
    'admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding confess confesses confessed',
  presses:
    'insist insists insisted insisting stress stresses stressed stressing emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing underline underlines underlined underlining underscore underscores underscored underscoring',
  accuses: 'accuse accuses accused accusing blame blames blamed blaming',
  threatens: 'threaten threatens threatened',
  boasts: 'boast boasts boasted boasting brag brags bragged bragging gloat gloats gloated gloating',
  // Lemmas. After the categories “Hostile” and “Vice” of content analysis (Stone and others 1966, *The General Inquirer*), written anew: words
  // that a speaker can be made harder or softer by, and not those that news needs for what happened (“fire”, “arrest”).
  hostile:
    'weapon ammunition bomb missile dagger sword attack assault invasion invade aggression aggressor aggressive war warfare battle combat enemy foe siege besiege conquer conquest occupation occupy creeping stealthy sneaking menace menacing threat threaten blackmail ultimatum terror terrorise terrorize terrorist bandit thug gang mob horde hooligan rioter crime criminal murder murderer murderous slaughter massacre butcher kill crush smash destroy annihilate wipe strangle choke poison poisonous plague cancer virus trap bait plot conspiracy sabotage betray betrayal traitor treason treachery lie liar cheat fraud swindle deceive deception sham farce robbery rob steal thief loot plunder extortion ransom slave slavery yoke puppet regime tyrant tyranny dictator dictate command punish punishment revenge vengeance retaliate retaliation insult humiliate humiliation disgrace shame shameful scandal outrage outrageous catastrophe disaster chaos collapse provocation provocative provoke hostile hostility brutal brutality cruel savage barbaric ruthless reckless irresponsible cowardly coward illegal unlawful corrupt corruption bribe',
  spoken: 'threat threats accusation accusations complaint complaints warning warnings',
  reprisal:
    'consequence consequences retaliation retaliate retaliates retaliatory reprisal reprisals revenge vengeance punish punished punishment destruction destroy destroyed annihilation annihilate annihilated ruin crush crushed',
  warns: 'warn warns warned warning caution cautions cautioned cautioning',
  backshift: 'could would',
  resolves:
    'accept tolerate allow permit ignore overlook indifferent agree consent forgive forget yield surrender retreat compromise negotiate abandon bow submit bend stand bear rest hesitate shrink waver budge relent rule',
  // "Insist", "maintain" and "assert" imply somebody who doubts it.
  contests:
    'insist insists insisted insisting maintain maintains maintained maintaining assert asserts asserted asserting',
  explains:
    'explain explains explained explaining clarify clarifies clarified clarifying remind reminds reminded reminding',
  complains:
    'complain complains complained complaining whine whines whined whining gripe gripes griped griping grumble grumbles grumbled grumbling moan moans moaned moaning',
  assails:
    'attack attacks attacked attacking blast blasts blasted blasting slam slams slammed slamming lash lashes lashed lashing lambast lambasts lambasted lambasting lambaste lambastes lambasted lambasting assail assails assailed assailing pillory pillories pilloried pillorying savage savages savaged savaging rail rails railed railing rant rants ranted ranting rage rages raged raging fume fumes fumed fuming thunder thunders thundered thundering taunt taunts taunted taunting jeer jeers jeered jeering sneer sneers sneered sneering',
  court:
    'court courts courtroom courthouse trial trials tribunal judge judges jury juries jurors lawsuit lawsuits suit suits sue sues sued suing indict indicts indicted indictment indictments plaintiff plaintiffs defendant defendants prosecution prosecutor prosecutors arraigned arraignment affidavit affidavits deposition depositions charges counts bail warrant warrants subpoena acquitted convicted sentenced',
  condemns:
    'threatening menacing aggressive brutal illegal unlawful illicit unjust unjustified unprovoked disastrous catastrophic reckless ruthless cruel barbaric inhumane savage draconian repressive oppressive tyrannical corrupt fraudulent rigged sham bogus discredited discriminatory racist provocative hostile extremist botched bungled failed flawed unfair undemocratic unconstitutional outrageous shameful scandalous heinous senseless needless irresponsible indiscriminate disproportionate excessive alarming dangerous deceptive dishonest misleading notorious infamous inept incompetent',
  approves:
    'reasonable necessary justified justifiable lawful legal legitimate right rightful fair just proportionate appropriate normal peaceful success successful good great excellent perfect democratic correct proper safe acceptable wise transparent honest defensive humanitarian responsible moderate natural understandable beautiful fantastic terrific wonderful',
  distances:
    'alleged purported putative supposed so-called self-styled self-proclaimed self-declared self-appointed self-professed ostensible professed pretended soi-disant supposedly ostensibly purportedly nominally',
  cautions: 'alleged purported putative',
  introduced: 'so-called',
  rates:
    'controversial contentious divisive notorious infamous disgraced shamed scandal-hit scandal-plagued scandal-ridden embattled beleaguered troubled failed unpopular discredited corrupt crooked greedy ruthless brutal cruel evil sick feared fearsome powerful all-powerful shadowy faceless unelected firebrand fiery hardline hard-line hard-right hard-left far-right far-left ultra-conservative ultraconservative arch-conservative extreme extremist radical militant populist reactionary outspoken tough-talking no-nonsense straight-talking mild-mannered unrepentant defiant fuming furious angry enraged raging arrogant aloof out-of-touch hapless inept incompetent inexperienced unqualified ambitious flamboyant eccentric colourful colorful maverick perennial self-confessed self-made respected well-respected highly-respected esteemed renowned acclaimed celebrated distinguished eminent revered beloved popular much-loved legendary iconic heroic brave fearless courageous brilliant gifted tireless tragic innocent heartbroken devoted pioneering visionary charismatic moderate principled honest ' +
    'critic detractor foe crony stooge puppet henchman lackey apologist sympathiser sympathizer propagandist demagogue strongman dictator tyrant despot warlord oligarch kingpin godfather thug troublemaker agitator rabble-rouser firebrand hothead extremist fanatic zealot hardliner hawk dove loyalist heavyweight lightweight darling hero heroine icon legend trailblazer visionary mastermind killer fraudster conman crook villain traitor turncoat pariah',
  advocate:
    'lawyer attorney counsel barrister solicitor prosecution defence defense plaintiff complainant accuser campaign campaigner union opposition rebel insurgent separatist lobby lobbyist',
  interested:
    'government ministry company firm club operator owner bank employer manufacturer maker developer builder contractor airline utility army military command party',
  blames:
    'controversial contentious divisive notorious infamous disgraced shamed scandal-hit scandal-plagued scandal-ridden embattled beleaguered discredited corrupt crooked greedy ruthless brutal cruel evil sick shadowy faceless unelected hardline hard-line hard-right hard-left far-right far-left ultra-conservative ultraconservative arch-conservative extremist radical militant populist reactionary arrogant hapless inept incompetent unrepentant cowardly callous twisted depraved deranged vile crony stooge puppet henchman lackey apologist propagandist demagogue strongman dictator tyrant despot warlord oligarch kingpin thug troublemaker agitator rabble-rouser hothead fanatic zealot hardliner killer fraudster conman crook villain traitor turncoat brute monster fiend beast thief cheat liar coward',
  voices: 'spokesman spokeswoman spokesperson spokespeople envoy emissary lobbyist mouthpiece secretary',
  blameless:
    'exercise drill maneuver manoeuvre truce ceasefire armistice peace reform referendum plebiscite election victory triumph breakthrough recovery rescue liberation reconciliation amnesty evacuation pullout pullback disengagement improvement progress success achievement cure miracle',
  merit:
    'withdrawal vote aid relief benefit advantage advance training apology concession inspection audit inquiry investigation mission deal agreement accord pact settlement compromise talk talks negotiation dialogue independence autonomy democracy freedom sovereignty neutrality impartiality government parliament court solution remedy protection security safety defence defense modernisation modernization help support generosity charity donation win gain growth expert specialist scholar doctor healer prophet reformer peacekeeper peacemaker saviour savior defender protector guardian liberator president governor mayor king queen emir caliph ruler emissary envoy ambassador moderate ally friend free independent neutral impartial unbiased voluntary sovereign autonomous secure harmless',
  performs:
    'declare declares declared declaring announce announces announced announcing proclaim proclaims proclaimed proclaiming hail hails hailed hailing celebrate celebrates celebrated celebrating praise praises praised praising tout touts touted touting welcome welcomes welcomed welcoming promise promises promised promising order orders ordered ordering',
  past: 'original initial previous prior previously earlier before former formerly initially originally had once ago',
};

const SIGNALS: ReadonlyMap<string, readonly Signal[]> = invert();

function invert(): Map<string, Signal[]> {
  const signals = new Map<string, Signal[]>();
  for (const [signal, forms] of Object.entries(FORMS) as [Signal, string][]) {
    for (const form of forms.split(' ')) signals.set(form, [...(signals.get(form) ?? []), signal]);
  }
  return signals;
}

/** What a form (lower case) signals about its clause; empty for nothing. */
export function signals(form: string): readonly Signal[] {
  return SIGNALS.get(form) ?? [];
}
