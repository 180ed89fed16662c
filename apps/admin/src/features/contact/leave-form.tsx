import { NativeSelect, TextInput } from '@mantine/core';
import { isPresent, successorOf } from '@sleutel/domain/contact';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../lib/company-days.ts';
import { nameOf } from './contact-map.ts';
import { DeedForm, type PersonFormProps } from './deed-form.tsx';
import { useMapActions } from './use-map-actions.ts';

/** Notes that somebody left, and who takes the place: whoever the map makes the next is proposed. */
export function LeaveForm({ map, card, onDone }: PersonFormProps) {
  const t = useTranslations('contact.deed');
  const reason = useTranslations('contact.gap.next');
  const act = useMapActions();
  const next = successorOf(map.people, card.contactId);
  const today = useCompanyDays().today();
  const [leftOn, setLeftOn] = useState(today);
  const [successorId, setSuccessorId] = useState(next?.contactId ?? '');
  const others = map.people.filter((other) => other.contactId !== card.contactId && isPresent(other));
  const proposed = others.find(({ contactId }) => contactId === next?.contactId);
  const save = async () => {
    const { contactId, version } = card;
    const input = {
      accountId: map.account.id,
      contactId,
      version,
      leftOn,
      successorId: successorId === '' ? null : successorId,
    };
    if (await act({ verb: 'leave', input })) onDone();
  };
  return (
    <DeedForm save={t('leaveSave')} begun={leftOn !== today} onSave={save} onCancel={onDone}>
      <TextInput
        type="date"
        label={t('leftOn')}
        max={today}
        value={leftOn}
        onChange={(event) => setLeftOn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('successor')}
        description={next && proposed ? reason(next.because, { name: nameOf(proposed) }) : t('successorHint')}
        data={[
          { value: '', label: t('noSuccessor') },
          ...others.map((other) => ({ value: other.contactId, label: nameOf(other) })),
        ]}
        value={successorId}
        onChange={(event) => setSuccessorId(event.currentTarget.value)}
      />
    </DeedForm>
  );
}
