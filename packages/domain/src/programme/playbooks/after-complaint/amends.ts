import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'A month later: has it held?',
  preheader: 'And something by way of amends, with no strings to it.',
  says: [
    'A month ago I told you what we had changed. Since then I have looked at every order of yours, and as far as I can see it has held. You see more than I do, so I ask: has it?',
    'The trouble we caused cost you time that appears on no invoice. By way of amends I have had this set aside for {{ account.name }}. It is not meant to buy your silence, and you may use it without ordering more than you need:',
    { type: 'offerCard', button: 'See what it is' },
    'If something has gone wrong again, please tell me before you tell anybody else. I will see to it the same day.',
  ],
});

const af = letter('af', {
  subject: '’n Maand later: het dit gehou?',
  preheader: 'En iets by wyse van vergoeding, sonder enige voorwaardes.',
  says: [
    '’n Maand gelede het ek u vertel wat ons verander het. Sedertdien het ek na elke bestelling van u gekyk, en sover ek kan sien, het dit gehou. U sien meer as ek, en daarom vra ek: het dit?',
    'Die moeite wat ons veroorsaak het, het u tyd gekos wat op geen faktuur verskyn nie. By wyse van vergoeding het ek dit vir {{ account.name }} laat opsysit. Dit is nie bedoel om u stilswye te koop nie, en u kan dit gebruik sonder om meer te bestel as wat u nodig het:',
    { type: 'offerCard', button: 'Bekyk wat dit is' },
    'As iets weer verkeerd geloop het, sê dit asseblief vir my voordat u dit vir enigiemand anders sê. Ek sien nog dieselfde dag daarna om.',
  ],
});

/** A month later, with amends. */
export const amends = { en, af };
