import { Alert, Button, Divider, Stack } from '@mantine/core';
import type { ArrivalRefusal } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import type { DepartureProblem } from '../lib/provider.ts';
import { useDeparture } from './use-departure.ts';

interface Props {
  readonly name: string;
  /** Where they go on once they are in. */
  readonly from: string;
  /** Why they came back without. */
  readonly refused: ArrivalRefusal | null;
}

/** The way by the company's identity provider, above the one by password. */
export function ByProvider({ name, from, refused }: Props) {
  const t = useTranslations('signIn');
  const { busy, problem, depart } = useDeparture();
  const leave = async () => {
    const address = await depart(from);
    if (address) window.location.assign(address);
  };
  return (
    <Stack gap="md">
      <Problem name={name} problem={problem} />
      {refused && !problem && !busy && (
        <Alert color="red" role="alert">
          {t(`provider.refused.${refused}`, { name })}
        </Alert>
      )}
      <Button loading={busy} fullWidth onClick={() => void leave()}>
        {t('provider.enter', { name })}
      </Button>
      <Divider label={t('provider.or')} />
    </Stack>
  );
}

/** The same for whoever's session ended on the way: in another tab, as nobody leaves what they wrote. */
export function ByProviderInTab({ name }: Pick<Props, 'name'>) {
  const t = useTranslations('signIn');
  const { busy, problem, depart, rest } = useDeparture();
  const leave = async () => {
    // At once, as a browser opens none later.
    const tab = window.open('', '_blank');
    const address = await depart('/');
    rest();
    if (address && tab) tab.location.assign(address);
    else tab?.close();
  };
  return (
    <Stack gap="md">
      <Problem name={name} problem={problem} />
      <Button loading={busy} fullWidth onClick={() => void leave()}>
        {t('provider.enterInTab', { name })}
      </Button>
      <Divider label={t('provider.or')} />
    </Stack>
  );
}

function Problem({ name, problem }: Pick<Props, 'name'> & { readonly problem: DepartureProblem | null }) {
  const t = useTranslations('signIn');
  if (!problem) return null;
  return (
    <Alert color="red" role="alert">
      {problem === 'away' ? t('provider.refused.unreachable', { name }) : t(problem)}
    </Alert>
  );
}
