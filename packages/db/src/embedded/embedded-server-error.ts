/** The embedded server cannot do what was asked; the message is one line for the person at the terminal. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
