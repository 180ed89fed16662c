export const report = {
  punctuality: {
    title: 'Punctuality',
    lead: '{share} of {count, plural, one {# promise or task} other {# promises and tasks}} due from {from} to {until} were done in time.',
    managers: 'By person',
    managersLead: 'The least punctual first.',
    months: 'By month in which things were due',
    month: '{month}: {onTime} in time, {late} late',
    accounts: 'By account',
    accountsLead: 'Those that were kept waiting most often first.',
    counts: '{onTime} in time, {late} late · promises {promises}, tasks {tasks}',
    empty: {
      title: 'Nothing was due yet',
      body: 'Promises and tasks with a day appear here once it is over.',
    },
  },
};
