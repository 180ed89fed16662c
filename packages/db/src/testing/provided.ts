/** What the global set-up tells the test files, which run in processes of their own. */
export interface TestServer {
  /** A superuser's url of the server. */
  url: string;
  /** The migrated database that every test database is copied from. */
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}
