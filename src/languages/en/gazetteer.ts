/**
 * Words that places, people and bodies are known by: facts that any atlas or almanac has, written out for this project.
 * Entries of several words count word by word, since the recogniser weighs them with everything else it sees. Lower
 * case, parted by spaces; each class is one bit of `gazetteerBits`.
 */
const CLASSES: readonly string[] = [
  // Countries and territories.
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
  barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana brazil brunei bulgaria burkina faso
  burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti
  dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece
  grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
  japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
  lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
  moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands nicaragua niger
  nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia
  rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain lanka sudan suriname sweden
  switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tobago tunisia turkey türkiye turkmenistan
  tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe britain england scotland wales
  america u.s. us usa u.k. uk uae ussr greenland gibraltar tibet crimea abkhazia ossetia transnistria karabakh catalonia
  kurdistan chechnya dagestan guam bermuda aruba`,
  // Capitals and great cities.
  `kabul tirana algiers luanda yerevan canberra vienna baku dhaka minsk brussels sarajevo brasilia sofia ottawa santiago
  beijing bogota kinshasa zagreb havana nicosia prague copenhagen quito cairo tallinn addis ababa helsinki paris tbilisi
  berlin accra athens budapest reykjavik delhi jakarta tehran baghdad dublin jerusalem rome kingston tokyo amman astana
  nairobi pyongyang seoul pristina bishkek vientiane riga beirut tripoli vilnius skopje kuala lumpur bamako valletta
  chisinau ulaanbaatar podgorica rabat maputo naypyidaw windhoek kathmandu amsterdam managua niamey abuja oslo muscat
  islamabad manila warsaw lisbon doha bucharest moscow kigali riyadh dakar belgrade bratislava ljubljana mogadishu
  pretoria juba madrid colombo khartoum stockholm bern damascus taipei dushanbe bangkok tunis ankara ashgabat kampala
  kyiv kiev london washington montevideo tashkent caracas hanoi sanaa lusaka harare york angeles chicago houston
  phoenix philadelphia antonio diego dallas austin francisco seattle denver boston detroit atlanta miami cleveland
  orlando vegas baltimore minneapolis pittsburgh toronto montreal vancouver sydney melbourne brisbane perth auckland
  wellington mumbai kolkata bengaluru chennai karachi lahore shanghai shenzhen guangzhou wuhan hong kong macau osaka
  istanbul izmir aleppo homs idlib mosul basra kandahar gaza ramallah haifa tel aviv dubai abu dhabi mecca medina jeddah
  lagos johannesburg durban casablanca alexandria benghazi milan naples turin venice florence barcelona seville valencia
  munich hamburg frankfurt cologne stuttgart dresden geneva zurich basel lyon marseille nice strasbourg toulouse hague
  rotterdam antwerp ghent glasgow edinburgh belfast cardiff manchester liverpool birmingham leeds sheffield bristol
  oxford cambridge krakow gdansk wroclaw lviv kharkiv kharkov odesa odessa dnipro mariupol donetsk luhansk lugansk
  kherson zaporizhzhia mykolaiv sevastopol simferopol kramatorsk bakhmut bucha petersburg kazan sochi rostov voronezh
  belgorod kursk novosibirsk vladivostok yekaterinburg grozny davos rio janeiro sao paulo buenos aires lima guayaquil`,
  // States, provinces, regions, seas, parts of the world.
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia
  wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania bavaria saxony brandenburg
  lombardy sicily sardinia tuscany andalusia normandy brittany provence anatolia siberia donbas donbass volhynia
  galicia transylvania silesia europe asia africa oceania antarctica eurasia balkans caucasus scandinavia baltic
  atlantic pacific arctic mediterranean caribbean sahara sahel levant himalayas alps andes urals punjab kashmir sindh
  gujarat kerala xinjiang guangdong sichuan midwest kosovo darfur tigray helmand euphrates danube rhine volga nile`,
  // Words that make a name a place's.
  `river lake mount mountain mountains island islands sea ocean bay gulf strait cape peninsula valley desert canal
  street avenue road square boulevard bridge airport station port harbour harbor county oblast province region district
  republic kingdom emirates states territory city town village beach park forest coast isle plaza capitol kremlin hill`,
  // Peoples and what is theirs.
  `afghan albanian algerian american argentine armenian australian austrian azerbaijani bangladeshi belarusian belgian
  bolivian bosnian brazilian british bulgarian cambodian canadian chechen chilean chinese colombian croatian cuban czech
  danish dutch egyptian english estonian ethiopian european finnish french georgian german ghanaian greek haitian
  hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan korean
  kosovar kurdish kuwaiti kyrgyz latvian lebanese libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan
  nepalese nigerian norwegian pakistani palestinian persian peruvian philippine filipino polish portuguese qatari romanian
  russian rwandan saudi scottish serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian
  taiwanese tajik tatar thai tibetan tunisian turkish turkmen ugandan ukrainian uzbek venezuelan vietnamese welsh yemeni
  arab arabic asian african latino hispanic muslim christian jewish catholic orthodox sunni shiite hindu buddhist
  republican democratic democrat republicans democrats americans russians ukrainians chinese germans israelis
  palestinians muslims christians jews iranians syrians iraqis turks kurds poles britons europeans africans asians arabs`,
  // Given names.
  `aaron abdul abdullah abigail adam adrian ahmad ahmed alan albert alberto alejandro aleksandr alex alexander alexandra
  alexei alexey alfred ali alice alicia alison allen amanda amir amy ana anastasia anatoly andre andrea andreas andrei
  andrew andrey andriy andy angela anita ann anna anne annie anthony anton antonio antony arnold arseny arthur ashley
  ayman barack barbara barry bashar ben benjamin bernard bernie beth betty bill bob bobby boris brad brandon brenda brett
  brian bridget bruce bryan carl carla carlos carol caroline carolyn carter catherine cathy cecilia charles charlie
  charlotte chelsea chen cheryl chloe chris christian christina christine christopher claire claudia clinton colin
  connie craig cristina curtis cynthia daisy dale dan daniel daniela danny darren dave david dean deborah debbie denis
  denise dennis derek diana diane diego dimitri dmitri dmitry dmytro dominic don donald donna doris dorothy doug douglas
  dylan ed eddie edgar edith eduardo edward edwin eileen ekaterina elaine eleanor elena eli elizabeth ellen emily emma
  emmanuel eric erik ernest esther ethan eugene eva evan evelyn evgeny fatima felix fernando fiona florence frances
  francis francisco francois frank fred frederick gabriel gary gavin gennady geoffrey george gerald gerard gilbert gina
  giovanni giuseppe glenn gloria gordon grace graham greg gregory guy hannah hans harold harry hassan heather hector
  heidi heinz helen helga helmut henri henry herbert hillary hiroshi howard hugh hugo ian ibrahim igor ilya imran ingrid
  irene irina isaac isabel isabella ivan ivana jack jackie jacob jacques jake james jamie jan jane janet jared jason
  javier jay jean jeff jeffrey jennifer jens jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johan
  john johnny jon jonathan jordan jorge jose josef joseph josh joshua juan judith judy julia julian julie jurgen justin
  kamala karen karin karl kate katherine kathleen kathryn katie kay keith kelly ken kenneth kevin khaled kim kimberly
  klaus konstantin kristen kyle larisa larry lars laura lauren laurence lawrence lee leila leo leon leonard leonid leslie
  lewis liam lili linda lindsey lisa li liz loretta lorenzo louis louise luca lucas lucy luigi luis lukas luke lynn
  madeleine madison magnus mahmoud maksim manuel marc marcel marcia marco marcus margaret maria marie marina mario marion
  mark marko marsha marta martha martin mary matt matteo matthew maureen maurice max maxim megan mehmet melania melanie
  melissa michael michel michele michelle miguel mike mikhail mila ming miranda mitch mohamed mohammad mohammed mona
  monica morgan muhammad mustafa mykola nadia nancy natalia natalie natasha nathan neil nicholas nick nicola nicolas
  nicole nigel nikita nikolai nina noah noam noel nora norman oleg oleh oleksandr oleksii olga oliver olivia omar oscar
  osama otto pablo pamela patricia patrick paul paula pavel pedro peggy penny perry pete peter petr petro phil philip
  phillip phyllis pierre piotr rachel rafael ralph ramon randy raul ray raymond rebecca recep reince rex richard rick
  rita rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose ross roy ruben rudy rupert russell ruth
  ryan saad saddam said sally salman sam samantha samuel sandra sara sarah scott sean sebastian sergei sergey sergio
  serhiy seth shane shannon sharon shirley silvia silvio simon sofia sonia sophia sophie stefan stella stephanie stephen
  steve steven stewart stuart sue susan svetlana sylvia taha tamara tanya tara ted terry theodore theresa thomas tiffany
  tim timothy tina todd tom tommy toni tony tracy tyler ursula vadim valentin valentina valery vanessa vera vernon
  veronica victor victoria vijay viktor vincent virginia vitali vitaly vladimir volodymyr walter wang warren wayne wei
  wendy werner wilfried william wolfgang xavier xi yasmin yevgeny yulia yuri yusuf yves zachary zoe zhang`,
  // What stands before a person's name.
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame president vice premier prime minister
  chancellor king queen prince princess emperor pope cardinal archbishop bishop rev rev. reverend father imam ayatollah
  sheikh rabbi saint st. senator sen. rep. reps. sens. representative congressman congresswoman governor gov. mayor judge
  justice sheriff general gen. lieutenant lt. colonel col. major maj. captain capt. sergeant sgt. admiral adm. commander
  officer detective inspector ambassador secretary spokesman spokeswoman spokesperson speaker leader chairman chairwoman
  director chief coach ceo candidate nominee analyst author actor actress singer lawyer attorney prosecutor`,
  // Words that make a name a body's.
  `ministry minister department agency administration commission committee council court parliament senate congress
  assembly house party union league alliance association federation confederation foundation institute university
  college school academy hospital bank fund corporation corp corp. company co. inc inc. ltd ltd. llc plc group holdings
  airlines airways industries systems technologies motors energy oil gas steel television tv radio news times post
  journal tribune herald gazette telegraph guardian press agency service bureau office board authority police army navy
  force forces guard corps front movement brigade regiment division battalion organization organisation center centre
  society club team united fc cup olympics treaty coalition caucus campaign staff ministry`,
  // Bodies and outlets known by one word.
  `nato un u.n. eu e.u. osce imf who unesco unicef opec wto icc fbi cia nsa doj dhs epa fda cdc irs nasa pentagon
  kremlin fsb kgb gru mossad interpol europol hamas hezbollah isis isil taliban al-qaeda fatah plo pkk ypg fifa uefa ioc
  nba nfl nhl mlb cnn bbc nbc abc cbs msnbc pbs npr cnbc fox reuters afp ap upi interfax tass ria novosti itar-tass
  xinhua bloomberg politico breitbart huffpost buzzfeed axios segodnya unian ukrinform pravda izvestia kommersant
  rossiya meduza dozhd aljazeera al-jazeera haaretz spiegel bild monde figaro pais google apple microsoft amazon facebook
  twitter youtube instagram telegram tiktok netflix tesla boeing airbus ford toyota volkswagen siemens samsung sony intel
  ibm exxon shell bp gazprom rosneft lukoil aramco walmart goldman jpmorgan citigroup barclays hsbc unhcr who naacp aclu
  nra gop dnc rnc duma rada knesset bundestag politburo`,
  // Days, months, feasts.
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. christmas easter ramadan
  thanksgiving halloween`,
];

/** The bit of the peoples' names and adjectives. */
export const PEOPLES = 1 << 4;

const BITS: ReadonlyMap<string, number> = build();

function build(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, list] of CLASSES.entries()) {
    for (const word of list.split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | (1 << bit));
  }
  return bits;
}

/** The classes that a word (lower case) stands in, one bit each; 0 for none. */
export function gazetteerBits(lower: string): number {
  return BITS.get(lower) ?? 0;
}
