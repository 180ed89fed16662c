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
  over: 'The second step took too long, or too many codes were wrong. Begin again with your password.',
  locked: 'Too many wrong codes. Wait a quarter of an hour and try again.',
  secondStep: {
    app: {
      lead: 'Your password is right. Now the six digits that your authenticator app shows for Sleutel.',
      code: 'Code from the app',
      wrong: 'This code is not right, or was used already. Type the one that the app shows now.',
      other: 'Use a backup code',
    },
    backup: {
      lead: 'One of the backup codes that you kept when you switched on two-factor authentication. Each works once. If you have none left either, an administrator helps you, under Settings, People.',
      code: 'Backup code',
      wrong: 'This backup code is not right, or was used already.',
      other: 'Use the app',
    },
    back: 'Back',
  },
  again: {
    title: 'You are signed out',
    lead: 'Your session has ended. What you wrote is still here: sign in and go on where you are.',
    other: 'Somebody else signs in',
  },
};
