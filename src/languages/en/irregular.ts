/** Irregular verbs: base, then past and participle where they differ, then other forms. One verb an entry. */
const VERBS = `
arise arose arisen;awake awoke awoken;bear bore borne born;beat beat beaten;become became;befall befell befallen;begin began begun;
behold beheld;bend bent;beset beset;bet bet;bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;
breed bred;bring brought;broadcast broadcast;build built;burst burst;buy bought;cast cast;catch caught;choose chose chosen;
cling clung;come came;cost cost;creep crept;cut cut;deal dealt;dig dug;draw drew drawn;drink drank drunk;drive drove driven;
dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;
forbid forbade forbidden;forecast forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;
forsake forsook forsaken;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung;hear heard;hide hid hidden;
hit hit;hold held;hurt hurt;keep kept;kneel knelt;know knew known;lay laid;lead led;leap leapt;leave left;lend lent;let let;
lie lay lain;light lit;lose lost;make made;mean meant;meet met;mislead misled;mistake mistook mistaken;misunderstand misunderstood;
mow mowed mown;outdo outdid outdone;overcome overcame;overhear overheard;override overrode overridden;oversee oversaw overseen;
overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid;plead pled;prove proved proven;put put;quit quit;
read read;rebuild rebuilt;redo redid redone;repay repaid;rewrite rewrote rewritten;rid rid;ride rode ridden;ring rang rung;
rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;set set;sew sewed sewn;shake shook shaken;shed shed;
shine shone;shoot shot;show showed shown;shrink shrank shrunk;shut shut;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;
slide slid;sling slung;slit slit;sow sowed sown;speak spoke spoken;speed sped;spend spent;spin spun;spit spat;split split;spread spread;
spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;stride strode stridden;strike struck stricken;
string strung;strive strove striven;swear swore sworn;sweep swept;swell swelled swollen;swim swam swum;swing swung;take took taken;
teach taught;tear tore torn;tell told;think thought;throw threw thrown;thrust thrust;tread trod trodden;undergo underwent undergone;
understand understood;undertake undertook undertaken;undo undid undone;uphold upheld;upset upset;wake woke woken;wear wore worn;
weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written;
be is am are was were been 's 'm 're ’s ’m ’re ai;have has had 've ’ve;do does did done;can ca;will wo 'll ’ll;shall sha;panic panicked panicking;
die died dying;tie tied tying;vie vied vying;belie belied belying;traffic trafficked trafficking;mimic mimicked mimicking;
dye dyed dyeing;singe singed singeing;focus focused focuses focusing focussed;bias biased;gas gassed gasses gassing;bus bused;
travel traveled traveling;cancel canceled canceling;label labeled labeling;model modeled modeling;signal signaled signaling;
fuel fueled fueling;level leveled leveling;total totaled totaling;counsel counseled;quarrel quarreled;program programmed programming;
worship worshiped worshiping;kidnap kidnapped kidnapping;handicap handicapped;benefit benefited benefiting;target targeted targeting;
edit edited editing;visit visited visiting;limit limited limiting;profit profited;market marketed marketing;budget budgeted budgeting;
develop developed developing;offer offered offering;suffer suffered suffering;differ differed differing;consider considered considering`;

/** Plurals that no rule gives: plural, singular. */
const NOUNS = `
men man;women woman;children child;people people;feet foot;teeth tooth;geese goose;mice mouse;lice louse;oxen ox;dice die;
lives life;wives wife;knives knife;leaves leaf;thieves thief;loaves loaf;wolves wolf;halves half;shelves shelf;selves self;calves calf;
elves elf;hooves hoof;scarves scarf;criteria criterion;phenomena phenomenon;data datum;bacteria bacterium;media media;
alumni alumnus;cacti cactus;fungi fungus;nuclei nucleus;stimuli stimulus;syllabi syllabus;analyses analysis;crises crisis;bases base;
theses thesis;hypotheses hypothesis;diagnoses diagnosis;parentheses parenthesis;axes axis;oases oasis;emphases emphasis;indices index;
appendices appendix;matrices matrix;vertices vertex;series series;species species;means means;news news;politics politics;
economics economics;physics physics;mathematics mathematics;ethics ethics;athletics athletics;headquarters headquarters;
troops troop;barracks barracks;gallows gallows;aircraft aircraft;sheep sheep;deer deer;fish fish;lens lens;buses bus;gases gas;viruses virus;
campuses campus;bonuses bonus;statuses status;censuses census;consensus consensus;businesses business;illnesses illness;witnesses witness;
heroes hero;potatoes potato;tomatoes tomato;vetoes veto;echoes echo;mosquitoes mosquito;torpedoes torpedo;embargoes embargo;cargoes cargo;
movies movie;cookies cookie;zombies zombie;rookies rookie;calories calorie;ties tie;pies pie;lies lie;dies die;veterans veteran;
aches ache;caches cache;axe axe;houses house;causes cause;clauses clause;spouses spouse;horses horse;nurses nurse;courses course;
purposes purpose;universes universe;corpses corpse;licenses license;responses response;expenses expense;defenses defense;offenses offense;
senses sense;phases phase;phrases phrase;purchases purchase;releases release;increases increase;decreases decrease;diseases disease;
cases case;databases database;leases lease;noses nose;roses rose;doses dose;uses use;excuses excuse;houses house;warehouses warehouse;
exercises exercise;surprises surprise;promises promise;premises premise;enterprises enterprise;franchises franchise;compromises compromise;
prizes prize;sizes size;breezes breeze;bronzes bronze;policemen policeman;spokesmen spokesman;spokeswomen spokeswoman;clothes clothes`;

/** Comparatives and superlatives that no rule gives. */
const GRADES = `better good;best good;worse bad;worst bad;more more;most most;less less;least least;further far;furthest far;farther far;elder old;eldest old`;

/** Other words. */
const OTHERS = `n't not;n’t not;an a;me i;us we;him he;them they;these this;those that;whom who;'d would;’d would;na to;gon go;wan want`;

/** From an irregular verb form to its base. Lower case. */
export const VERB_FORMS: ReadonlyMap<string, string> = new Map(
  entries(VERBS).flatMap(([base, ...forms]) =>
    forms.filter((form) => form !== base).map((form) => [form, base!] as const),
  ),
);
/** From an irregular plural to its singular. Lower case. */
export const NOUN_FORMS: ReadonlyMap<string, string> = pairs(NOUNS);
/** From an irregular comparative or superlative to its positive. Lower case. */
export const GRADE_FORMS: ReadonlyMap<string, string> = pairs(GRADES);
/** From clitics and pronoun forms to what they stand for. Lower case. */
export const OTHER_FORMS: ReadonlyMap<string, string> = pairs(OTHERS);

function entries(list: string): string[][] {
  return list.split(';').map((entry) => entry.trim().split(/\s+/));
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(entries(list).map(([form, base]) => [form!, base!]));
}
