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
