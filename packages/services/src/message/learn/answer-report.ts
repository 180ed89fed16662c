import { addressOf, answeredIds, type ReplyMail, replyKind, returnDay } from '@sleutel/domain/message';
import type { Report } from './report.ts';

/** What an e-mail that came in says: which message it answers, who or what wrote it, and for how long they are away. */
export function answerReport(mail: ReplyMail, at: Date): Pick<Report, 'about' | 'detail'> {
  const reply = replyKind(mail);
  return {
    about: { by: 'answer', headerIds: answeredIds(mail), address: addressOf(mail.from).toLowerCase() },
    detail: {
      reply,
      ...(reply === 'outOfOffice' ? { awayUntil: returnDay(mail.text, at.toISOString().slice(0, 10)) } : {}),
    },
  };
}
