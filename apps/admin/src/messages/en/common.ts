export const common = {
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  none: 'none',
  unknown: 'unknown',
  notFound: {
    title: 'This page does not exist',
    body: 'The link may be old or mistyped. Nothing is lost.',
    home: 'Go to the accounts',
  },
  failed: { title: 'This did not work' },
  rows: '{count, plural, =0 {no rows} one {# row} other {# rows}}',
  page: 'Page {page} of {pages}',
  previous: 'Previous',
  next: 'Next',
};
