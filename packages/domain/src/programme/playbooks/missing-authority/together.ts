import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'Who else should see this at {{ account.name }}?',
  preheader: 'I would like to make it easy for you to take it further.',
  says: [
    'Thank you for the time you have given us so far. From what you told me, there is a case for working together. What I do not know is how a decision like this is made at {{ account.name }}, and who has a word in it.',
    'I have no wish to go past you. I would like to give you what you need to take it further in your own house. So three questions:',
    list(
      'Who has to agree before you can order from a new supplier?',
      'What will they ask first: price, risk, or the effort of changing?',
      'Is there a date by which it has to be settled?',
    ),
    'With your answers I will write one page for them, in your words and with your figures. You read it first, change what you like, and decide whether it goes any further. A short conversation of all of us can follow it, or not.',
  ],
});

const af = letter('af', {
  subject: 'Wie anders by {{ account.name }} behoort dit te sien?',
  preheader: 'Ek wil dit vir u maklik maak om dit verder te neem.',
  says: [
    'Dankie vir die tyd wat u ons tot dusver gegun het. Uit wat u my vertel het, is daar goeie rede om saam te werk. Wat ek nie weet nie, is hoe so ’n besluit by {{ account.name }} geneem word, en wie daarin meespreek.',
    'Ek wil glad nie by u verbygaan nie. Ek wil u gee wat u nodig het om dit in u eie huis verder te neem. Daarom drie vrae:',
    list(
      'Wie moet instem voordat u by ’n nuwe verskaffer kan bestel?',
      'Wat sal hulle eerste vra: die prys, die risiko, of die moeite om te verander?',
      'Is daar ’n datum waarteen dit afgehandel moet wees?',
    ),
    'Met u antwoorde skryf ek een bladsy vir hulle, in u woorde en met u syfers. U lees dit eerste, verander wat u wil, en besluit of dit enigsins verder gaan. ’n Kort gesprek met almal kan daarop volg, of nie.',
  ],
});

/** Asks the person who is not the decider to bring in who is. */
export const together = { en, af };
