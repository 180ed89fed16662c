import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { ContactCard } from './contact-map.ts';

type Writing = Pick<ContactCard, 'consent' | 'suppressed' | 'pausedUntil'>;

/** Whether somebody may be written to, with shape, colour and word. */
export function WritingMark({ writing }: { readonly writing: Writing }) {
  const t = useTranslations('contact.writing');
  const { moment } = useFigures();
  const { consent, suppressed, pausedUntil } = writing;
  if (suppressed !== null) {
    return (
      <Mark shape="filledDiamond" colour="var(--lost)">
        {t(`suppressed.${suppressed}`)}
      </Mark>
    );
  }
  if (pausedUntil !== null && Date.parse(pausedUntil) > Date.now()) {
    return (
      <Mark shape="half" colour="var(--muted)">
        {t('paused', { moment: moment(pausedUntil) })}
      </Mark>
    );
  }
  if (consent === 'granted') {
    return (
      <Mark shape="full" colour="var(--active)">
        {t('granted')}
      </Mark>
    );
  }
  return (
    <Mark
      shape={consent === null ? 'ring' : 'diamond'}
      colour={consent === null ? 'var(--muted)' : 'var(--lost)'}
    >
      {t(consent === null ? 'unasked' : 'withdrawn')}
    </Mark>
  );
}
