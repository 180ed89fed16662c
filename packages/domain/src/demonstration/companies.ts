import type { AccountType } from '../analysis/index.ts';
import { type Place, places } from './places.ts';
import type { Chance } from './random.ts';
import type { DemoAccount } from './types.ts';

const stems = [
  'Acorn',
  'Amber',
  'Anchor',
  'Aster',
  'Beacon',
  'Birch',
  'Bramble',
  'Bridge',
  'Brook',
  'Cedar',
  'Clover',
  'Copper',
  'Coral',
  'Crane',
  'Dover',
  'Elder',
  'Falcon',
  'Fern',
  'Fox',
  'Glen',
  'Harbour',
  'Hazel',
  'Heron',
  'Hill',
  'Ivory',
  'Juniper',
  'Kestrel',
  'Lantern',
  'Linden',
  'Lowland',
  'Maple',
  'Marble',
  'Meadow',
  'Mill',
  'North',
  'Oak',
  'Olive',
  'Orchard',
  'Otter',
  'Pebble',
  'Pine',
  'Plover',
  'Quarry',
  'Quay',
  'Raven',
  'Reed',
  'Rowan',
  'Sable',
  'Saffron',
  'Salt',
  'Slate',
  'Sparrow',
  'Spruce',
  'Stone',
  'Summit',
  'Swan',
  'Tern',
  'Thistle',
  'Umber',
  'Vale',
  'Walnut',
  'Weir',
  'Willow',
  'Wren',
] as const;
const afrikaansStems = [
  'Akasia',
  'Boland',
  'Doringboom',
  'Drakens',
  'Eikestad',
  'Fynbos',
  'Karoo',
  'Kiepersol',
  'Klipspringer',
  'Kokerboom',
  'Langkloof',
  'Moordenaars',
  'Olienhout',
  'Overberg',
  'Protea',
  'Rooibos',
  'Sandveld',
  'Sneeuberg',
  'Stellenrus',
  'Swartland',
  'Tafelberg',
  'Vaalrivier',
  'Weskus',
  'Witteberg',
] as const;

interface Trade {
  readonly industry: string;
  readonly words: readonly string[];
  readonly afrikaans: readonly string[];
}

const trades: readonly Trade[] = [
  { industry: 'Hotels', words: ['Hotels', 'House Hotel', 'Inns'], afrikaans: ['Gastehuise', 'Hotelle'] },
  {
    industry: 'Restaurants',
    words: ['Kitchens', 'Dining', 'Brasseries'],
    afrikaans: ['Eethuise', 'Kombuise'],
  },
  {
    industry: 'Retail',
    words: ['Home', 'Stores', 'Gifts', 'Department Stores'],
    afrikaans: ['Winkels', 'Geskenke'],
  },
  {
    industry: 'Coffee bars',
    words: ['Coffee', 'Roasters', 'Espresso Bars'],
    afrikaans: ['Koffie', 'Koffiebranders'],
  },
  {
    industry: 'Catering',
    words: ['Catering', 'Events', 'Banqueting'],
    afrikaans: ['Spyseniers', 'Funksies'],
  },
  { industry: 'Online retail', words: ['Online', 'Direct', 'Living'], afrikaans: ['Aanlyn', 'Leefstyl'] },
  { industry: 'Garden centres', words: ['Gardens', 'Nurseries'], afrikaans: ['Kwekery', 'Tuine'] },
  {
    industry: 'Schools and hospitals',
    words: ['School Supplies', 'Care'],
    afrikaans: ['Skoolvoorsiening', 'Sorg'],
  },
];

/** Position of the manager of a country: United Kingdom and Ireland, Southern Africa, Europe. */
const managerByCountry: Readonly<Record<string, number>> = { GB: 0, IE: 0, ZA: 1, NA: 1, NL: 2, DE: 2 };

/** Types that people gave, by position: the rest follows from the orders. */
function typeByPosition(position: number): AccountType | null {
  if (position >= 370) return 'prospect';
  if (position >= 30 && position < 36) return 'imageMaker';
  return position >= 60 && position < 65 ? 'expert' : null;
}

export function makeAccounts(count: number, draw: Chance): DemoAccount[] {
  const taken = new Set<string>();
  const accounts: DemoAccount[] = [];
  for (let position = 0; position < count; position += 1) {
    const place = placeAt(draw);
    const trade = draw.pick(trades);
    const language = draw.pick(place.languages);
    const [city, region] = draw.pick(place.cities);
    const name = freeName(() => nameOf(place, trade, language, city, draw), taken);
    accounts.push({
      externalId: `K${String(1001 + position)}`,
      name,
      domain: `${slug(name)}.example`,
      taxId: `${place.country}${100_000_000 + position * 7919}`,
      industry: trade.industry,
      region,
      country: place.country,
      employees: Math.max(3, Math.round(draw.logNormal(45, 1.1))),
      language,
      timeZone: place.timeZone,
      currency: 'GBP',
      manager: managerByCountry[place.country] ?? 0,
      type: typeByPosition(position),
      parent: position > 40 && position % 37 === 0 ? `K${String(1001 + (position % 11))}` : null,
    });
  }
  return accounts;
}

function placeAt(draw: Chance): Place {
  let left = draw.unit() * places.reduce((sum, place) => sum + place.weight, 0);
  for (const place of places) {
    left -= place.weight;
    if (left < 0) return place;
  }
  return draw.pick(places);
}

function nameOf(place: Place, trade: Trade, language: 'en' | 'af', city: string, draw: Chance): string {
  const stem = draw.pick(language === 'af' ? afrikaansStems : stems);
  const word = draw.pick(language === 'af' ? trade.afrikaans : trade.words);
  if (draw.yes(0.2)) return `${draw.pick(place.lastNames)} ${word} ${draw.pick(place.legalForms)}`;
  return draw.yes(0.25) ? `${city} ${stem} ${word}` : `${stem} ${word} ${draw.pick(place.legalForms)}`;
}

function freeName(make: () => string, taken: Set<string>): string {
  for (;;) {
    const name = make();
    if (taken.has(slug(name))) continue;
    taken.add(slug(name));
    return name;
  }
}

/** Lower case, ASCII, hyphens: fit for a host name. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
