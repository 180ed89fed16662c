export const frame = {
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    today: 'Today',
    accounts: 'Accounts',
    analysis: 'Analysis',
    programmes: 'Programmes',
    messages: 'Messages',
  },
  collapse: 'Narrow the menu',
  expand: 'Widen the menu',
  theme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the system' },
  language: { label: 'Language', en: 'English', af: 'Afrikaans' },
  account: { label: 'Your account', signOut: 'Sign out' },
  demonstration: 'Demonstration data: every company, person and order here is generated.',
  roles: {
    admin: 'Administrator',
    marketer: 'Marketing',
    sales: 'Sales',
    manager: 'Key account manager',
    viewer: 'Viewer',
  },
};
