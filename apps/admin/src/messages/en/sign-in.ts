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
  provider: {
    enter: 'Sign in with {name}',
    enterInTab: 'Sign in with {name}, in a new tab',
    or: 'or with your password',
    refused: {
      unknown:
        '{name} knows you, but nobody with your e-mail address may sign in here. Ask an administrator to add you, under Settings, People.',
      unverified:
        '{name} does not confirm an e-mail address of yours, so that we cannot tell who you are here. Ask whoever looks after {name}.',
      disabled:
        'You may no longer sign in here. An administrator can let you in again, under Settings, People.',
      another:
        'Somebody else at {name} has signed in here with your e-mail address. If that was you under another name, an administrator can help, under Settings, People.',
      declined: '{name} did not let you in, or you turned back there.',
      expired: 'Signing in took too long, or was begun in another window. Try again.',
      unreachable: '{name} does not answer. Sign in with your password, or try again later.',
      tooMany: 'Too many attempts. Wait a quarter of an hour and try again.',
      failed:
        '{name} did not confirm who you are. Try again; if it stays so, ask whoever looks after {name}.',
    },
  },
  over: 'The second step took too long, or too many codes were wrong. Begin again with your password.',
  locked: 'Too many wrong codes. Wait a quarter of an hour and try again.',
  twoFactorFirst: {
    title: 'Two-factor authentication first',
    lead: 'The company asks everybody for a second factor. Set it up with an authenticator app on your phone, and go on.',
    begin: 'Set it up',
    signOut: 'Sign out',
  },
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
