export const signIn = {
  title: 'Sign in',
  lead: 'Marketing to the accounts that carry your company.',
  email: 'E-mail address',
  password: 'Password',
  showPassword: 'Show the password',
  submit: 'Sign in',
  forgotten: 'No password, or forgotten it? An administrator gives you a new one, under Settings, People.',
  wrong: 'E-mail address or password is not right.',
  tooMany: 'Too many attempts. Wait a quarter of an hour and try again.',
  unreachable: 'The server does not answer. Is it still starting?',
  again: {
    title: 'You are signed out',
    lead: 'Your session has ended. What you wrote is still here: sign in and go on where you are.',
    other: 'Somebody else signs in',
  },
};
