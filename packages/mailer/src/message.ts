/** One e-mail, exactly as it was frozen: a transport sends these bytes and decides nothing about them. */
export interface OutgoingMessage {
  /** The message's id in the database. */
  readonly id: string;
  /** `name@host` or `Some Name <name@host>`. */
  readonly from: string;
  /** Exactly one recipient, in the same forms. */
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** By name: `Message-ID`, `List-Unsubscribe`, … The fields above have no place here. */
  readonly headers: Readonly<Record<string, string>>;
}
