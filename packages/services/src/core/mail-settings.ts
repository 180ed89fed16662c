import { z } from 'zod';

/** Variables that choose and reach the mail transport. */
export const MailEnvironment = z.object({
  MAIL_TRANSPORT: z
    .enum(['outbox', 'resend', 'smtp'], { error: 'must be one of outbox, resend, smtp' })
    .default('outbox'),
  MAIL_FROM: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp[s]://user:password@host:port' }).optional(),
});

/** Where mail goes, complete for the transport it names. */
export type MailSettings = { readonly from: string } & (
  | { readonly transport: 'outbox' }
  | {
      readonly transport: 'resend';
      readonly apiKey: string;
      readonly baseUrl?: string;
      readonly webhookSecret?: string;
    }
  | { readonly transport: 'smtp'; readonly url: string }
);

/** Nothing leaves the machine through the outbox, so that a made-up sender does there. */
const outboxSender = 'Sleutel <sleutel@localhost.example>';

/** Adds up the variables, for use in a zod transform: what the transport needs and lacks becomes an issue. */
export function mailSettings(
  environment: z.infer<typeof MailEnvironment>,
  context: z.RefinementCtx,
): MailSettings {
  const { MAIL_TRANSPORT: transport } = environment;
  const required = (name: keyof typeof environment): string => {
    const value = environment[name];
    if (value !== undefined) return value;
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `is missing; MAIL_TRANSPORT=${transport} needs it`,
    });
    return '';
  };
  if (transport === 'outbox') return { transport, from: environment.MAIL_FROM ?? outboxSender };
  const from = required('MAIL_FROM');
  if (transport === 'smtp') return { transport, from, url: required('SMTP_URL') };
  return {
    transport,
    from,
    apiKey: required('RESEND_API_KEY'),
    ...(environment.RESEND_BASE_URL === undefined ? {} : { baseUrl: environment.RESEND_BASE_URL }),
    ...(environment.RESEND_WEBHOOK_SECRET === undefined
      ? {}
      : { webhookSecret: environment.RESEND_WEBHOOK_SECRET }),
  };
}
