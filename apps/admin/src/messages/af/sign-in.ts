import type { Messages } from '../en/index.ts';

export const signIn: Messages['signIn'] = {
  title: 'Teken in',
  lead: 'Bemarking aan die kliënte wat jou maatskappy dra.',
  email: 'E-posadres',
  password: 'Wagwoord',
  showPassword: 'Wys die wagwoord',
  submit: 'Teken in',
  forgotten:
    'Geen wagwoord nie, of dit vergeet? ’n Administrateur gee jou ’n nuwe een, onder Instellings, Mense.',
  wrong: 'Die e-posadres of wagwoord is nie reg nie.',
  tooMany: 'Te veel pogings. Wag ’n kwartier en probeer weer.',
  unreachable: 'Die bediener antwoord nie. Is dit nog besig om te begin?',
  again: {
    title: 'Jy is uitgeteken',
    lead: 'Jou sessie het geëindig. Wat jy geskryf het, is nog hier: teken in en gaan voort waar jy is.',
    other: 'Iemand anders teken in',
  },
};
