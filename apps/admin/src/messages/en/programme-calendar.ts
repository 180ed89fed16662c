/** What leaves when, of all programmes together. */
export const programmeCalendar = {
  title: 'Calendar',
  today: 'today',
  lead: '{mails, plural, one {# e-mail leaves} other {# e-mails leave}} in the coming {weeks, plural, one {week} other {# weeks}}, most on {day}: {most, number}.',
  mails:
    '<number>{mails, number}</number> {mails, plural, one {e-mail} other {e-mails}} to {accounts, plural, one {# account} other {# accounts}}',
  off: { notWorking: 'day off', holiday: 'public holiday' },
  more: 'So many people are under way that those due first were looked at: from {day} on more may leave than is shown.',
  assumed:
    'Decided as the engine would decide now, with caps, nights and days off, if nobody orders, replies or clicks meanwhile. Who comes in later, by a launch, by rules or by what happens to them, is not in it. Days are those of {zone}.',
  empty: {
    title: 'Nothing leaves in the coming weeks',
    body: 'Once a programme is live, what it sends in the coming weeks stands here, day by day.',
    programmes: 'To the programmes',
  },
};
