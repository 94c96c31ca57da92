/** Words before a person's name that are no part of it. Lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir lady dame lord rev rev. reverend father sister fr. hon. honourable honorable
  president chancellor premier senator sen. rep. reps. sens. congressman congresswoman governor gov. mayor judge justice
  sheriff gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant adm adm.
  admiral cmdr cmdr. commander officer detective inspector ambassador secretary spokesman spokeswoman coach ceo king queen
  prince princess gm pm mp mep vice prime minister press foreign deputy chairman chairwoman spokesperson pope cardinal archbishop bishop rabbi imam sheikh ayatollah
  prefect commissioner inspector-general superintendent constable corporal brigadier commodore councillor councilor councilman councilwoman councilmember
  alderman assemblyman assemblywoman delegate pastor reverend vicar`.split(/\s+/),
);

/** Roles that stand between a body's name and its bearer's: "White House Press Secretary Jane Roe". Lower case. */
export const ROLES_INSIDE: ReadonlySet<string> = new Set(
  `press secretary spokesman spokeswoman spokesperson minister president chancellor director chief chairman chairwoman
  leader commander ambassador governor mayor coach ceo editor analyst`.split(/\s+/),
);

/** What a firm's name ends in. Lower case. */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  `inc inc. ltd ltd. plc plc. corp corp. llc co. s.a. s.a s.p.a. spa ag gmbh nv n.v. b.v. oao ooo pjsc bancorp holdings`.split(
    /\s+/,
  ),
);

/** Outlets and bodies whose one-word names mean nothing else, as they are written. */
export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  `NATO UN U.N. EU E.U. OSCE IMF UNESCO UNICEF OPEC WTO ICC FBI CIA NSA NASA Kremlin Pentagon FSB KGB GRU Mossad Interpol
  Europol Hamas Hezbollah ISIS ISIL Taliban Fatah UEFA FIFA CNN BBC NBC CBS MSNBC NPR CNBC Reuters AFP UPI Interfax TASS
  ITAR-TASS Xinhua Bloomberg Politico Breitbart BuzzFeed Axios Segodnya UNIAN Ukrinform Izvestia Kommersant Meduza Dozhd
  Haaretz Facebook Twitter YouTube Instagram Telegram TikTok WhatsApp VKontakte Google Microsoft Netflix Boeing Airbus
  Gazprom Rosneft Lukoil Aramco Maersk Volkswagen Toyota Siemens Samsung Bundestag Knesset Duma Rada Sejm UNHCR
  Greenpeace`.split(/\s+/),
);

/** Words that open the name of a storm: "Typhoon Orla". Lower case. */
export const STORMS: ReadonlySet<string> = new Set(['cyclone', 'hurricane', 'typhoon']);

/** What the name of a law or of an agreement ends in, where it has several words. Lower case. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set(
  `constitution act treaty amendment accord accords charter declaration protocol`.split(' '),
);

/** Documents by one word, as they are written. */
export const KNOWN_DOCUMENTS: ReadonlySet<string> = new Set(['Constitution', 'Bible', 'Koran', 'Quran', 'Torah']);

/** What the name of a body ends in, where it has several words. Lower case. */
export const BODY_ENDINGS: ReadonlySet<string> = new Set(
  `university college institute organisation organization association federation ministry committee commission foundation
  orchestra bulletin gazette herald tribune`.split(/\s+/),
);

/** What the name of a broadcaster begins with, where it has several words: "Radio Velden". Lower case. */
export const BROADCASTERS: ReadonlySet<string> = new Set([
  'radio',
  'tv',
  'télévision',
  'televisión',
  'televisione',
  'channel',
]);

/** What the name of a place ends in, where it has several words. Lower case. */
export const PLACE_ENDINGS: ReadonlySet<string> = new Set(
  `river lake mountain mountains bay gulf island islands peninsula street avenue boulevard bridge airport mansion`.split(
    /\s+/,
  ),
);

/** Offices whose plural is no name, though some write it with a capital: "the Senators". Lower case. */
export const OFFICE_PLURALS: ReadonlySet<string> = new Set(
  `senators congressmen congresswomen representatives governors ministers presidents judges justices ambassadors`.split(
    /\s+/,
  ),
);

/** Verbs that open a sentence before their speaker, as a capital makes them look like a first name: "Added Weir: …". Lower case. */
export const VERBS_BEFORE_NAMES: ReadonlySet<string> = new Set(
  `added adds said says replied replies asked recalled explained quipped joked tweeted wrote continued concluded declared`.split(
    ' ',
  ),
);

/** Endings of streets' names, which hardly anybody has for a surname. Lower case. */
export const STREET_ENDINGS: ReadonlySet<string> = new Set(
  'ave ave. avenue blvd blvd. boulevard road rd rd. street'.split(' '),
);
