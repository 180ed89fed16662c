import type { Messages } from '../en/index.ts';

export const frame: Messages['frame'] = {
  skip: 'Gaan na die inhoud',
  nav: {
    label: 'Hoofkieslys',
    today: 'Vandag',
    accounts: 'Kliënte',
    prospects: 'Voornemend',
    segments: 'Segmente',
    duplicates: 'Duplikate',
    imports: 'Invoere',
    analysis: 'Ontleding',
    programmes: 'Programme',
    offers: 'Aanbiedinge',
    messages: 'Boodskappe',
    settings: 'Instellings',
  },
  collapse: 'Maak die kieslys smaller',
  expand: 'Maak die kieslys breër',
  theme: { label: 'Voorkoms', light: 'Lig', dark: 'Donker', auto: 'Soos die stelsel' },
  language: { label: 'Taal', en: 'Engels', af: 'Afrikaans' },
  account: { label: 'Jou rekening', signOut: 'Teken uit' },
  demonstration: 'Demonstrasiedata: elke maatskappy, persoon en bestelling hier is gegenereer.',
  roles: {
    admin: 'Administrateur',
    marketer: 'Bemarking',
    sales: 'Verkope',
    manager: 'Sleutelkliëntbestuurder',
    viewer: 'Leser',
  },
};
