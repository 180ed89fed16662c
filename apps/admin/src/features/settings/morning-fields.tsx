import { Button, Modal, Stack, Switch, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { useProfileDraft } from './use-profile-draft.ts';
import { Waiting } from './waiting.tsx';

/** Whether somebody is written to in the morning, and what that would be now. */
export function MorningFields({ draft }: { readonly draft: ReturnType<typeof useProfileDraft> }) {
  const t = useTranslations('settings.you.morning');
  const common = useTranslations('common');
  const me = useMe();
  const [looking, setLooking] = useState(false);
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md" align="flex-start">
        <Switch
          label={t('want')}
          checked={draft.profile.morningMail}
          onChange={(event) => draft.put({ morningMail: event.currentTarget.checked })}
        />
        {may(me.role, 'today.previewMorning') && (
          <Button variant="default" onClick={() => setLooking(true)}>
            {t('look')}
          </Button>
        )}
      </Stack>
      <Modal
        opened={looking}
        onClose={() => setLooking(false)}
        size="xl"
        title={t('frame')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Preview />
      </Modal>
    </Section>
  );
}

function Preview() {
  const t = useTranslations('settings.you.morning');
  const { data, error } = useQuery(useTRPC().today.previewMorning.queryOptions({}));
  if (error && !data) return <Failed error={error} />;
  if (data === undefined) return <Waiting />;
  if (data === null) return <Text>{t('nothing')}</Text>;
  return (
    <Stack gap="sm">
      <Text fw={550}>{data.subject}</Text>
      <MailFrame title={t('frame')} html={data.html} width="desktop" />
    </Stack>
  );
}
