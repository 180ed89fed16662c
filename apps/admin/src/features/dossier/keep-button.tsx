import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useRowVerbs } from '../../lib/rows/use-row-verbs.ts';
import { textOf } from '../../lib/saving.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type KnownPromise = RouterOutputs['promise']['list']['items'][number];

/** Says that a promise was kept today. */
export function KeepButton({ promise }: { readonly promise: KnownPromise }) {
  const t = useTranslations('dossier.promise');
  const verbs = useRowVerbs('promise');
  const offerUndo = useOfferUndo();
  const { today } = useCompanyDays();
  if (!verbs.mayChange) return null;
  const set = (day: string | null, base: number) => verbs.save(promise, 'keptOn', day, base, textOf);
  const keep = async () => {
    const outcome = await set(today(), promise.version);
    if (outcome.kind === 'saved') {
      offerUndo({ message: t('kept'), undo: () => set(null, outcome.version) });
    }
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('keepNamed', { summary: promise.summary })}
      onClick={() => void keep()}
    >
      {t('keep')}
    </Button>
  );
}
