import type { Block } from './block.ts';
import type { Language } from './language.ts';

interface Words {
  readonly named: string;
  readonly unnamed: string;
  readonly offer: string;
  readonly orders: string;
  readonly quoteBy: string;
  readonly button: string;
  readonly closing: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    named: 'Dear {{ contact.firstName }},',
    unnamed: 'Good day,',
    offer: 'See your offer',
    orders: 'Your last orders with us',
    quoteBy: 'Name, company',
    button: 'Read more',
    closing: 'Kind regards,',
  },
  af: {
    named: 'Beste {{ contact.firstName }},',
    unnamed: 'Goeie dag,',
    offer: 'Bekyk u aanbod',
    orders: 'U laaste bestellings by ons',
    quoteBy: 'Naam, maatskappy',
    button: 'Lees meer',
    closing: 'Vriendelike groete,',
  },
};

/** A block as it begins, with the usual words of the language. What only its writer can know is empty. */
export function freshBlock(type: Block['type'], language: Language): Block {
  const words = WORDS[language];
  switch (type) {
    case 'greeting':
      return { type, named: words.named, unnamed: words.unnamed };
    case 'paragraph':
      return { type, text: [] };
    case 'heading':
      return { type, level: 1, text: '' };
    case 'offerCard':
      return { type, button: words.offer };
    case 'recentOrders':
      return { type, title: words.orders, limit: 3 };
    case 'quote':
      return { type, text: [], by: words.quoteBy };
    case 'story':
      return { type, title: '', text: [], by: words.quoteBy, picture: null, more: null };
    case 'button':
      return { type, label: words.button, target: { to: 'offer' } };
    case 'list':
      return { type, ordered: false, items: [[]] };
    case 'picture':
      return { type, url: 'https://', alt: '', width: 520 };
    case 'columns':
      return { type, cells: [[], []] };
    case 'signature':
      return { type, closing: words.closing };
    case 'divider':
      return { type };
  }
}
