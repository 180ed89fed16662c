import { useTranslations } from 'use-intl';
import { refusalOf } from './trpc.ts';

const reasons: Readonly<
  Record<string, 'unreachable' | 'too-many' | 'broken' | 'not-for-role' | 'signed-out'>
> = {
  UNREACHABLE: 'unreachable',
  TOO_MANY_REQUESTS: 'too-many',
  INTERNAL_SERVER_ERROR: 'broken',
  UNKNOWN: 'broken',
  FORBIDDEN: 'not-for-role',
  UNAUTHORIZED: 'signed-out',
};

/** Says why something was not done, in the language of the screens; a reason without words in the engine's own. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations('refusal');
  return (error) => {
    const { status, reason, message, detail } = refusalOf(error);
    const key = reasons[status] ?? reason;
    if (key !== null && isKnown(key, t.has)) return t(key, namedIn(detail));
    // Each noun has a reason of its own for not being there.
    return status === 'NOT_FOUND' ? t('not-there') : message;
  };
}

/** What a sentence may name: the texts and lists of texts that came with the refusal. */
export function namedIn(detail: unknown): Readonly<Record<string, string>> {
  if (typeof detail !== 'object' || detail === null) return {};
  const named = Object.entries(detail).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return Object.fromEntries(named.filter(([, value]) => typeof value === 'string'));
}

type Key = Parameters<ReturnType<typeof useTranslations<'refusal'>>>[0];

/** A reason comes from the engine as text; the catalogue knows whether it is one of its own. */
function isKnown(reason: string, has: (key: Key) => boolean): reason is Key {
  return has(reason as Key);
}
