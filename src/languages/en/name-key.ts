/** Places and names with several English spellings, each written with its commonest one first. Lower case, one word each. */
const VARIANTS = `
kyiv kiev kyyiv;luhansk lugansk;kharkiv kharkov;odesa odessa;lviv lvov;dnipro dnieper dnepr dniepr;mykolaiv nikolaev nikolayev;
zaporizhzhia zaporozhye zaporizhia zaporizhzhya;chernihiv chernigov;chornobyl chernobyl;donbas donbass;sevastopol sebastopol;
kherson herson;mariupol mariupil;simferopol simferopil;belarus byelorussia belorussia;moldova moldavia;transnistria transdniestria
transdnistria;kyrgyzstan kirghizia kirgizstan;kazakhstan kazakstan;tbilisi tiflis;almaty alma-ata;beijing peking;guangzhou canton;
mumbai bombay;kolkata calcutta;chennai madras;bengaluru bangalore;myanmar burma;yangon rangoon;istanbul constantinople;
turkiye turkey;czechia czech;eswatini swaziland;gaza ghaza;mosul mossul;idlib edlib;aleppo halab;homs hims;raqqa rakka;kobani kobane;
fallujah falluja;sanaa sana'a;hodeida hudaydah hodeidah;houthi huthi;houthis huthis;hezbollah hizbullah hizballah hizbollah;hamas hammas;
isis isil daesh;taliban taleban;qaeda qaida;
vladimir volodymyr wladimir uladzimir;alexander aleksandr alexandr oleksandr aliaksandr aleksander;alexei alexey aleksei aleksey oleksii
oleksiy alyaksey;sergei sergey serhii serhiy siarhei;dmitry dmitri dmitriy dmitrii dmytro dimitri dmitrij;nikolai nikolay mykola mikalai;
mikhail mykhailo mikhailo mihail;andrei andrey andrii andriy;yuri yury yuriy yurii iurii juri;igor ihor ihar;oleg oleh;petr petro pyotr piotr;
pavel pavlo;evgeny yevgeny yevgeni evgeni evgeniy yevgeniy yevhen yevgenii evgenii;konstantin kostiantyn kostyantyn;anatoly anatoli anatoliy
anatolii;vitaly vitali vitaliy vitalii;valery valeri valeriy valerii;arseny arseni arseniy arsenii;gennady gennadi gennadiy hennadiy hennadii;
grigory grigori hryhorii hryhoriy grigoriy;georgy georgi georgiy;vasily vasili vasyl vasiliy;maxim maksim maksym;daniil danylo danil;
elena yelena olena;ekaterina yekaterina kateryna katerina;natalia natalya nataliya natalie;tatiana tatyana tetiana tetyana;anastasia
anastasiya;julia yulia yuliya iuliia;irina iryna;maria mariya mariia;ksenia kseniya xenia;
muhammad mohammed mohammad mohamed muhammed mohamad mahomet;ahmed ahmad ahmet;hussein husain husayn hussain husein;abdullah abdallah abdulla;
yousef yusuf youssef yosef yusef joseph;ibrahim ebrahim;khalid khaled;omar umar;osama usama;saddam sadam;gaddafi qaddafi gadhafi kadhafi
qadhafi khadafy;assad asad;erdogan erdoghan;netanyahu netanyahou;khamenei khamene'i;rouhani rohani ruhani;nasrallah nasralla;
zedong tse-tung;xi hsi;yeltsin eltsin;tchaikovsky chaikovsky;khrushchev khrushchov;gorbachev gorbachov;solovyov soloviev solovyev;zelensky
zelenskyy zelenskiy zelenskyi zelenski zelenskii selenskyj;lukashenko lukashenka;poroshenko porochenko;tymoshenko timoshenko;yatsenyuk
yatseniuk;shoigu shoygu;prigozhin prigozhyn;medvedev medvedyev;navalny navalniy navalnyj navalnyy;skripal skrypal;kuleba kulebá`;

const CANONICAL: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(';').flatMap((entry) => {
    const [first, ...others] = entry.trim().split(/\s+/);
    return others.map((other) => [other, first!] as const);
  }),
);

/** Letters that decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'e',
  ь: '',
  ъ: '',
};

/**
 * A spelling common to the variants of a name, lower case, its words parted by single spaces: diacritics and
 * possessives off, known variants by table (forms of one name in Russian, Ukrainian and Belarusian count as one, since
 * reports use them for the same person), and the endings that transliterations of Slavic and Arabic names write in
 * several ways (BGN/PCGN, ISO 9, national systems) as one. Words that are no names come out changed too: it is for names.
 */
export function nameKeyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size >= KEYS_KEPT) keys.clear();
    key = makeNameKey(name);
    keys.set(name, key);
  }
  return key;
}

/** Keys are asked for again and again, by every comparison of two words; as many are kept as take a few megabytes. */
const KEYS_KEPT = 50_000;
const keys = new Map<string, string>();

function makeNameKey(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœıħŋəьъ]/g, (letter) => LETTERS[letter]!)
    .replace(/['’`ʼʹ]s?(?=\s|$)/g, '')
    .replace(/[’`ʼʹ]/g, "'")
    .replace(/\./g, '');
  return plain
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(wordKey)
    .join(' ');
}

function wordKey(word: string): string {
  const known = CANONICAL.get(word) ?? word;
  if (/^[ae]l'?$/.test(known)) return 'al';
  const bare = known.replaceAll("'", '');
  return bare.length < 5 ? bare : transliterated(bare);
}

/** The order matters: clusters before the endings that they leave. */
function transliterated(word: string): string {
  return word
    .replace(/shch|sch(?=[aeiouy])/g, 'shch')
    .replace(/ks(?=[aeiouy])/g, 'x')
    .replace(/^(?:ye|je)(?=[^aeiouy])/, 'e')
    .replace(/(?:iy|ij|yy|yj|yi|ii|ey|ei|ej)$/, 'y')
    .replace(/(?<=[^aeiou])i$/, 'y')
    .replace(/(?:ay|aj)$/, 'ai')
    .replace(/(?:yov|iov|jov|yev|iev|jev)$/, 'ev')
    .replace(/(?:iya|ija|iia|ya|ja)$/, 'ia')
    .replace(/(?:iuk|juk)$/, 'yuk')
    .replace(/ff$/, 'v')
    .replace(/ou(?=[^aeiou])/g, 'u');
}

/** The key of one part of a name (`nameKeyOf`), without an Arabic article: "al-Sharif" is "Sharif" where it stands alone. */
export function namePartKeyOf(part: string): string {
  return nameKeyOf(part).replace(/^al /, '');
}

/** The consonants of a part of a name, those that languages write in several ways as one. */
export function nameSoundOf(part: string): string {
  return part
    .replace(/[aeiouy]/g, '')
    .replace(/[sz]/g, 's')
    .replace(/[ckq]/g, 'k')
    .replace(/[vw]/g, 'v');
}

/** A part of a name with letters that languages put for one another as one: "Wendel" and "Vendel", "Hoszna" and "Hoschna", "Stramm" and "Stram". */
export function nameShapeOf(part: string): string {
  return namePartKeyOf(part)
    .replace(/t?sch|s[hz]|zh|t[sz]|z/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ck|qu?|k/g, 'c')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/(\p{L})\1/gu, '$1');
}
