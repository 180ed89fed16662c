export const common = {
  retry: 'Try again',
  close: 'Close',
  newcomers: '{abc}-new',
  cancel: 'Cancel',
  leave: {
    title: 'Leave without saving?',
    lead: 'What you changed here is not saved yet. If you leave, it is lost.',
    leave: 'Leave without saving',
    stay: 'Stay here',
  },
  notFound: {
    title: 'This page does not exist',
    body: 'The link may be old or mistyped. Nothing is lost.',
    home: 'Go to the accounts',
  },
  failed: { title: 'This did not work' },
  begin: { import: 'Import orders', programme: 'Begin a programme' },
  due: {
    late: '{days, plural, one {# day late} other {# days late}}, was due {day}',
    in: '{days, plural, =0 {due today} one {due tomorrow} other {due in # days}}, {day}',
  },
  page: 'Page {page} of {pages}',
  previous: 'Previous',
  next: 'Next',
  older: 'Older',
  newest: 'Back to the newest',
};
