import { type DomainFinding, judgeDomain, type SenderFinding, senderFindings } from '@sleutel/domain/company';
import { parseMailbox } from '@sleutel/mailer';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type Reading, readingOf } from '../message/incoming/reading.ts';
import { loadCompany } from './load.ts';
import { lookUpDomain } from './look-up-domain.ts';

/** How mail leaves this installation, and what is in its way. */
export interface SenderView {
  readonly transport: 'outbox' | 'resend' | 'smtp';
  readonly from: string;
  readonly domain: string | null;
  readonly publicUrl: string;
  /** Where the mail service reports what became of a message. */
  readonly webhookUrl: string;
  /** The mailbox that answers and reports come to, and how reading it goes; null where none is read. */
  readonly incoming: ({ readonly name: string } & Reading) | null;
  readonly findings: readonly SenderFinding[];
}

/** Set by whoever runs the installation; shown to whoever uses it. */
export const getSender = defineVerb({
  name: 'company.sender',
  input: z.strictObject({}).prefault({}),
  run: async ({ db, mail, publicUrl }): Promise<SenderView> => {
    const transport = mail.transport.name;
    const address = parseMailbox(mail.from);
    const { incoming } = mail;
    const reads = incoming !== undefined;
    const place = {
      transport,
      fromIsAddress: address !== null,
      publicUrl,
      learns: mail.takesEvents ?? null,
      reads,
    };
    return {
      transport,
      from: mail.from,
      domain: domainIn(mail.from),
      publicUrl,
      webhookUrl: `${publicUrl}/api/webhooks/resend`,
      incoming: incoming ? { name: incoming.name, ...(await readingOf(db, incoming.name)) } : null,
      findings: senderFindings(place, await loadCompany(db)),
    };
  },
});

/** Asks the DNS whether the domain lets mail be sent in its name; takes some seconds at most. */
export const checkSenderDomain = defineVerb({
  name: 'company.checkDomain',
  input: z.strictObject({}).prefault({}),
  run: async ({ mail }): Promise<{ readonly domain: string | null; readonly findings: DomainFinding[] }> => {
    const domain = domainIn(mail.from);
    return { domain, findings: domain === null ? [] : judgeDomain(await lookUpDomain(domain)) };
  },
});

function domainIn(from: string): string | null {
  const address = parseMailbox(from)?.address ?? '';
  return address.split('@')[1] ?? null;
}
