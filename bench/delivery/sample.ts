/** One of the messages that the engine sent, for a process that sends nothing but it. */
export interface Sample {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Record<string, string>;
  /** The first name of its recipient, wherever it stands in it. */
  readonly name: string;
}
