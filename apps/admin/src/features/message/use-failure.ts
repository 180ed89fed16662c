import { useTranslations } from 'use-intl';
import { useBriefRule } from '../../lib/ledger.ts';
import { partsOfFailure } from './failure-parts.ts';

type Code = Parameters<ReturnType<typeof useTranslations<'message.failure'>>>[0];

/** Says why a message did not leave, or what is in doubt about it, with the provider's own words behind it. */
export function useFailure(): (error: string) => string {
  const t = useTranslations('message.failure');
  const brief = useBriefRule();
  return (error) => {
    const { code, detail } = partsOfFailure(error);
    const words = isKnown(code, t.has) ? t(code) : brief(code);
    return detail === null ? words : `${words} (${detail})`;
  };
}

/** A code comes from the engine as text; the catalogue knows whether it is one of its own. */
function isKnown(code: string, has: (key: Code) => boolean): code is Code {
  return has(code as Code);
}
