import { useTranslations } from 'use-intl';
import { refusalOf } from './trpc.ts';

const reasons: Readonly<Record<string, 'unreachable' | 'broken' | 'not-for-role'>> = {
  UNREACHABLE: 'unreachable',
  INTERNAL_SERVER_ERROR: 'broken',
  UNKNOWN: 'broken',
  FORBIDDEN: 'not-for-role',
};

/** Says why something was not done, in the language of the screens; a reason without words in the engine's own. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations('refusal');
  return (error) => {
    const { status, reason, message } = refusalOf(error);
    const key = reasons[status] ?? reason;
    return key !== null && isKnown(key, t.has) ? t(key) : message;
  };
}

type Key = Parameters<ReturnType<typeof useTranslations<'refusal'>>>[0];

/** A reason comes from the engine as text; the catalogue knows whether it is one of its own. */
function isKnown(reason: string, has: (key: Key) => boolean): reason is Key {
  return has(reason as Key);
}
