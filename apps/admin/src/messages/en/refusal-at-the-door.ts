/** What may be said before it is known who somebody is; it comes with the first script. */
export const refusalAtTheDoor = {
  unreachable: 'The server does not answer. What you saved is safe; try again in a moment.',
  'too-many': 'Too much was asked for at once. What you wrote is still here; try again in a minute.',
  broken: 'Something went wrong on our side. Nothing was changed.',
  'not-for-role': 'Your role may not do this. Ask an administrator if you need to.',
  'two-factor-first':
    'The company asks everybody for two-factor authentication. Load the page anew to set it up.',
  'signed-out': 'You are signed out. Sign in again to go on.',
  'not-there': 'What is named here is not there any more.',
};
