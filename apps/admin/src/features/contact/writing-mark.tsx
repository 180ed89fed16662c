import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import type { ContactCard } from './contact-map.ts';

/** Whether somebody may be written to, with shape, colour and word. */
export function WritingMark({ writing }: { readonly writing: Pick<ContactCard, 'consent' | 'suppressed'> }) {
  const t = useTranslations('contact.writing');
  const { consent, suppressed } = writing;
  if (suppressed !== null) {
    return (
      <Mark shape="filledDiamond" colour="var(--lost)">
        {t(`suppressed.${suppressed}`)}
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
