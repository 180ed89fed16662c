import { Alert, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { commonPart, type Language, SLOTS, type Slot } from '@sleutel/domain/template';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AGAIN_MS } from '../../lib/again.ts';
import { useProgramme } from '../../lib/programme.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { OwnWords } from './own-words.tsx';
import { useContent } from './use-content.ts';

interface TailorViewProps {
  readonly contentKey: string;
  readonly language: Language;
}

/** What single accounts read instead, beside what all others do. */
export function TailorView({ contentKey, language }: TailorViewProps) {
  const t = useTranslations('content.tailor');
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.tailoring.list.queryOptions({ programmeId, key: contentKey }, { refetchInterval: AGAIN_MS }),
  );
  const [begun, setBegun] = useState<{ accountId: string; name: string; slot: Slot } | null>(null);
  if (!data) return <Skeleton height={280} />;
  const shown = data.filter((each) => each.language === language);
  const isNew =
    begun && !shown.some(({ account, slot }) => account.id === begun.accountId && slot === begun.slot);
  // From then on it is there as long as the house has it.
  if (begun && !isNew) setBegun(null);
  const kept = shown.map((each) => ({
    accountId: each.account.id,
    name: each.account.name,
    slot: each.slot,
    existing: each,
  }));
  // What is begun stays the same on the screen once it is kept, by whomever.
  const places = isNew ? [{ ...begun, existing: null }, ...kept] : kept;
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed" maw={720}>
        {t('lead')}
      </Text>
      <Begin contentKey={contentKey} language={language} onBegin={setBegun} />
      {places.map(({ existing, ...place }) => (
        <OwnWords
          key={`${place.accountId} ${place.slot}`}
          place={{ ...place, key: contentKey, language }}
          existing={existing}
        />
      ))}
      {shown.length === 0 && !isNew && <Text>{t('none')}</Text>}
    </Stack>
  );
}

interface BeginProps extends TailorViewProps {
  readonly onBegin: (begun: { accountId: string; name: string; slot: Slot }) => void;
}

function Begin({ contentKey, language, onBegin }: BeginProps) {
  const t = useTranslations('content.tailor');
  const slots = useTranslations('content.slot');
  const { id } = useProgramme();
  const trpc = useTRPC();
  const { editable, versions } = useContent(contentKey);
  const content = versions.find((each) => each.language === language)?.content;
  const { data } = useQuery(trpc.programme.audience.queryOptions({ id, limit: 500 }));
  const [accountId, setAccountId] = useState<string | null>(null);
  const possible = content ? SLOTS.filter((each) => commonPart(content, each).length > 0) : [];
  const [wanted, setWanted] = useState<Slot>('opening');
  const slot = possible.find((each) => each === wanted) ?? possible[0];
  if (!editable) return null;
  if (!slot) return <Alert>{t('noPart')}</Alert>;
  const accounts = (data?.items ?? [])
    .filter(({ leftOut }) => leftOut === null)
    .map(({ account }) => account);
  const account = accounts.find((each) => each.id === accountId);
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('account')}
        w={280}
        searchable
        data={accounts.map((each) => ({ value: each.id, label: each.name }))}
        value={accountId}
        onChange={setAccountId}
      />
      <Select
        label={t('part')}
        w={220}
        allowDeselect={false}
        data={possible.map((value) => ({ value, label: slots(value) }))}
        value={slot}
        onChange={(value) => setWanted(SLOTS.find((each) => each === value) ?? slot)}
      />
      <Button
        disabled={!account}
        onClick={() => account && onBegin({ accountId: account.id, name: account.name, slot })}
      >
        {t('begin')}
      </Button>
    </Group>
  );
}
