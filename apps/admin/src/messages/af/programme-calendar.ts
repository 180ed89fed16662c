import type { Messages } from '../en/index.ts';

export const programmeCalendar: Messages['programme']['calendar'] = {
  title: 'Kalender',
  today: 'vandag',
  lead: '{mails, plural, one {# e-pos vertrek} other {# e-posse vertrek}} in die komende {weeks, plural, one {week} other {# weke}}, die meeste op {day}: {most, number}.',
  mails:
    '<number>{mails, number}</number> {mails, plural, one {e-pos} other {e-posse}} aan {accounts, plural, one {# kliënt} other {# kliënte}}',
  off: { notWorking: 'vry dag', holiday: 'openbare vakansiedag' },
  more: 'Soveel mense is onderweg dat net na dié gekyk is wat eerste aan die beurt kom: van {day} af kan meer vertrek as wat hier staan.',
  assumed:
    'Besluit soos die enjin nou sou besluit, met perke, nagte en vry dae, as niemand intussen bestel, antwoord of klik nie. Wie later inkom, deur ’n begin, deur reëls of deur wat met hulle gebeur, is nie daarby nie. Dae is dié van {zone}.',
  empty: {
    title: 'Niks vertrek in die komende weke nie',
    body: 'Sodra ’n program loop, staan hier dag vir dag wat dit in die komende weke stuur.',
    programmes: 'Na die programme',
  },
};
