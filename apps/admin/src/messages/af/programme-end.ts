import type { Messages } from '../en/index.ts';

export const programmeEnd: Messages['programme']['end'] = {
  ends: 'Dit eindig op {when}.',
  none: 'Dit het geen einde nie.',
  button: 'Skuif die einde…',
  set: 'Stel ’n einde…',
  title: 'Skuif die einde',
  field: 'Nuwe einde',
  fieldNote: 'Volgens jou eie horlosie. Leeg: dit loop totdat iemand dit afhandel.',
  atOnce: 'Dit val binne wat verkope en bemarking goedgekeur het: dit geld dadelik.',
  bothSides:
    'Verkope en bemarking het dit tot {agreed} goedgekeur. Hierdie einde is later, en geld dus eers wanneer albei dit goedgekeur het. Tot dan verander niks nie.',
  people:
    '{underWay, plural, =0 {Niemand is onderweg nie.} one {Die een persoon wat onderweg is, gaan tot dan voort.} other {Die # mense wat onderweg is, gaan tot dan voort.}}{ended, plural, =0 {} one { Vir een persoon het dit saam met die program geëindig: dit bly so.} other { Vir # mense het dit saam met die program geëindig: dit bly so.}}',
  move: 'Skuif die einde',
  propose: 'Vra goedkeuring',
  proposed: '{name} vra dat dit tot {when} loop.',
  proposedNone: '{name} vra dat dit sonder einde loop.',
  own: 'Jy het daarom gevra: verkope en bemarking, twee ander mense, moet dit goedkeur.',
  withdraw: 'Trek terug',
  done: {
    move: 'Die einde is geskuif.',
    propose: 'Gevra. Verkope en bemarking moet nou albei die later einde goedkeur.',
    approve: 'Goedgekeur.',
    withdraw: 'Teruggetrek. Die einde bly soos dit was.',
  },
};
