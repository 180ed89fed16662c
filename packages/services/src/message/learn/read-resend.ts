import {
  type MessageEventDetail,
  type MessageEventKind,
  machineSign,
  type ReplyMail,
} from '@sleutel/domain/message';
import { answerReport } from './answer-report.ts';
import { plainText } from './plain-text.ts';
import type { InboxEvent, Report } from './report.ts';
import { ReceivedContent, ResendPayload } from './resend-payload.ts';

/** What each of Resend's events is to us. Delays pass by themselves; all others are kept and say nothing. */
const KINDS: Readonly<Record<string, MessageEventKind>> = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.opened': 'opened',
  'email.clicked': 'clicked',
  'email.bounced': 'bounced',
  'email.suppressed': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.received': 'replied',
};

/** What a Resend event says; null where it says nothing of a message. */
export function readResend(event: InboxEvent): Report | null {
  const kind = KINDS[event.kind];
  const payload = ResendPayload.safeParse(event.payload);
  if (!kind || !payload.success) return null;
  const said = { eventId: event.id, kind, occurredAt: momentOf(event, payload.data) };
  if (kind === 'replied')
    return { ...said, ...answerReport(mailOf(event, payload.data.data), said.occurredAt) };
  const { email_id: providerId, message_id: headerId = null } = payload.data.data;
  if (providerId === undefined) return null;
  return {
    ...said,
    about: { by: 'provider', providerId, headerId },
    detail: detailOf(event.kind, payload.data),
  };
}

const EARLIEST = Date.parse('2000-01-01');
const CLOCKS_APART = 86_400_000;

/** When it happened by the provider's clock, else when it came. */
function momentOf({ receivedAt }: InboxEvent, { created_at, data }: ResendPayload): Date {
  const at = Date.parse(data.click?.timestamp ?? data.open?.timestamp ?? created_at ?? '');
  const credible = at >= EARLIEST && at <= receivedAt.getTime() + CLOCKS_APART;
  return credible ? new Date(at) : receivedAt;
}

function detailOf(type: string, { data }: ResendPayload): MessageEventDetail {
  if (type === 'email.bounced') {
    const { type: bounce, subType, message } = data.bounce ?? {};
    const hard = bounce?.toLowerCase() === 'permanent';
    return { bounce: hard ? 'hard' : 'soft', reason: reasonOf(bounce, subType, message) };
  }
  // The provider bounced or lost the address before and does not even try.
  if (type === 'email.suppressed') return { bounce: 'hard', reason: reasonOf(data.suppressed?.message) };
  if (type === 'email.failed') return { reason: reasonOf(data.failed?.reason) };
  const visit = data.click ?? data.open;
  if (visit === undefined) return {};
  const { link, userAgent } = visit;
  const headers = userAgent === undefined ? null : { 'user-agent': userAgent };
  const sign = headers && machineSign({ method: 'GET', headers, honeypot: false });
  return {
    ...(link === undefined ? {} : { link }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(sign ? { sign } : {}),
  };
}

function reasonOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(': ').slice(0, 500);
}

function mailOf({ payload, content }: InboxEvent, data: ResendPayload['data']): ReplyMail {
  const inline = ReceivedContent.parse((payload as { readonly data?: unknown }).data);
  const fetched = ReceivedContent.parse(content ?? {});
  const html = fetched.html ?? inline.html;
  return {
    from: data.from ?? '',
    subject: data.subject ?? '',
    headers: { ...inline.headers, ...fetched.headers },
    text: fetched.text ?? inline.text ?? (html ? plainText(html) : ''),
  };
}
