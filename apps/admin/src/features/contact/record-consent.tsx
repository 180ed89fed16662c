import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ConsentState, MARKETING } from '@sleutel/domain/consent';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { useTopics } from '../../lib/topics.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { DeedForm } from './deed-form.tsx';

interface RecordConsentProps {
  readonly contactId: string;
  readonly onDone: () => void;
}

/** Writes down what somebody agreed to or took back, with what shows it. */
export function RecordConsent({ contactId, onDone }: RecordConsentProps) {
  const t = useTranslations('contact.consent');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const topics = useTopics();
  const [topic, setTopic] = useState(MARKETING);
  const [state, setState] = useState<ConsentState>('granted');
  const [evidence, setEvidence] = useState('');
  const record = useMutation(
    trpc.contact.recordConsent.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.contact.pathKey() });
        onDone();
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
  const save = async () => {
    await record.mutateAsync({ id: contactId, topic, state, evidence }).catch(() => undefined);
  };
  return (
    <DeedForm save={t('save')} begun={evidence.trim() !== ''} onSave={save} onCancel={onDone}>
      <NativeSelect
        label={t('topic')}
        data={topics.keys.map((value) => ({ value, label: topics.nameOf(value) }))}
        value={topic}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('label')}
        value={state}
        onChange={(value) => setState(value === 'withdrawn' ? 'withdrawn' : 'granted')}
      >
        <Stack gap={4} mt={4}>
          <Radio value="granted" label={t('granted')} />
          <Radio value="withdrawn" label={t('withdrawn')} />
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('evidence')}
        description={t('evidenceHint')}
        required
        minLength={3}
        maxLength={500}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </DeedForm>
  );
}
