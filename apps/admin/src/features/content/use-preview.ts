import type { Language } from '@sleutel/domain/template';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useProgramme } from '../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useContentSearch, useIsWritten } from './use-content.ts';

export type MailPreview = RouterOutputs['content']['preview'];

/** The e-mail as the chosen person would read it, as it was last saved; nothing as long as it was not. */
export function usePreview(key: string, language: Language) {
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const written = useIsWritten(key, language);
  const { account, contact } = useContentSearch().search;
  const recipient = account && contact ? { recipient: { accountId: account, contactId: contact } } : {};
  return useQuery(
    trpc.content.preview.queryOptions(
      { programmeId, key, language, ...recipient },
      { enabled: written, placeholderData: keepPreviousData },
    ),
  );
}
