import { z } from 'zod';

export const MailView = z.enum(['mail', 'text', 'headers']);
export type MailView = z.infer<typeof MailView>;

/** How a message is looked at. */
export const MessageSearch = z.object({
  view: MailView.optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  scheme: z.enum(['dark']).optional().catch(undefined),
  pictures: z.enum(['off']).optional().catch(undefined),
});
export type MessageSearch = z.infer<typeof MessageSearch>;
