import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeedForm, type PersonFormProps } from './deed-form.tsx';
import { useMapActions } from './use-map-actions.ts';

const kinds = ['call', 'meeting', 'visit', 'email', 'event', 'note'] as const;

/** Notes that somebody was in touch, and perhaps what it was about. */
export function TouchForm({ map, card, onDone }: PersonFormProps) {
  const t = useTranslations('contact.deed');
  const act = useMapActions();
  const [kind, setKind] = useState<(typeof kinds)[number]>('call');
  const [summary, setSummary] = useState('');
  const save = async () => {
    const about = summary.trim() ? { summary } : {};
    const input = { accountId: map.account.id, contactId: card.contactId, kind, ...about };
    if (await act({ verb: 'touch', input })) onDone();
  };
  return (
    <DeedForm save={t('touchSave')} begun={summary.trim() !== ''} onSave={save} onCancel={onDone}>
      <NativeSelect
        label={t('kind.label')}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'note')}
      />
      <TextInput
        label={t('summary')}
        description={t('summaryHint')}
        autoFocus
        maxLength={2000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </DeedForm>
  );
}
