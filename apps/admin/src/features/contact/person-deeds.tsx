import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { isPresent, successorOf } from '@sleutel/domain/contact';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ContactCard, type ContactMap, nameOf } from './contact-map.ts';
import { RecordConsent } from './record-consent.tsx';
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

interface FormProps extends Pick<PersonDeedsProps, 'map' | 'card'> {
  readonly onDone: () => void;
}

const kinds = ['call', 'meeting', 'visit', 'email', 'event', 'note'] as const;

function TouchForm({ map, card, onDone }: FormProps) {
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
    <DeedForm save={t('touchSave')} onSave={save} onCancel={onDone}>
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

function LeaveForm({ map, card, onDone }: FormProps) {
  const t = useTranslations('contact.deed');
  const reason = useTranslations('contact.gap.next');
  const act = useMapActions();
  const next = successorOf(map.people, card.contactId);
  const today = map.asOf.slice(0, 10);
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
    <DeedForm save={t('leaveSave')} onSave={save} onCancel={onDone}>
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

interface DeedFormProps {
  readonly save: string;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

/** A short form in the panel, which Escape leaves. */
export function DeedForm({ save, onSave, onCancel, children }: DeedFormProps) {
  const t = useTranslations('contact');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Stack gap="sm">
        {children}
        <Group gap="sm">
          <Button size="compact-sm" type="submit">
            {save}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
