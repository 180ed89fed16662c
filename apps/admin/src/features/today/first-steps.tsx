import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/link.tsx';
import { useMe } from '../../lib/me.ts';
import { nobody } from '../../lib/owner-choices.ts';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './first-steps.module.css';

const steps = [
  { key: 'orders', to: '/imports', search: {}, needs: 'import.upload' },
  { key: 'analysis', to: '/analysis', search: {}, needs: 'analysis.run' },
  { key: 'company', to: '/settings', search: {}, needs: 'company.update' },
  { key: 'team', to: '/settings/people', search: {}, needs: 'user.add' },
  { key: 'managers', to: '/accounts', search: { owner: [nobody] }, needs: 'account.bulkUpdate' },
  { key: 'programme', to: '/programmes/new', search: {}, needs: 'programme.draft' },
] as const;

type StepKey = (typeof steps)[number]['key'];

interface FirstStepsProps {
  readonly analysed: boolean;
  /** Instead, where every step is taken. */
  readonly otherwise: ReactNode;
}

/** What a new house needs before a first e-mail can leave it, each with the way there; gone when all is done. */
export function FirstSteps({ analysed, otherwise }: FirstStepsProps) {
  const t = useTranslations('today.first');
  const id = useId();
  const { role } = useMe();
  const done = useDone(analysed);
  const mine = steps.filter(({ needs }) => may(role, needs));
  if (mine.every(({ key }) => done[key] !== false)) return otherwise;
  const next = mine.find(({ key }) => done[key] === false);
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('title')}
      </Title>
      <Text c="dimmed">{t('lead')}</Text>
      <ol className={classes.steps}>
        {mine.map(({ key, to, search }) => (
          <li key={key} className={classes.step} data-done={done[key]}>
            {done[key] ? (
              <IconCircleCheckFilled size={20} color="var(--active)" aria-hidden />
            ) : (
              <IconCircle size={20} stroke={1.6} color="var(--muted)" aria-hidden />
            )}
            <div className={classes.words}>
              <span className={classes.name}>{t(`${key}.name`)}</span>
              {done[key] && <VisuallyHidden>{t('done')}</VisuallyHidden>}
              <Text size="sm" c="dimmed">
                {t(`${key}.why`)}
              </Text>
            </div>
            {!done[key] && (
              <ButtonLink to={to} search={search} variant={key === next?.key ? 'filled' : 'default'}>
                {t(`${key}.go`)}
              </ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </Paper>
  );
}

/** Which steps are taken; absent while that is not known. */
function useDone(analysed: boolean): Readonly<Partial<Record<StepKey, boolean>>> {
  const trpc = useTRPC();
  const { role } = useMe();
  const accounts = useQuery(trpc.account.list.queryOptions({ limit: 1 }));
  const unmanaged = useQuery(trpc.account.list.queryOptions({ limit: 1, owner: [null] }));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const users = useQuery(trpc.user.list.queryOptions({}, { enabled: may(role, 'user.add') }));
  const programmes = useQuery(trpc.programme.list.queryOptions({ limit: 1 }));
  return {
    analysis: analysed,
    ...(accounts.data && { orders: accounts.data.total > 0 }),
    ...(accounts.data && unmanaged.data && { managers: unmanaged.data.total < accounts.data.total }),
    ...(company.data && { company: company.data.postalAddress !== '' }),
    ...(users.data && {
      team: (['sales', 'marketer'] as const).every((needed) =>
        users.data.some((user) => user.role === needed && user.disabledAt === null),
      ),
    }),
    ...(programmes.data && { programme: programmes.data.items.length > 0 }),
  };
}
