/** Nouns for bodies that may say something, though no name tells which: "the league". Singular, lower case. */
const BODIES: ReadonlySet<string> = new Set(
  (
    'ministry department agency committee commission council party court bank university institute union association federation ' +
    'organisation organization bureau board group company corporation firm foundation campaign army navy force government ' +
    'administration parliament assembly league club authority hospital church college team coalition alliance regulator watchdog ' +
    'charity operator carrier airline manufacturer retailer insurer publisher broadcaster newspaper magazine panel jury tribunal ' +
    'prosecution opposition cabinet presidency embassy municipality consortium brokerage lender automaker carmaker utility ' +
    'garrison militia tribunal secretariat chamber syndicate faction guild society trust mission delegation inspectorate'
  ).split(' '),
);

/** Whether a noun (lower case) is of a body that may speak. */
export function isBodyNoun(form: string): boolean {
  return BODIES.has(form);
}

const WRITINGS: ReadonlySet<string> = new Set(
  'letter note notice memo memorandum report statement document filing indictment complaint lawsuit ruling study communique declaration'.split(
    ' ',
  ),
);

/** Whether a noun (lower case) is of something written that says what stands in it: "the letter". */
export function isWriting(form: string): boolean {
  return WRITINGS.has(form);
}

const SEEN: ReadonlySet<string> = new Set(
  'seen obtained read reviewed viewed examined saw published leaked received'.split(' '),
);

/** Whether a verb (lower case) before words for something written tells that somebody has it before him: "has seen the letter". */
export function isSeeing(form: string): boolean {
  return SEEN.has(form);
}

const TOLD_BY_WRITINGS: ReadonlySet<string> = new Set(
  'says states names lists warns describes reads mentions shows tells calls accuses asks notes adds'.split(' '),
);

/** Whether a verb (lower case) tells in the present tense what stands in something written, as a report is told in the past: "It names three". */
export function tellsContents(form: string | undefined): boolean {
  return TOLD_BY_WRITINGS.has(form ?? '');
}

const FIRMS: ReadonlySet<string> = new Set(
  (
    'carmaker automaker planemaker truckmaker boatmaker shipbuilder shipyard steelmaker chipmaker drugmaker papermaker housebuilder ' +
    'manufacturer retailer wholesaler insurer lender airline utility conglomerate brewery smelter ' +
    'supermarket brokerage start-up startup'
  ).split(' '),
);

/** Whether a noun (lower case) before a name tells that it is a firm's: "carmaker Tolland"; none that somebody may be. */
export function isFirmNoun(form: string): boolean {
  return FIRMS.has(form);
}

const SETTLEMENTS: ReadonlySet<string> = new Set('capital city town village hamlet port suburb resort'.split(' '));

/** Whether a noun (lower case) before a name tells that it is a place's: "in the provincial capital, Merrin". */
export function isSettlement(form: string): boolean {
  return SETTLEMENTS.has(form);
}

/** Whether a noun (lower case) is of a body that is told of as many, and needs no article: "police". */
export function isBareBody(form: string): boolean {
  return form === 'police' || form === 'management' || form === 'firefighters';
}

const PEOPLE: ReadonlySet<string> = new Set(
  (
    'observers monitors residents villagers workers employees officials officers prosecutors investigators organisers organizers ' +
    'researchers scientists doctors nurses lawyers activists protesters demonstrators campaigners rebels militants troops soldiers ' +
    'students teachers parents relatives families survivors witnesses neighbours neighbors farmers fishermen miners drivers ' +
    'passengers players fans supporters voters lawmakers deputies senators ministers judges magistrates jurors experts analysts ' +
    'economists inspectors auditors shareholders investors owners tenants refugees migrants unions authorities rescuers ' +
    'paramedics medics engineers diplomats negotiators mediators inmates hostages pilots'
  ).split(' '),
);

/** Whether a noun (lower case) is of people who may say something together: "the observers". */
export function isOfPeople(form: string): boolean {
  return PEOPLE.has(form);
}

/** What the names of firms end in by their trade; none that is a surname of many ("Power", "Waters", "Press", "Steel"). */
const TRADES: ReadonlySet<string> = new Set(
  (
    'bank pharma pharmaceuticals biotech biosciences therapeutics diagnostics healthcare foods beverages dairies breweries distillers ' +
    'fuels energy petroleum gas electric cement chemicals plastics packaging textiles timber metals minerals mining steelworks ironworks ' +
    'shipyard shipyards shipping ferries airlines airways aviation aerospace rail railways freight haulage logistics couriers motors ' +
    'systems solutions technologies software electronics semiconductors robotics instruments devices labs laboratories analytics ' +
    'telecom telecoms communications media broadcasting entertainment pictures records publishing games ' +
    'insurance assurance savings mutual securities investments ventures holdings partners capital finance leasing payments ' +
    'industries construction homes properties estates hotels resorts stores supermarkets retail wholesale outfitters cosmetics ' +
    'consulting group company corporation inc ltd plc'
  ).split(' '),
);

/** Whether a word (lower case) at the end of a name tells that it is a firm's: "Pharma". */
export function isTrade(form: string): boolean {
  return TRADES.has(form);
}
