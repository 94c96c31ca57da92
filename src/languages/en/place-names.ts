import type { PlaceName } from '../../core/language.ts';
import { nameKeyOf } from './name-key.ts';

/**
 * Places that English-language reports have under two names: renamed ones and ones whose name is contested, with why, for
 * a reader. Written from general knowledge for this project (government decrees, national naming commissions, BGN and PCGN
 * foreign names information); names in which one place is only a part of another, that are another place's name as well
 * (Dnipropetrovsk is a region still) or that stand for a place as it was (Constantinople) are left out. Forms of one name
 * stand beside an equals sign, spellings of it in `name-key.ts`. After a slash stand words of which a report must have one,
 * where there are towns of both names elsewhere (New Hampshire has both).
 */
const ROWS: readonly string[] = [
  'Mumbai, Bombay: renamed in 1995',
  'Chennai, Madras: renamed in 1996',
  'Kolkata, Calcutta: renamed in 2001',
  'Bengaluru, Bangalore: renamed in 2014',
  'Prayagraj, Allahabad: renamed in 2018',
  'Gurugram, Gurgaon: renamed in 2016',
  'Varanasi, Benares: renamed in 1956',
  'Thiruvananthapuram, Trivandrum: renamed in 1991',
  'Kochi, Cochin: renamed in 1996',
  'Pune, Poona: renamed in 1978',
  'Vadodara, Baroda: renamed in 1974',
  'Puducherry, Pondicherry: renamed in 2006',
  'Odisha, Orissa: renamed in 2011',
  'Uttarakhand, Uttaranchal: renamed in 2007',
  'Myanmar, Burma: renamed by its military government in 1989',
  'Yangon, Rangoon: renamed by the military government in 1989',
  'Rakhine, Arakan: renamed by the military government in 1989',
  'Sri Lanka, Ceylon: renamed in 1972',
  'Beijing, Peking: another romanisation',
  'Xinjiang, East Turkestan: the name is contested',
  'Ho Chi Minh City, Saigon: renamed in 1976',
  'Astana, Nur-Sultan: renamed in 2019 and back in 2022',
  'Turkey, Türkiye: the name in English was changed by its government in 2022',
  'Czech Republic, Czechia: the short name was adopted in 2016',
  'North Macedonia, FYROM = Former Yugoslav Republic of Macedonia: renamed in 2019',
  'Eswatini, Swaziland: renamed in 2018',
  'Burkina Faso, Upper Volta: renamed in 1984',
  'Ivory Coast, Côte d’Ivoire: its government asks for the French name',
  'Cape Verde, Cabo Verde: its government asks for the Portuguese name',
  'East Timor, Timor-Leste: its government asks for the Portuguese name',
  'Gqeberha, Port Elizabeth: renamed in 2021',
  'Derry, Londonderry / ireland, irish, ulster, stormont: the name is contested',
  'Falkland Islands = Falklands, Malvinas = Islas Malvinas: the name is contested between Britain and Argentina',
  'Persian Gulf, Arabian Gulf: the name is contested',
  'Sea of Japan, East Sea: the name is contested',
  'Senkaku Islands = Senkakus, Diaoyu Islands = Diaoyus, Tiaoyutai Islands: the name is contested between Japan and China',
  'Dokdo, Takeshima, Liancourt Rocks: the name is contested between South Korea and Japan',
  'Spratly Islands = Spratlys, Nansha Islands: the name is contested',
  'Paracel Islands = Paracels, Xisha Islands: the name is contested',
  'Scarborough Shoal, Huangyan Island, Panatag Shoal: the name is contested between China and the Philippines',
  'Kuril Islands = Kurils, Northern Territories: the name is contested between Russia and Japan',
  'Nagorno-Karabakh, Artsakh: the name is contested',
  'Stepanakert, Khankendi: the name is contested',
  'Shusha, Shushi: the name is contested',
  'Gulf of Mexico, Gulf of America: renamed by the United States alone in 2025',
  'Denali, Mount McKinley: renamed in 2015 and back by the United States government in 2025',
  'Uluru, Ayers Rock: has both names officially',
  'Aoraki, Mount Cook: has both names officially',
  'Mount Taranaki, Mount Egmont: the Māori and the English name, both official for decades',
  'Mount Everest, Qomolangma, Sagarmatha: has names in English, Tibetan and Nepali',
  'Bakhmut, Artemivsk = Artyomovsk: renamed in 2016',
  'Kamianske, Dniprodzerzhynsk, Dneprodzerzhinsk: renamed in 2016',
  'Judea and Samaria, West Bank: the name is contested',
  'Western Sahara, Moroccan Sahara: the name is contested',
  'Transnistria, Pridnestrovie: the name is contested',
  'Iqaluit, Frobisher Bay: renamed in 1987',
  'Nuuk, Godthab: its Greenlandic and its Danish name',
  'Haida Gwaii, Queen Charlotte Islands: renamed in 2010',
];

const KNOWN: ReadonlyMap<string, PlaceName> = new Map(
  ROWS.flatMap((row) => {
    const [left, why] = row.split(': ') as [string, string];
    const [names, near] = left.split(' / ') as [string, string | undefined];
    const all = names.split(', ').map((name) => name.split(' = ').map(plain));
    const found = { key: nameKeyOf(all[0]![0]!), why, near: near?.split(', ') ?? null };
    return all.flatMap((forms) => forms.map((form) => [form, { ...found, name: forms[0]! }] as const));
  }),
);

/** As written, in lower case and without marks over letters: a name's key would make some of them one already. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

/** See `Language.placeName`. */
export function placeName(name: string): PlaceName | null {
  return KNOWN.get(plain(name).replace(/^the /, '')) ?? null;
}
