import { z } from 'zod';
import { addressOf } from './address.ts';
import type { ReplyMail } from './reply-mail.ts';

/**
 * `person` somebody wrote · `outOfOffice` a responder answered for somebody · `automatic` any other machine, such as a
 * report that a message could not be delivered, or a newsletter.
 */
export const ReplyKind = z.enum(['person', 'outOfOffice', 'automatic']);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** Who wrote an e-mail that answers one of ours. */
export function replyKind(mail: ReplyMail): ReplyKind {
  if (isDeliveryReport(mail)) return 'automatic';
  if (isAbsentSubject(mail.subject)) return 'outOfOffice';
  if (!isMachineMade(mail)) return 'person';
  return isToMany(mail) ? 'automatic' : 'outOfOffice';
}

function isDeliveryReport({ from, headers }: ReplyMail): boolean {
  if (/^(?:mailer-daemon|postmaster|mail-daemon)@/i.test(addressOf(from))) return true;
  return /multipart\/report/i.test(headers['content-type'] ?? '') || 'x-failed-recipients' in headers;
}

/** RFC 3834, and what responders said and say besides it. */
function isMachineMade({ headers }: ReplyMail): boolean {
  const says = (name: string, silence: RegExp) => name in headers && !silence.test(headers[name] ?? '');
  return (
    says('auto-submitted', /^\s*no\b/i) ||
    says('x-auto-response-suppress', /^\s*none\s*$/i) ||
    /^\s*(?:auto[_-]?reply|bulk|junk)\b/i.test(headers['precedence'] ?? '') ||
    RESPONDERS.some((name) => says(name, /^\s*(?:no|false)\s*$/i)) ||
    /autoresponder/i.test(headers['x-post-messageclass'] ?? '')
  );
}

const RESPONDERS = [
  'x-autoreply',
  'x-auto-reply',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-fc-machinegenerated',
];

/** A list says how to leave it; a responder speaks to one. */
function isToMany({ headers }: ReplyMail): boolean {
  return 'list-id' in headers || 'list-unsubscribe' in headers;
}

/** How responders begin a subject, in English, Afrikaans, German and Dutch. After `Re:` it is a person who answers one. */
const ABSENT =
  /^\W*(?:auto(?:matic)?[\s-]?(?:reply|response|antwort)|out of (?:the )?office|ooo\b|on (?:annual |maternity |parental )?leave\b|away from (?:the|my) office|vacation (?:reply|response)|outo(?:matiese)?[\s-]?antwoord|buite (?:die )?kantoor|(?:ek is )?(?:met|op) verlof\b|uit (?:die )?kantoor|automatische (?:antwort|reactie|beantwoording)|automatisch (?:antwoord|bericht)|abwesen(?:d|heit)|nicht im (?:büro|buero)|afwezig|niet (?:op|in het|aanwezig op) kantoor|(?:met|op) vakantie\b)/i;

function isAbsentSubject(subject: string): boolean {
  return ABSENT.test(subject.trim());
}
