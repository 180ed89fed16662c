import { MessageState } from '@sleutel/domain/message';
import { z } from 'zod';

/** Everything that makes the list what it is stands in the address. */
export const MessagesSearch = z.object({
  q: z.string().optional().catch(undefined),
  state: z.array(MessageState).min(1).optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type MessagesSearch = z.infer<typeof MessagesSearch>;

export const pageSize = 50;

/** The question to the server behind an address. */
export function toListInput({ q, state, programme, account, contact, page = 1 }: MessagesSearch) {
  return {
    ...(q ? { search: q } : {}),
    ...(state ? { states: state } : {}),
    ...(programme ? { programmeId: programme } : {}),
    ...(account ? { accountId: account } : {}),
    ...(contact ? { contactId: contact } : {}),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
}

export function isFiltered({ q, state, programme, account, contact }: MessagesSearch): boolean {
  return [q, state, programme, account, contact].some((value) => value !== undefined);
}
