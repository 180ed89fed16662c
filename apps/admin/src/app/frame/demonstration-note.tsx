import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './frame.module.css';

/** Says that nothing here is real, while the data are the generated demonstration. */
export function DemonstrationNote() {
  const t = useTranslations('frame');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.company.get.queryOptions({}));
  if (!data?.demonstration) return null;
  return (
    <p className={classes.note} title={t('demonstration')}>
      {t('demonstration')}
    </p>
  );
}
