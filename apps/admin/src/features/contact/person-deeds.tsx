import { Button, Group } from '@mantine/core';
import { isPresent } from '@sleutel/domain/contact';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ContactCard, ContactMap } from './contact-map.ts';
import { LeaveForm } from './leave-form.tsx';
import { RecordConsent } from './record-consent.tsx';
import { TouchForm } from './touch-form.tsx';
import { useMapActions } from './use-map-actions.ts';

interface PersonDeedsProps {
  readonly map: ContactMap;
  readonly card: ContactCard;
  readonly onRemoved: () => void;
}

type Form = 'touch' | 'leave' | 'consent';

/** What happened with somebody: in touch, left, back, entered here by mistake. */
export function PersonDeeds({ map, card, onRemoved }: PersonDeedsProps) {
  const t = useTranslations('contact.deed');
  const act = useMapActions();
  const [form, setForm] = useState<Form | null>(null);
  const placed = { accountId: map.account.id, contactId: card.contactId, version: card.version };
  const close = () => setForm(null);
  if (form === 'touch') return <TouchForm map={map} card={card} onDone={close} />;
  if (form === 'leave') return <LeaveForm map={map} card={card} onDone={close} />;
  if (form === 'consent') return <RecordConsent contactId={card.contactId} onDone={close} />;
  const back = () => void act({ verb: 'leave', input: { ...placed, leftOn: null } });
  const remove = async () => {
    if (await act({ verb: 'removeFromAccount', input: placed })) onRemoved();
  };
  return (
    <Group gap={6}>
      {isPresent(card) && (
        <Button size="compact-sm" variant="default" onClick={() => setForm('touch')}>
          {t('touch')}
        </Button>
      )}
      {isPresent(card) ? (
        <Button size="compact-sm" variant="default" onClick={() => setForm('leave')}>
          {t('leave')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={back}>
          {t('back')}
        </Button>
      )}
      {card.email !== null && card.suppressed === null && card.consent !== 'withdrawn' && (
        <Button size="compact-sm" variant="default" onClick={() => setForm('consent')}>
          {t('consent')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </Group>
  );
}
