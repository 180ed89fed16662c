import { Text, Title } from '@mantine/core';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { BudgetView } from './budget.tsx';
import { GoalsView } from './goals.tsx';
import { BuyersView, GroupView, StepsView } from './people-views.tsx';
import type { Board } from './print-page.tsx';
import { RisksView } from './risks.tsx';

/** The plan with who signed it, to be read only. */
export function PrintPlan({ board: { plan } }: { readonly board: Board }) {
  const t = useTranslations('plan');
  const { moment } = useFigures();
  const { document } = plan;
  return (
    <>
      <section>
        <Title order={2}>{t('section.valueProposition')}</Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{document.valueProposition || t('nothing')}</Text>
      </section>
      <section>
        <Title order={2}>{t('section.goals')}</Title>
        <GoalsView goals={document.goals} plan={plan} editable={false} />
      </section>
      <section>
        <Title order={2}>{t('section.targetBuyers')}</Title>
        <BuyersView buyers={document.targetBuyers} plan={plan} />
      </section>
      <section>
        <Title order={2}>{t('section.budget')}</Title>
        <BudgetView budget={document.budget} plan={plan} editable={false} />
      </section>
      <section>
        <Title order={2}>{t('section.risks')}</Title>
        <RisksView risks={document.risks} plan={plan} />
      </section>
      <section>
        <Title order={2}>{t('section.nextSteps')}</Title>
        <StepsView steps={document.nextSteps} plan={plan} />
      </section>
      <section>
        <Title order={2}>{t('section.group')}</Title>
        <GroupView group={document.group} plan={plan} />
        {Side.options.map((side) => {
          const signed = plan.signOffs.find((each) => each.side === side && each.standing);
          return (
            <Text key={side} size="sm" c="dimmed">
              {`${t(`side.${side}`)}: `}
              {signed
                ? t('signOff.signed', {
                    name: signed.user.name,
                    version: signed.version,
                    when: moment(signed.signedAt),
                  })
                : t('signOff.waits')}
            </Text>
          );
        })}
      </section>
    </>
  );
}
