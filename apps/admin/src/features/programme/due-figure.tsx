import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Figure } from '../../components/figures.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What leaves of a live programme next. */
export function DueFigure({ id }: { readonly id: string }) {
  const t = useTranslations('programme.figures');
  const { count, moment } = useFigures();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.programme.due.queryOptions({ id }));
  const name = t('due', { hours: data?.hours ?? 24 });
  if (!data) return <Figure name={name} value="–" note=" " />;
  const { mails, capped, nextAt } = data;
  return (
    <Figure
      name={name}
      value={capped ? t('orMore', { count: count(mails) }) : count(mails)}
      note={nextAt === null ? t('nothingDue') : t('next', { when: moment(nextAt) })}
    />
  );
}
