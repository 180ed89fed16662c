import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'How such a story reads, and how little it asks of you',
  preheader: 'An example, so that you can judge it by something.',
  says: [
    'My last letter asked for something without showing it. Here is how one of these stories begins, so that you can judge by it:',
    {
      type: 'quote',
      text: [
        {
          text: 'They wanted nothing grand. They wanted the goods to be there on Monday at six, every Monday, and somebody to phone if they were not. That was four years ago. They have phoned twice.',
        },
      ],
      by: 'From a reference story',
    },
    'Yours would be about you, not about us. If a story is too much, there are smaller things that would help us just as well: your name in a list, or your word that somebody may phone you once a year.',
    'If none of it suits {{ account.name }}, a short no is quite enough, and nothing about our work together will change.',
  ],
});

const af = letter('af', {
  subject: 'Hoe so ’n verhaal lees, en hoe min dit van u vra',
  preheader: '’n Voorbeeld, sodat u iets het om aan te oordeel.',
  says: [
    'My vorige brief het iets gevra sonder om dit te wys. So begin een van hierdie verhale, sodat u daaraan kan oordeel:',
    {
      type: 'quote',
      text: [
        {
          text: 'Hulle wou niks groots hê nie. Hulle wou die goedere Maandae om ses daar hê, elke Maandag, en iemand om te bel as dit nie daar was nie. Dit was vier jaar gelede. Hulle het twee keer gebel.',
        },
      ],
      by: 'Uit ’n verwysingsverhaal',
    },
    'U s’n sal oor u gaan, nie oor ons nie. As ’n verhaal te veel is, is daar kleiner dinge wat ons net so baie sou help: u naam in ’n lys, of u woord dat iemand u een keer per jaar mag bel.',
    'As niks daarvan {{ account.name }} pas nie, is ’n kort nee heeltemal genoeg, en niks aan ons samewerking sal verander nie.',
  ],
});

/** Shows what was asked for, and offers less. */
export const draft = { en, af };
