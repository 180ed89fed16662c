/** What a command could not do, in one line for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** 1 the work failed, 2 wrong usage or input. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
