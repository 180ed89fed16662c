import { Alert, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { emailSteps } from '@sleutel/domain/sequence';
import { LANGUAGES, Language } from '@sleutel/domain/template';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type Programme, useProgramme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { ContentSearch } from './programme-search.ts';
import { useStepText } from './step-text.ts';

const route = getRouteApi('/frame/programmes/$programmeId/content');

/** Every e-mail of the programme as a real person would read it today. */
export function EmailsTab() {
  const programme = useProgramme();
  const t = useTranslations('programme.emails');
  const search = route.useSearch();
  const steps = emailSteps(programme.design.sequence);
  const step = steps.find(({ key }) => key === search.step) ?? steps[0];
  const said = useRefusal();
  const trpc = useTRPC();
  const { account, contact, language } = search;
  const { data, error, isFetching } = useQuery(
    trpc.programme.preview.queryOptions(
      {
        id: programme.id,
        step: step?.key ?? '',
        ...(account && contact ? { recipient: { accountId: account, contactId: contact } } : {}),
        ...(language ? { language } : {}),
      },
      { enabled: step !== undefined, placeholderData: keepPreviousData },
    ),
  );
  if (!step) return <Empty title={t('none')}>{''}</Empty>;
  return (
    <Stack gap="md" aria-busy={isFetching}>
      <Choices programme={programme} step={step.key} language={language ?? data?.language ?? 'en'} />
      {error && <Alert role="alert">{said(error)}</Alert>}
      {data ? (
        <>
          <div>
            <Text fw={600} size="lg">
              {data.subject}
            </Text>
            <Text size="sm" c="dimmed">
              {t('asRead', { name: data.recipient.name })}
            </Text>
          </div>
          <MailFrame title={t('frame')} html={data.html} width={search.width ?? 'desktop'} />
        </>
      ) : (
        !error && <Skeleton height={560} />
      )}
    </Stack>
  );
}

interface ChoicesProps {
  readonly programme: Programme;
  readonly step: string;
  readonly language: Language;
}

/** Which e-mail, in which language, how wide; all of it in the address. */
function Choices({ programme, step, language }: ChoicesProps) {
  const t = useTranslations('programme.emails');
  const { language: named } = useFigures();
  const say = useStepText(programme.design);
  const { width = 'desktop' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ContentSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Group gap="sm">
      <Select
        aria-label={t('choose')}
        w={{ base: '100%', sm: 420 }}
        allowDeselect={false}
        data={emailSteps(programme.design.sequence).map((each) => ({ value: each.key, label: say(each) }))}
        value={step}
        onChange={(key) => change({ step: key ?? undefined })}
      />
      <SegmentedControl
        aria-label={t('language')}
        data={LANGUAGES.map((value) => ({ value, label: named(value) }))}
        value={language}
        onChange={(value) => change({ language: Language.parse(value) })}
      />
      <SegmentedControl
        visibleFrom="sm"
        aria-label={t('width')}
        data={[
          { value: 'desktop', label: t('desktop') },
          { value: 'phone', label: t('phone') },
        ]}
        value={width}
        onChange={(value) => change({ width: value === 'phone' ? 'phone' : undefined })}
      />
    </Group>
  );
}
