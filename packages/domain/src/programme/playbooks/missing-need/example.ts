import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'What it cost another company to run out',
  preheader: 'A short example, and the sum behind it.',
  says: [
    'Since you may not have had the time to answer my question, here is an example in its place. A company of about your size counted, for one quarter, what it cost when something was missing: hours of people waiting, couriers, and the orders that went elsewhere.',
    {
      type: 'quote',
      text: [
        {
          text: 'We had put it at a nuisance. When we added it up, it was more than our whole yearly freight. The counting took an afternoon.',
        },
      ],
      by: 'Operations manager of a customer',
    },
    'The sheet they counted with is a single page. If you want it, reply with the word “sheet”, and I will send it; you can fill it in without us.',
    'If the sum comes out small, you have lost half an hour and gained peace of mind. If it does not, we should talk.',
  ],
});

const af = letter('af', {
  subject: 'Wat dit ’n ander maatskappy gekos het om sonder te sit',
  preheader: '’n Kort voorbeeld, en die som daaragter.',
  says: [
    'Omdat u dalk nie tyd gehad het om my vraag te beantwoord nie, volg hier eerder ’n voorbeeld. ’n Maatskappy van omtrent u grootte het een kwartaal lank getel wat dit kos wanneer iets ontbreek: ure wat mense wag, koeriers, en bestellings wat elders heen gegaan het.',
    {
      type: 'quote',
      text: [
        {
          text: 'Ons het dit as ’n ergernis afgemaak. Toe ons dit optel, was dit meer as ons hele jaar se vragkoste. Die tellery het een middag geneem.',
        },
      ],
      by: 'Bedryfsbestuurder van ’n kliënt',
    },
    'Die blad waarmee hulle getel het, is ’n enkele bladsy. As u dit wil hê, antwoord met die woord “blad”, dan stuur ek dit; u kan dit sonder ons invul.',
    'As die som klein uitval, het u ’n halfuur verloor en gemoedsrus gewen. As dit nie so is nie, behoort ons te gesels.',
  ],
});

/** An example and a sum that a prospect can do without us. */
export const example = { en, af };
