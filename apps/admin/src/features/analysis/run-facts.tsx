import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Run = NonNullable<RouterOutputs['analysis']['latest']>['run'];

/** The orders, the model and the limits behind the figures, in the open. */
export function RunFacts({ run }: { readonly run: Run }) {
  const t = useTranslations('analysis.facts');
  const { day, count, number, percent } = useFigures();
  const { totals, model, parameters } = run;
  return (
    <Stack gap={4}>
      {totals.from && (
        <Text size="sm">
          {t('orders', {
            orders: count(totals.orders),
            cancelled: count(totals.cancelled),
            from: day(totals.from),
          })}
        </Text>
      )}
      <Text size="sm">
        {model
          ? t('model', {
              name: model.name,
              k: String(model.k),
              accounts: count(model.accounts),
              r: number(model.r, 3),
              alpha: number(model.alpha, 3),
              a: number(model.a, 3),
              b: number(model.b, 3),
            })
          : t('noModel')}
      </Text>
      <Text size="sm">
        {t('limits', {
          a: percent(parameters.abc.a),
          b: percent(parameters.abc.b),
          x: number(parameters.xyz.x, 2),
          y: number(parameters.xyz.y, 2),
          breadwinner: percent(parameters.breadwinnerShare),
        })}
      </Text>
      {run.notices.map((notice) => (
        <Notice key={notice.code} notice={notice} />
      ))}
    </Stack>
  );
}

function Notice({ notice }: { readonly notice: Run['notices'][number] }) {
  const t = useTranslations('analysis.notice');
  const values =
    notice.code === 'severalCurrencies' ? { currencies: notice.currencies.join(', ') } : { ...notice };
  return (
    <Text size="sm" c="dimmed">
      {t(notice.code, values)}
    </Text>
  );
}
