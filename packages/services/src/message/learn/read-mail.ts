import { isComplaint, readDeliveryReport } from '@sleutel/domain/message';
import { answerReport } from './answer-report.ts';
import { MailPayload } from './mail-payload.ts';
import type { InboxEvent, Report } from './report.ts';

/** What an e-mail of the mailbox says of a message; null where it says nothing of one. */
export function readMail({ id, payload, receivedAt }: InboxEvent): Report | null {
  const mail = MailPayload.safeParse(payload);
  if (!mail.success) return null;
  const said = saidBy(mail.data, receivedAt);
  return said && { eventId: id, occurredAt: receivedAt, ...said };
}

/**
 * A report counts only for the message whose Message-ID it gives back, which nobody knows but its recipient and the
 * servers on its way: else anybody could have somebody struck off by making one up.
 */
function saidBy(mail: MailPayload, at: Date): Pick<Report, 'kind' | 'about' | 'detail'> | null {
  const about = { by: 'header', headerIds: mail.returnedIds } as const;
  if (mail.feedbackReport !== null) {
    return isComplaint(mail.feedbackReport) ? { kind: 'complained', about, detail: {} } : null;
  }
  if (mail.deliveryReport === null) return { kind: 'replied', ...answerReport(mail, at) };
  const report = readDeliveryReport(mail.deliveryReport);
  switch (report?.action) {
    case 'failed': {
      const bounce = report.noSuchAddress ? 'hard' : 'soft';
      return { kind: 'bounced', about, detail: { bounce, reason: report.reason } };
    }
    case 'delivered':
      return { kind: 'delivered', about, detail: {} };
    default:
      return null;
  }
}
