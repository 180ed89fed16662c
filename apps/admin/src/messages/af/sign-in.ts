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
  provider: {
    enter: 'Teken in met {name}',
    enterInTab: 'Teken in met {name}, in ’n nuwe oortjie',
    or: 'of met jou wagwoord',
    refused: {
      unknown:
        '{name} ken jou, maar niemand met jou e-posadres mag hier inteken nie. Vra ’n administrateur om jou by te voeg, onder Instellings, Mense.',
      unverified:
        '{name} bevestig geen e-posadres van jou nie, sodat ons nie kan sê wie jy hier is nie. Vra wie ook al na {name} omsien.',
      disabled:
        'Jy mag nie meer hier inteken nie. ’n Administrateur kan jou weer inlaat, onder Instellings, Mense.',
      another:
        'Iemand anders by {name} het met jou e-posadres hier ingeteken. As dit jy onder ’n ander naam was, kan ’n administrateur help, onder Instellings, Mense.',
      declined: '{name} het jou nie ingelaat nie, of jy het daar omgedraai.',
      expired: 'Die intekening het te lank geduur, of is in ’n ander venster begin. Probeer weer.',
      unreachable: '{name} antwoord nie. Teken in met jou wagwoord, of probeer later weer.',
      tooMany: 'Te veel pogings. Wag ’n kwartier en probeer weer.',
      failed:
        '{name} het nie bevestig wie jy is nie. Probeer weer; as dit so bly, vra wie ook al na {name} omsien.',
    },
  },
  over: 'Die tweede stap het te lank geduur, of te veel kodes was verkeerd. Begin weer met jou wagwoord.',
  locked: 'Te veel verkeerde kodes. Wag ’n kwartier en probeer weer.',
  twoFactorFirst: {
    title: 'Eers tweestapverifikasie',
    lead: 'Die maatskappy vra ’n tweede stap van almal. Stel dit op met ’n verifikasietoep op jou foon, en gaan voort.',
    begin: 'Stel dit op',
    signOut: 'Teken uit',
  },
  secondStep: {
    app: {
      lead: 'Jou wagwoord is reg. Nou die ses syfers wat jou verifikasietoep vir Sleutel wys.',
      code: 'Kode uit die toep',
      wrong: 'Hierdie kode is nie reg nie, of is reeds gebruik. Tik die een wat die toep nou wys.',
      other: 'Gebruik ’n rugsteunkode',
    },
    backup: {
      lead: 'Een van die rugsteunkodes wat jy gehou het toe jy tweestapverifikasie aangeskakel het. Elkeen werk een keer. As jy ook geen meer oorhet nie, help ’n administrateur jou, onder Instellings, Mense.',
      code: 'Rugsteunkode',
      wrong: 'Hierdie rugsteunkode is nie reg nie, of is reeds gebruik.',
      other: 'Gebruik die toep',
    },
    back: 'Terug',
  },
  again: {
    title: 'Jy is uitgeteken',
    lead: 'Jou sessie het geëindig. Wat jy geskryf het, is nog hier: teken in en gaan voort waar jy is.',
    other: 'Iemand anders teken in',
  },
};
