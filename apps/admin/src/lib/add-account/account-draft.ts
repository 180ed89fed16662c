import { NewAccount } from '@sleutel/domain/account';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useIssueWords } from '../issue-words.ts';

/** An account as it stands in the fields; what is not filled in is empty. */
export interface AccountDraft {
  readonly name: string;
  readonly externalId: string;
  readonly domain: string;
  readonly country: string;
  readonly language: string;
  readonly ownerId: string;
}

export const emptyDraft = { name: '', externalId: '', domain: '', country: '', language: '' } as const;

type Problems = Partial<Record<keyof AccountDraft, string>>;

/** What the fields say, or why it cannot be added: a sentence for each field that is at fault. */
type Read = { readonly account: NewAccount; readonly problems: null } | { readonly problems: Problems };

/** Reads a draft as the engine will. */
export function useReadDraft(draft: AccountDraft): Read {
  const t = useTranslations('addAccount');
  const say = useIssueWords();
  return useMemo(() => {
    const { name, ownerId, ...rest } = draft;
    const filled = Object.entries(rest).filter(([, value]) => value.trim() !== '');
    const read = NewAccount.safeParse({ ...Object.fromEntries(filled), name, ownerId: ownerId || null });
    if (read.success) return { account: read.data, problems: null };
    // Of several at one field the first is said, so it is put in last.
    const problems = read.error.issues.toReversed().map((issue) => {
      const field = String(issue.path[0]);
      return [field, field === 'domain' ? t('noDomain') : say(issue)] as const;
    });
    return { problems: Object.fromEntries(problems) };
  }, [draft, say, t]);
}
