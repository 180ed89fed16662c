import type { OutgoingMessage } from '../message.ts';

/** A message that may be sent, with whatever a test wants different. */
export function messageWith(given: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const id = given.id ?? '0193b3f0-1111-7000-8000-000000000001';
  return {
    id,
    from: 'Karoo Wool <hello@karoo.example>',
    to: 'Anna Müller <anna@mueller.example>',
    replyTo: 'manager@karoo.example',
    subject: 'Ons mis jou, Anna – 10 % für Köln',
    html: '<p>Grüße aus der Karoo</p>',
    text: 'Grüße aus der Karoo',
    headers: { 'Message-ID': `<${id}@karoo.example>` },
    ...given,
  };
}

export function messages(count: number): OutgoingMessage[] {
  return Array.from({ length: count }, (_, index) =>
    messageWith({ id: `0193b3f0-1111-7000-8000-${`${index}`.padStart(12, '0')}` }),
  );
}
