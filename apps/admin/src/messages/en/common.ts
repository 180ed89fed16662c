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
  page: 'Page {page} of {pages}',
  previous: 'Previous',
  next: 'Next',
};
