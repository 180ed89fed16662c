import { expect, test } from 'vitest';
import { replyKind } from './reply-kind.ts';

const mail = (
  subject: string,
  headers: Record<string, string> = {},
  from = 'Anna Botha <anna@customer.example>',
) => ({
  from,
  subject,
  headers,
  text: '',
});

test.each([
  ['an answer', mail('Re: We would like to have you back')],
  ['an answer to a responder', mail('Re: Out of office: your order')],
  ['somebody who writes of it', mail('We are often out of the office, please call')],
  ['Auto-Submitted: no', mail('Re: Offer', { 'auto-submitted': 'no' })],
  [
    'a list with a person on it',
    mail('Re: Offer', { precedence: 'list', 'list-id': '<buyers.customer.example>' }),
  ],
  ['Exchange with nothing to suppress', mail('Re: Offer', { 'x-auto-response-suppress': 'None' })],
])('%s: a person', (_name, received) => {
  expect(replyKind(received)).toBe('person');
});

test.each([
  ['RFC 3834', mail('Re: Offer', { 'auto-submitted': 'auto-replied' })],
  [
    'RFC 3834 with parameters',
    mail('Re: Offer', { 'auto-submitted': 'Auto-Replied; owner-email="a@b.example"' }),
  ],
  ['generated', mail('Re: Offer', { 'auto-submitted': 'auto-generated' })],
  ['Exchange', mail('Re: Offer', { 'x-auto-response-suppress': 'All' })],
  ['X-Autoreply', mail('Re: Offer', { 'x-autoreply': 'yes' })],
  ['X-Autorespond', mail('Re: Offer', { 'x-autorespond': '' })],
  ['Precedence', mail('Re: Offer', { precedence: 'auto_reply' })],
  ['vacation(1)', mail('Re: Offer', { precedence: 'bulk' })],
  ['English', mail('Out of Office: Offer')],
  ['English, Outlook', mail('Automatic reply: Offer')],
  ['English, Gmail', mail('Out of the office until Monday')],
  ['Afrikaans', mail('Outomatiese antwoord: Aanbod')],
  ['Afrikaans, plain', mail('Buite kantoor tot 8 April')],
  ['Afrikaans, leave', mail('Ek is met verlof')],
  ['German', mail('Automatische Antwort: Angebot')],
  ['German, notice', mail('Abwesenheitsnotiz: Angebot')],
  ['German, plain', mail('Nicht im Büro')],
  ['Dutch', mail('Automatisch antwoord: Aanbieding')],
  ['Dutch, notice', mail('Afwezigheidsbericht')],
  ['Dutch, plain', mail('Niet op kantoor')],
])('%s: out of office', (_name, received) => {
  expect(replyKind(received)).toBe('outOfOffice');
});

test.each([
  ['a bounce', mail('Undelivered Mail Returned to Sender', {}, 'MAILER-DAEMON@mx.customer.example')],
  ['a report', mail('Delivery Status', { 'content-type': 'multipart/report; report-type=delivery-status' })],
  ['a newsletter', mail('News', { precedence: 'bulk', 'list-unsubscribe': '<https://x.example>' })],
])('%s: automatic', (_name, received) => {
  expect(replyKind(received)).toBe('automatic');
});
