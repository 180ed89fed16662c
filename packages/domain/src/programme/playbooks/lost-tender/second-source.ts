import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'Is everything running as you had planned it?',
  preheader: 'Three months on: a second source costs nothing until you need it.',
  says: [
    'Three months ago you decided for another supplier. By now the first deliveries will have been made, and you will know how it goes.',
    'If all is well, I am glad, and you need not answer. Should there be gaps, such as an item that does not arrive, a quantity that is too small for them, or a week in which they cannot, we would be glad to fill them. That does not touch your contract, and we expect nothing to follow from it.',
    {
      type: 'quote',
      text: [
        {
          text: 'We kept them as a second source for the things our main supplier could not do. It cost us nothing, and twice it saved us.',
        },
      ],
      by: 'Head of purchasing of a customer',
    },
    'When does your present contract end, or come up for review? If you tell me, I will write to you once, in good time before it, and not before.',
  ],
});

const af = letter('af', {
  subject: 'Loop alles soos u dit beplan het?',
  preheader: 'Drie maande later: ’n tweede bron kos niks totdat u dit nodig het.',
  says: [
    'Drie maande gelede het u op ’n ander verskaffer besluit. Teen hierdie tyd is die eerste aflewerings gedoen, en u weet hoe dit gaan.',
    'As alles goed loop, is ek bly, en dan hoef u nie te antwoord nie. As daar gapings is, soos ’n item wat nie opdaag nie, ’n hoeveelheid wat vir hulle te klein is, of ’n week waarin hulle nie kan nie, vul ons dit graag. Dit raak nie aan u kontrak nie, en ons verwag nie dat iets daaruit volg nie.',
    {
      type: 'quote',
      text: [
        {
          text: 'Ons het hulle as tweede bron gehou vir wat ons hoofverskaffer nie kon doen nie. Dit het ons niks gekos nie, en twee keer het dit ons gered.',
        },
      ],
      by: 'Hoof van aankope by ’n kliënt',
    },
    'Wanneer verstryk u huidige kontrak, of wanneer word dit hersien? As u dit vir my sê, skryf ek een keer aan u, betyds voor die tyd, en nie vroeër nie.',
  ],
});

/** Three months on: offers to be the second source. */
export const secondSource = { en, af };
