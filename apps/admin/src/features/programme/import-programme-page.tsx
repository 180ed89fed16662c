import { Alert, Button, FileButton, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { FileReport } from './file-report.tsx';

interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly report: RouterOutputs['programme']['checkFile'];
}

/** Takes a programme in from its file, after saying what is wrong with it. */
export function ImportProgrammePage() {
  const t = useTranslations('programme.file');
  const programme = useTranslations('programme');
  const client = useTRPCClient();
  const said = useRefusal();
  const check = useMutation({
    mutationFn: async (file: File): Promise<CheckedFile> => {
      const text = await file.text();
      return { name: file.name, text, report: await client.programme.checkFile.mutate({ text }) };
    },
    onError: (error) => notifications.show({ color: 'red', message: said(error) }),
  });
  return (
    <Stack gap="lg" maw={760}>
      <div>
        <AnchorLink to="/programmes" size="sm" c="dimmed">
          {programme('back')}
        </AnchorLink>
        <PageHead title={t('title')} lead={t('lead')} />
      </div>
      <Group>
        <FileButton accept=".yaml,.yml" onChange={(file) => file && check.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant={check.data ? 'default' : 'filled'}
              leftSection={<IconFileImport size={16} />}
              loading={check.isPending}
            >
              {t('choose')}
            </Button>
          )}
        </FileButton>
        {check.data && <Text>{check.data.name}</Text>}
      </Group>
      {check.data && <Checked key={check.data.text} file={check.data} />}
    </Stack>
  );
}

function Checked({ file: { report, text } }: { readonly file: CheckedFile }) {
  const t = useTranslations('programme.file');
  const [into, setInto] = useState<'same' | 'new'>(report.id === null ? 'new' : 'same');
  const taken = useTakeIn();
  useUnsaved(report.broken.length === 0 && !taken.isPending);
  if (report.broken.length > 0) {
    return (
      <Alert color="red" title={t('broken', { count: report.broken.length })}>
        <FileReport report={report} />
      </Alert>
    );
  }
  return (
    <>
      <Text>{t('fits', { name: report.name ?? '', problems: report.problems.length })}</Text>
      <FileReport report={report} />
      {report.id !== null && (
        <Radio.Group
          label={t('into.label')}
          value={into}
          onChange={(value) => setInto(value === 'same' ? 'same' : 'new')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="same" label={t('into.same')} description={t('into.sameHint')} />
            <Radio value="new" label={t('into.new')} description={t('into.newHint')} />
          </Stack>
        </Radio.Group>
      )}
      <Group>
        <Button loading={taken.isPending} onClick={() => taken.mutate({ text, asNew: into === 'new' })}>
          {t(into === 'same' ? 'change' : 'create')}
        </Button>
      </Group>
    </>
  );
}

function useTakeIn() {
  const t = useTranslations('programme.file');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const said = useRefusal();
  return useMutation({
    mutationFn: (input: { text: string; asNew: boolean }) => client.programme.import.mutate(input),
    onSuccess: async ({ id, created, version }) => {
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
      notifications.show({ message: created ? t('created') : t('changed', { version }) });
      await navigate({ to: '/programmes/$programmeId', params: { programmeId: id } });
    },
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
  });
}
