/** The end of a programme that runs. */
export const programmeEnd = {
  ends: 'It ends on {when}.',
  none: 'It has no end.',
  button: 'Move the end…',
  set: 'Set an end…',
  title: 'Move the end',
  field: 'New end',
  fieldNote: 'On your own clock. Empty: it runs until somebody finishes it.',
  atOnce: 'This is within what sales and marketing approved: it counts at once.',
  bothSides:
    'Sales and marketing approved it until {agreed}. This is later, so it counts once both have approved it. Until then nothing changes.',
  people:
    '{underWay, plural, =0 {Nobody is under way.} one {The one person under way goes on until then.} other {The # people under way go on until then.}}{ended, plural, =0 {} one { One person’s time had ended with the programme: it stays ended.} other { For # people it had ended with the programme: it stays ended.}}',
  move: 'Move the end',
  propose: 'Ask for approval',
  proposed: '{name} asks to let it run until {when}.',
  proposedNone: '{name} asks to let it run without an end.',
  own: 'You asked for it: sales and marketing, two other people, have to approve it.',
  withdraw: 'Withdraw',
  done: {
    move: 'The end is moved.',
    propose: 'Asked. Sales and marketing now both have to approve the later end.',
    approve: 'Approved.',
    withdraw: 'Withdrawn. The end stays as it was.',
  },
};
