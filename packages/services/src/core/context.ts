import type { Db } from '@sleutel/db';
import type { Role, Verb } from '@sleutel/domain/user';
import type { IncomingMail, MailTransport } from '@sleutel/mailer';
import type { JobProducer } from '@sleutel/queue';
import type { Attempt } from './attempt.ts';

export type Actor =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      /** Set when an API key acts for the user: it may no more than these verbs, `*` for all of the role's. */
      readonly scopes?: readonly string[];
      /** Set when they have to switch on two-factor authentication before anything else. */
      readonly twoFactorFirst?: true;
    }
  | { readonly kind: 'system'; readonly id: string; readonly role: 'system' };

/** The engine acting for itself, named for the audit. */
export function systemActor(id: string): Actor {
  return { kind: 'system', id, role: 'system' };
}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the shell supplies once, at the top. */
export interface ServiceDeps {
  readonly db: Db;
  readonly jobs: JobProducer;
  readonly mail: {
    readonly transport: MailTransport;
    readonly from: string;
    /** Whether events of the mail service are taken in; undefined where that is not known. */
    readonly takesEvents?: boolean;
    /** The mailbox that answers and reports come to, where one is read. */
    readonly incoming?: IncomingMail | undefined;
  };
  /** Where recipients reach this installation, without a trailing slash. */
  readonly publicUrl: string;
  /** Signs tokens and keys the hashes of addresses. */
  readonly appSecret: string;
  /** Webhooks may lead to this machine and its network; without it, to the internet alone. */
  readonly webhooksAllowPrivate?: boolean;
  readonly now: () => Date;
  readonly log: Log;
}

export interface ServiceContext extends ServiceDeps {
  readonly actor: Actor;
  /** Set where the client named the change it asks for, so that it is made once however often it is asked for. */
  readonly attempt?: Attempt | undefined;
}

declare const authorised: unique symbol;

/** A context in which the actor may do `V`. Only `defineVerb` makes one. */
export type Authorised<V extends Verb> = ServiceContext & { readonly [authorised]: V };
