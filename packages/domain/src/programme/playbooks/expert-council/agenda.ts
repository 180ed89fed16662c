import { letter, steps } from '../letter.ts';

const en = letter('en', {
  subject: 'What the council will look at next',
  preheader: 'Three points on which your view would count.',
  says: [
    'The next meeting of our quality council is being prepared, and there is still a place at the table. These are the points on which we do not agree among ourselves:',
    steps(
      'Packaging: less of it, or the same that can be used again? We have figures for both and believe neither.',
      'Tolerances: closer ones would cost four per cent. Who would notice, and who would pay?',
      'Complaints: we answer in three days on average. What would you call quick?',
    ),
    'If you have a view on only one of them, that is reason enough to come. If you cannot come, two sentences in reply will be read out, with your name or without it as you prefer.',
  ],
});

const af = letter('af', {
  subject: 'Waarna die raad volgende sal kyk',
  preheader: 'Drie punte waarop u siening sou tel.',
  says: [
    'Die volgende vergadering van ons gehalteraad word voorberei, en daar is nog ’n plek aan die tafel. Dit is die punte waaroor ons nie onder mekaar saamstem nie:',
    steps(
      'Verpakking: minder daarvan, of dieselfde wat weer gebruik kan word? Ons het syfers vir albei en glo nie een van hulle nie.',
      'Toleransies: nouer perke sou vier persent kos. Wie sou dit agterkom, en wie sou betaal?',
      'Klagtes: ons antwoord gemiddeld binne drie dae. Wat sou u vinnig noem?',
    ),
    'As u oor net een daarvan ’n siening het, is dit rede genoeg om te kom. As u nie kan kom nie, sal twee sinne in antwoord voorgelees word, met u naam of daarsonder, soos u verkies.',
  ],
});

/** What is on the table, for those who are drawn by questions. */
export const agenda = { en, af };
