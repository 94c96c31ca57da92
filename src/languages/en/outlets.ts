/** What sort of outlet a name stands for, as far as "the agency said" must tell. */
export type OutletKind = 'agency' | 'paper' | 'broadcaster' | 'site';

export interface KnownOutlet {
  /** As a reader would name it. */
  readonly name: string;
  readonly kind: OutletKind;
  /** Whether the name is also a common word or another's name ("Time", "The Sun"), so that more must speak for it. */
  readonly ambiguous: boolean;
}

/**
 * Outlets of the world by kind: the name, then other forms of it after bars; `?` marks a form that is also something
 * else. "The" is left off. Facts of common knowledge, gathered for this project.
 */
const OUTLETS: Readonly<Record<OutletKind, string>> = {
  agency: `
    Reuters|Thomson Reuters|REUTERS
    Associated Press|AP|The AP
    Agence France-Presse|AFP|Agence France Presse
    Interfax|Interfax news agency|Interfax-Ukraine
    TASS|Tass|ITAR-TASS|Itar-Tass
    RIA Novosti|RIA|Ria Novosti
    Sputnik?
    Bloomberg|Bloomberg News
    Dow Jones Newswires|Dow Jones
    United Press International|UPI
    Press Association|PA Media|PA news agency
    Deutsche Presse-Agentur|dpa|DPA
    Austria Press Agency|APA
    EFE|Efe|Agencia EFE
    ANSA|Ansa
    AGI?
    Adnkronos
    Xinhua|Xinhua News Agency
    China News Service
    Kyodo|Kyodo News|Kyodo News Agency
    Jiji Press|Jiji
    Yonhap|Yonhap News Agency|Yonhap News
    Korean Central News Agency|KCNA
    Press Trust of India|PTI
    Asian News International|ANI
    United News of India|UNI?
    Associated Press of Pakistan|APP?
    Antara|Antara News
    Bernama
    Vietnam News Agency|VNA
    Anadolu Agency|Anadolu|AA?
    Demirören News Agency|DHA
    IRNA|Islamic Republic News Agency
    Tasnim|Tasnim News Agency|Tasnim news agency
    Fars|Fars News Agency|Fars news agency
    ISNA|Mehr News Agency|Mehr
    WAFA|Wafa
    Petra News Agency
    Saudi Press Agency|SPA?
    Emirates News Agency|WAM
    Qatar News Agency|QNA
    Kuwait News Agency|KUNA
    SANA|Sana
    Middle East News Agency|MENA?
    Maghreb Arabe Presse
    Algérie Presse Service|APS?
    Ukrinform
    UNIAN
    Ukrainian News Agency
    BelTA|Belta
    Kazinform
    Trend News Agency
    Armenpress
    Interpress
    Agerpres
    BTA?
    PAP|Polish Press Agency
    CTK|ČTK|Czech News Agency
    MTI
    TASR
    STA?
    Hina
    Tanjug
    Beta news agency
    BNS|Baltic News Service
    LETA
    TT News Agency|TT?
    NTB
    Ritzau
    STT
    Belga
    ANP
    Lusa
    ATS|Keystone-ATS
    Canadian Press
    Australian Associated Press|AAP
    Notimex
    Télam|Telam
    Agência Brasil
    Prensa Latina
    News Agency of Nigeria|NAN
    Ghana News Agency
    Ethiopian News Agency
    Inter Press Service|IPS
    Agenzia Nova
    Caixin Global?
    Getty Images?
  `,
  paper: `
    New York Times|NYT|NY Times|The New York Times
    Washington Post|WaPo
    Wall Street Journal|WSJ
    Los Angeles Times|LA Times|L.A. Times
    Chicago Tribune
    Chicago Sun-Times
    Boston Globe
    Boston Herald
    USA Today
    New York Post
    New York Daily News
    Newsday
    Philadelphia Inquirer
    Miami Herald
    Houston Chronicle
    Dallas Morning News
    San Francisco Chronicle
    San Jose Mercury News|Mercury News
    Denver Post
    Seattle Times
    Star Tribune|Minneapolis Star Tribune
    Detroit Free Press
    Detroit News
    Cleveland Plain Dealer|Plain Dealer
    Atlanta Journal-Constitution
    Tampa Bay Times
    Orlando Sentinel
    Baltimore Sun
    Arizona Republic
    Las Vegas Review-Journal
    Des Moines Register
    Milwaukee Journal Sentinel
    Kansas City Star
    Sacramento Bee
    Washington Times
    Washington Examiner
    Christian Science Monitor
    The Hill?
    Roll Call?
    Politico|POLITICO
    Stars and Stripes
    Military Times
    Defense News
    Foreign Policy?
    Foreign Affairs?
    Time?|TIME|Time magazine
    Newsweek
    The New Yorker
    The Atlantic?
    The Economist
    Forbes
    Fortune?
    Barron's
    Businessweek|Bloomberg Businessweek
    Vanity Fair
    Rolling Stone
    Mother Jones
    National Review
    The Nation?
    New Republic
    Esquire
    Vogue
    People?|People magazine
    Scientific American
    Nature?
    Science?
    The Lancet
    Financial Times|FT
    The Times?|Times of London|London Times
    Sunday Times
    The Guardian?
    The Observer?
    Daily Telegraph|Telegraph?|Sunday Telegraph
    The Independent?
    Daily Mail|Mail on Sunday|MailOnline|Mail Online
    Daily Mirror|Mirror?|Sunday Mirror
    The Sun?|Sun on Sunday
    Daily Express
    Daily Star
    Evening Standard
    The Spectator?
    New Statesman
    Private Eye
    The Scotsman
    The Herald?
    Daily Record
    Irish Times
    Irish Independent
    Irish Examiner
    Belfast Telegraph
    Western Mail
    Yorkshire Post
    Manchester Evening News
    Liverpool Echo
    Globe and Mail
    Toronto Star
    National Post
    Toronto Sun
    Vancouver Sun
    Montreal Gazette
    La Presse
    Le Devoir
    Sydney Morning Herald
    The Age?
    The Australian?
    Australian Financial Review|AFR
    Herald Sun
    Courier-Mail
    New Zealand Herald|NZ Herald
    Stuff?
    Le Monde
    Le Figaro
    Libération|Liberation?
    Le Parisien
    Les Echos|Les Échos
    L'Express
    Le Point
    Charlie Hebdo
    Canard enchaîné|Le Canard Enchaîné
    Ouest-France
    Der Spiegel|Spiegel|SPIEGEL|Spiegel Online
    Die Zeit
    Die Welt|Welt am Sonntag|Welt?
    Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine
    Süddeutsche Zeitung|Sueddeutsche Zeitung|SZ?
    Bild|BILD|Bild am Sonntag
    Handelsblatt
    Tagesspiegel
    Stern?
    Focus?
    taz
    Berliner Zeitung
    Der Standard
    Die Presse
    Kurier?
    Neue Zürcher Zeitung|NZZ
    Tages-Anzeiger
    Blick?
    Corriere della Sera
    La Repubblica|Repubblica
    La Stampa
    Il Sole 24 Ore
    Il Messaggero
    Gazzetta dello Sport
    El País|El Pais
    El Mundo
    ABC newspaper
    La Vanguardia
    Marca
    AS newspaper
    Público
    Expresso
    Diário de Notícias
    De Telegraaf
    NRC|NRC Handelsblad
    de Volkskrant|Volkskrant
    Algemeen Dagblad
    De Standaard
    Le Soir
    Het Laatste Nieuws
    Dagens Nyheter
    Svenska Dagbladet
    Aftonbladet
    Expressen
    Aftenposten
    Verdens Gang|VG?
    Dagbladet
    Politiken
    Berlingske
    Jyllands-Posten
    Ekstra Bladet
    Helsingin Sanomat
    Postimees
    Gazeta Wyborcza
    Rzeczpospolita
    Fakt?
    Lidové noviny
    Hospodářské noviny
    Magyar Nemzet
    Népszabadság
    Adevărul
    Kathimerini|Ekathimerini
    Ta Nea
    Hürriyet|Hurriyet
    Milliyet
    Sabah?
    Cumhuriyet
    Zaman
    Daily Sabah
    Kommersant
    Vedomosti
    Izvestia|Izvestiya
    Novaya Gazeta
    Nezavisimaya Gazeta
    Rossiyskaya Gazeta|Rossiiskaya Gazeta
    Komsomolskaya Pravda
    Moskovsky Komsomolets
    Pravda?
    Moscow Times
    Argumenty i Fakty
    Krasnaya Zvezda
    Segodnya
    Ukrayinska Pravda|Ukrainska Pravda
    Kyiv Post
    Kyiv Independent
    Den?
    Zerkalo Nedeli|Dzerkalo Tyzhnia
    Haaretz
    Jerusalem Post
    Times of Israel
    Yedioth Ahronoth|Yediot Ahronot
    Maariv|Ma'ariv
    Israel Hayom
    Al-Ahram|Al Ahram
    Al-Masry Al-Youm
    Asharq Al-Awsat
    Al-Hayat
    An-Nahar
    Al-Akhbar
    Daily Star Lebanon
    L'Orient-Le Jour|L'Orient Today
    Okaz
    Arab News
    Gulf News
    Khaleej Times
    National newspaper
    Tehran Times
    Kayhan
    Times of India
    The Hindu?
    Hindustan Times
    Indian Express
    Economic Times
    Deccan Herald
    Dainik Jagran
    Dawn?
    Express Tribune
    News International
    Daily Star Bangladesh
    Prothom Alo
    Kathmandu Post
    South China Morning Post|SCMP
    Global Times
    People's Daily
    China Daily
    Ming Pao
    Apple Daily
    Caixin
    Taipei Times
    Asahi Shimbun|Asahi
    Yomiuri Shimbun|Yomiuri
    Mainichi Shimbun|Mainichi
    Nikkei|Nikkei Asia|Nihon Keizai Shimbun
    Sankei Shimbun|Sankei
    Japan Times
    Chosun Ilbo
    JoongAng Ilbo
    Dong-A Ilbo
    Hankyoreh
    Korea Herald
    Korea Times
    Rodong Sinmun
    Straits Times
    Bangkok Post
    Nation Thailand
    Jakarta Post
    Kompas
    New Straits Times
    Star Malaysia
    Philippine Daily Inquirer
    Manila Times
    Manila Bulletin
    Phnom Penh Post
    Cambodia Daily
    Irrawaddy?
    Daily Nation
    Standard Kenya
    East African
    Mail & Guardian|Mail and Guardian
    Business Day
    Sunday Times South Africa
    Punch?
    Vanguard?
    Premium Times
    This Day
    Daily Monitor
    Al-Watan
    El Watan
    Le Matin
    Folha de S.Paulo|Folha de São Paulo|Folha
    O Globo
    O Estado de S. Paulo|Estadão
    Clarín|Clarin
    La Nación|La Nacion
    Página/12
    El Mercurio
    La Tercera
    El Comercio
    El Tiempo
    El Espectador
    El Nacional
    El Universal
    Reforma
    La Jornada
    Milenio
    Granma
    L'Équipe|L'Equipe
    A Bola
    Kicker?
    Osservatore Romano|L'Osservatore Romano
    Jane's|Jane's Defence Weekly
    Variety?
    Hollywood Reporter
    Billboard?
    Wired?|Wired magazine
  `,
  broadcaster: `
    BBC|BBC News|BBC World Service|BBC Radio 4|BBC Radio|BBC One|BBC Two|BBC World|BBC Russian|BBC Persian|BBC Arabic|BBC Breakfast|BBC Sport
    CNN|CNN International|CNN Türk|CNN Turk|Cable News Network
    CNBC
    MSNBC
    NBC|NBC News
    ABC?|ABC News
    CBS|CBS News
    Fox News|Fox News Channel|Fox Business
    Fox?
    PBS|PBS NewsHour
    NPR|National Public Radio
    C-SPAN
    Univision
    Telemundo
    CTV|CTV News
    CBC|CBC News|Canadian Broadcasting Corporation
    Global News
    Sky News|Sky?
    ITV|ITV News
    Channel 4 News|Channel 4|Channel Four
    Channel 5|Channel Five
    GB News
    LBC
    talkSPORT
    RTÉ|RTE
    S4C
    Deutsche Welle|DW|DW News
    ARD
    ZDF
    RTL
    n-tv
    ORF
    SRF
    RTS
    France 24|France24
    France Info|Franceinfo
    France Inter
    France 2
    TF1
    BFM|BFMTV|BFM TV
    RFI|Radio France Internationale
    Europe 1
    RMC
    Euronews
    RAI|Rai|RAI 1
    TG1
    RTVE
    Cadena SER
    RTP
    SIC?
    VRT
    RTBF
    NOS
    SVT
    NRK
    DR?
    TV2|TV 2
    Yle|YLE
    ERR
    LRT
    TVP
    TVN|TVN24
    Polsat|Polsat News
    RMF FM
    Czech Television|Czech TV
    ERT
    Skai|SKAI
    TRT|TRT World|TRT Haber
    NTV
    Habertürk|Haberturk
    RT|Russia Today|RT Arabic
    Rossiya 1|Rossiya-1|Rossiya 24|Rossiya-24
    Channel One Russia|Pervy Kanal|Channel One
    Zvezda TV|Zvezda
    Dozhd|TV Rain|Rain TV
    Ekho Moskvy|Echo of Moscow
    REN TV
    Radio Free Europe/Radio Liberty|RFE/RL|Radio Liberty|Radio Free Europe|Radio Svoboda
    Radio Free Asia|RFA
    Voice of America|VOA
    Current Time?
    Suspilne
    1+1|TSN
    Hromadske
    Al Jazeera|Al-Jazeera|Aljazeera
    Al Arabiya|Al-Arabiya
    Al Hadath
    Al Mayadeen|Al-Mayadeen
    Al-Manar|Al Manar
    Alhurra|Al-Hurra
    Sky News Arabia
    Press TV|Iran Press TV|PressTV
    IRIB
    Al-Alam
    Iran International
    Kan?|Kan News
    Channel 12|Channel 13|Channel 14
    i24NEWS|i24 News
    Army Radio
    Israel Radio
    CCTV
    CGTN
    Phoenix TV
    NHK|NHK World
    TBS
    Fuji TV
    TV Asahi
    TV Tokyo
    KBS
    MBC?
    SBS
    JTBC
    YTN
    Arirang
    CNA|Channel NewsAsia|Channel News Asia
    Rappler
    ABS-CBN
    GMA News
    NDTV
    India Today
    Republic TV
    Times Now
    CNN-News18|News18
    Doordarshan
    All India Radio
    Geo News|Geo TV
    ARY News
    Dawn News
    Samaa TV
    TOLOnews|Tolo News
    SABC
    eNCA
    News24
    Citizen TV
    Channels TV|Channels Television
    Arise News
    TV Globo|GloboNews
    TeleSUR|teleSUR|Telesur
    Caracol
    Televisa
    ABC Australia|Australian Broadcasting Corporation
    SBS News
    Nine News
    Seven News|7News
    Sky News Australia
    RNZ|Radio New Zealand
    Newshub
    1News
    Vatican Radio
    Bloomberg TV|Bloomberg Television
    ESPN
    Eurosport
  `,
  site: `
    BuzzFeed|BuzzFeed News
    HuffPost|Huffington Post
    Vox?
    Axios
    Semafor
    Puck?
    Daily Beast
    Drudge Report
    Breitbart|Breitbart News
    Daily Caller
    The Intercept
    ProPublica
    Bellingcat
    Business Insider|Insider?
    Quartz?
    Slate?
    Salon?
    Vice?|VICE News|Vice News
    TMZ
    TechCrunch
    The Verge
    Ars Technica
    Gizmodo
    Engadget
    CNET
    Politifact|PolitiFact
    FactCheck.org
    Snopes
    Full Fact
    Middle East Eye
    Al-Monitor
    Electronic Intifada
    Meduza
    Insider Russia
    Important Stories|iStories
    Proekt
    Lenta.ru|Lenta
    Gazeta.ru|Gazeta.Ru
    RBC|RBK
    Fontanka
    Baza
    Mash?
    Mediazona
    Readovka
    EurAsian Times|Eurasian Times
    Ukraine World
    Censor.net|Censor.NET
    Liga.net|LIGA.net
    NV?
    Babel?
    EUobserver
    Euractiv|EURACTIV
    Politico Europe
    Mediapart
    Correctiv
    El Confidencial
    Pagina Siete
    Balkan Insight|BIRN
    Index.hu
    444.hu
    Telex?
    OKO.press
    Onet
    Delfi
    The Wire India
    Scroll.in
    Quint
    Print?
    Caravan?
    Malaysiakini
    Mothership
    Hong Kong Free Press|HKFP
    Sixth Tone
    The Paper?
    Daily NK
    NK News
    38 North
    The Diplomat?
    The Conversation?
    openDemocracy
    Premium Times Nigeria
    Sahara Reporters
    Daily Maverick
    AllAfrica
    Mongabay
    Carbon Brief
    Space.com
    Defense One
    Task & Purpose
    Oryx?
    Yahoo News
    Google News?
    Wikipedia?
    The Information?
    Electrek
    CoinDesk
    MarketWatch
    Seeking Alpha
    Investing.com
    Goal.com
    The Athletic?
    Transfermarkt
    The Canary?
    Skwawkbox
    GlobalSecurity.org
    UNITED24 Media
  `,
};

const KNOWN: ReadonlyMap<string, KnownOutlet> = index();

function index(): Map<string, KnownOutlet> {
  const known = new Map<string, KnownOutlet>();
  for (const [kind, lines] of Object.entries(OUTLETS) as [OutletKind, string][]) {
    for (const line of lines
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')) {
      const forms = line.split('|');
      const name = forms[0]!.replace('?', '');
      for (const form of forms)
        known.set(form.replace('?', '').replace(/^The /, ''), { name, kind, ambiguous: form.endsWith('?') });
    }
  }
  return known;
}

/** The outlet that a name in its usual spelling, without "the", stands for; `null` for names that are not in the list. */
export function knownOutlet(name: string): KnownOutlet | null {
  return KNOWN.get(name.replaceAll('’', "'")) ?? null;
}

/** Last words of names that outlets bear, by the sort of outlet they tell. */
const ENDINGS: Readonly<Record<string, OutletKind>> = Object.fromEntries([
  ...endings('broadcaster', 'News TV Radio Television Broadcasting FM Channel Network Broadcaster'),
  ...endings(
    'paper',
    'Times Post Herald Tribune Gazette Chronicle Courier Journal Observer Telegraph Mail Standard Star Sun Globe Ledger Beacon Mirror Express Dispatch Argus Echo Examiner Inquirer Register Sentinel Monitor Bulletin Messenger Voice Review Daily Weekly Recorder Advertiser Mercury News-Press Zeitung Pravda Gazeta Today',
  ),
  ...endings('agency', 'Newswire Wire Press'),
  ...endings('site', 'Online Insider Media'),
]);

const OPENINGS: Readonly<Record<string, OutletKind>> = Object.fromEntries([
  ...endings('broadcaster', 'Radio Channel TV'),
  ...endings('paper', 'Daily Weekly'),
]);

function endings(kind: OutletKind, words: string): [string, OutletKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

/** How American stations are called: "KLRN-TV", "WSLW News". */
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT)$|(?= (?:\p{Lu}\p{L}+ )?(?:News|Radio|TV|Television|Channel)\b))/u;

/** The call sign by which a station's names are one: "KLRN" of "KLRN-TV" and "KLRN Morning News"; `null` for other names. */
export function callSign(name: string): string | null {
  return CALL_SIGN.exec(name)?.[0].replace(/-.*$/, '') ?? null;
}

/** The sort of outlet that an unknown name of two words or more, or a call sign, seems to be by its shape ("Norburg Gazette", "Radio Sallow", "KLRN-TV"); `null` for other names. */
export function outletShape(name: string): OutletKind | null {
  if (callSign(name) !== null) return 'broadcaster';
  const words = name.split(/\s+/);
  if (words.length < 2) return null;
  if (/(?:News|Press|Telegraph|Information) Agency$/.test(name)) return 'agency';
  const opening = OPENINGS[words[0]!];
  return ENDINGS[words.at(-1)!] ?? opening ?? null;
}
