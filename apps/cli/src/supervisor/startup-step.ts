/** What a step of the start-up has to work with. */
export interface StartupContext {
  databaseUrl: string;
  redisUrl: string | undefined;
  appSecret: string;
  publicUrl: string;
  dataDir: string;
  /** Shows progress on the terminal. */
  say(line: string): void;
}

/** Something to be done between the database and the services, in order. */
export interface StartupStep {
  title: string;
  /** @returns lines for the box that greets the user, such as how to sign in */
  run(context: StartupContext): Promise<string[]>;
}
