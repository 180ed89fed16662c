import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';

interface TermsProps {
  readonly design: Programme['design'];
  readonly currency: string;
}

/** Whom it writes to, what ends it, what it may cost, how it is measured. */
export function Terms({ design, currency }: TermsProps) {
  const t = useTranslations('programme.terms');
  const role = useTranslations('account.role');
  const { percent, money, moment } = useFigures();
  const { settings, audience } = design;
  return (
    <Section title={t('title')}>
      <Facts
        facts={[
          [t('consent'), t(`consentPolicy.${settings.consentPolicy}`)],
          [
            t('roles'),
            [
              ...design.targetRoles.map((each) => role(each)),
              t('people', { count: audience.peoplePerAccount }),
            ].join(', '),
          ],
          [t('stops'), settings.stopRules.map((rule) => t(`stop.${rule}`)).join(', ')],
          [t('holdOut'), t('holdOutValue', { share: percent(design.holdOutShare) })],
          [t('starts'), design.startsAt === null ? t('onLaunch') : moment(design.startsAt)],
          [t('ends'), design.endsAt === null ? t('never') : moment(design.endsAt)],
          [t('budget'), design.budget === null ? t('noBudget') : money(design.budget, currency)],
        ]}
      />
    </Section>
  );
}
