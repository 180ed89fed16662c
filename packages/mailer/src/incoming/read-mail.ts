import { type ParsedMail, simpleParser } from 'mailparser';
import type { ArrivedHead, ArrivedMail } from './incoming-mail.ts';

/** An e-mail as the server gives it: whole, or only as far as its headers go. */
export interface RawMail {
  readonly uid: number;
  readonly arrivedAt: Date;
  readonly bytes: Buffer;
}

const DELIVERY_REPORT = 'message/delivery-status';
const FEEDBACK_REPORT = 'message/feedback-report';
const RETURNED = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
]);

/** Longer HTML says nothing more to us. */
const LONGEST_HTML = 200_000;

export async function readHead({ uid, arrivedAt, bytes }: RawMail): Promise<ArrivedHead> {
  return { uid, arrivedAt, ...headOf(await parsed(bytes)) };
}

export async function readMail({ uid, arrivedAt, bytes }: RawMail): Promise<ArrivedMail> {
  const mail = await parsed(bytes);
  const part = (type: string) =>
    mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8') ?? null;
  const returned = mail.attachments.filter(({ contentType }) => RETURNED.has(contentType));
  return {
    uid,
    arrivedAt,
    ...headOf(mail),
    text: mail.text ?? '',
    deliveryReport: part(DELIVERY_REPORT),
    feedbackReport: part(FEEDBACK_REPORT),
    returnedIds: returned.flatMap(({ content }) => messageIdOf(content.toString('utf8')) ?? []),
  };
}

function parsed(bytes: Buffer): Promise<ParsedMail> {
  return simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: LONGEST_HTML,
  });
}

function headOf({ from, subject = '', headerLines }: ParsedMail) {
  const headers = headerLines.map(({ key, line }) => [key, unfolded(line.slice(line.indexOf(':') + 1))]);
  return { from: from?.value[0]?.address ?? '', subject, headers: Object.fromEntries(headers.toReversed()) };
}

function unfolded(value: string): string {
  return value.replaceAll(/\r?\n[ \t]+/g, ' ').trim();
}

/** Of the headers, which a blank line ends. */
function messageIdOf(text: string): string | undefined {
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  return /^message-id:\s*(<[^<>\s]{1,250}>)/im.exec(headers)?.[1];
}
