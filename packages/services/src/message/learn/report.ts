import type { MessageEventDetail, MessageEventKind } from '@sleutel/domain/message';

/** A row of the inbox. */
export interface InboxEvent {
  readonly id: string;
  readonly provider: string;
  readonly kind: string;
  readonly payload: unknown;
  /** What had to be fetched about it; null where nothing was. */
  readonly content: unknown;
  readonly receivedAt: Date;
}

/** Which message is meant. */
export type About =
  | { readonly by: 'id'; readonly messageId: string }
  | { readonly by: 'provider'; readonly providerId: string; readonly headerId: string | null }
  /** The one whose Message-ID is among these, and no other. */
  | { readonly by: 'header'; readonly headerIds: readonly string[] }
  /** The one that is answered, else the last that was written to the sender. */
  | { readonly by: 'answer'; readonly headerIds: readonly string[]; readonly address: string };

/** What an event of the inbox says of a message. */
export interface Report {
  readonly eventId: string;
  readonly about: About;
  readonly kind: MessageEventKind;
  readonly occurredAt: Date;
  readonly detail: MessageEventDetail;
}
