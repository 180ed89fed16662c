import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'We would like your judgement, twice a year',
  preheader: 'An invitation to our quality council of eight customers.',
  says: [
    'Over the years you have told us more about our products than most of our own tests. I would like to give that a proper place, and so I am inviting you to our quality council.',
    'It is eight people from eight customers, chosen because they know what they are talking about and say it. They meet twice a year for half a day:',
    list(
      'You see what we plan before anybody else does, and say what is wrong with it.',
      'You bring whatever has annoyed you; every point gets an answer within thirty days, in writing.',
      'What you try out stays with you, whether or not you buy it.',
    ),
    'There is nothing to sign but a page on confidentiality, and we carry the cost of travel. The council has no sales people in it; I will not be in the room myself.',
    'May I put your name down? If somebody else at {{ account.name }} would be better placed, I should be glad of their name.',
  ],
});

const af = letter('af', {
  subject: 'Ons wil graag u oordeel hoor, twee keer per jaar',
  preheader: '’n Uitnodiging na ons gehalteraad van agt kliënte.',
  says: [
    'Deur die jare het u ons meer van ons produkte vertel as die meeste van ons eie toetse. Ek wil dit ’n behoorlike plek gee, en daarom nooi ek u na ons gehalteraad.',
    'Dit is agt mense van agt kliënte, gekies omdat hulle weet waarvan hulle praat en dit sê. Hulle kom twee keer per jaar vir ’n halwe dag byeen:',
    list(
      'U sien wat ons beplan voordat enigiemand anders dit sien, en sê wat daarmee skort.',
      'U bring wat u ook al gehinder het; elke punt kry binne dertig dae ’n antwoord, op skrif.',
      'Wat u uittoets, bly by u, of u dit nou koop of nie.',
    ),
    'Daar is niks om te teken nie behalwe ’n bladsy oor vertroulikheid, en ons dra die reiskoste. Daar is geen verkoopsmense in die raad nie; ek self sal nie in die vertrek wees nie.',
    'Mag ek u naam neerskryf? As iemand anders by {{ account.name }} beter geplaas is, sal ek bly wees om die naam te kry.',
  ],
});

/** Invites somebody who knows to judge, and keeps selling out of it. */
export const invitation = { en, af };
