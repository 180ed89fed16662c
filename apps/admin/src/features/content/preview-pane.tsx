import { Alert, Checkbox, Code, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import type { Language } from '@sleutel/domain/template';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useContentSearch, useIsWritten } from './use-content.ts';
import { type MailPreview, usePreview } from './use-preview.ts';

type Problem = MailPreview['problems'][number];

interface PreviewPaneProps {
  readonly contentKey: string;
  readonly language: Language;
}

/** Where Gmail cuts an e-mail off, in kilobytes. */
const GMAIL_KB = 102;

/** The e-mail as a real person would get it today, compiled by the engine that sends it. */
export function PreviewPane({ contentKey, language }: PreviewPaneProps) {
  const t = useTranslations('content.preview');
  const said = useRefusal();
  const { search } = useContentSearch();
  const { width = 'desktop', scheme = 'light', pictures, part } = search;
  const written = useIsWritten(contentKey, language);
  const { data, error, isFetching } = usePreview(contentKey, language);
  if (!written) return <Text c="dimmed">{t('unwritten')}</Text>;
  return (
    <Stack gap="sm" aria-busy={isFetching}>
      <Looks />
      {error && <Alert role="alert">{said(error)}</Alert>}
      {!data && !error && <Skeleton height={480} />}
      {data && <Wrong problems={data.problems} />}
      {data && (
        <>
          <div>
            <Text fw={600}>{data.subject}</Text>
            <Text size="sm" c="dimmed">
              {t('asRead', { name: data.recipient.name })}{' '}
              {t('size', { size: Math.ceil(data.bytes / 1024), limit: GMAIL_KB })}
              {data.tailored && ` ${t('tailored')}`}
            </Text>
          </div>
          {part === 'text' ? (
            <Code block tabIndex={0}>
              {data.text}
            </Code>
          ) : (
            <MailFrame
              title={t('frame')}
              html={data.html}
              width={width}
              scheme={scheme}
              pictures={pictures !== 'off'}
            />
          )}
        </>
      )}
    </Stack>
  );
}

/** What keeps the e-mail from being sent as it is; the rest of it is drawn below. */
function Wrong({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslations('content.preview');
  const say = useTranslations('programme.problem');
  const said = new Set(problems.map(({ code, values }) => say(code, { ...values })));
  if (said.size === 0) return null;
  return (
    <Alert role="alert" color="red" title={t('unfinished')}>
      {[...said].map((problem) => (
        <Text key={problem} size="sm">
          {problem}
        </Text>
      ))}
    </Alert>
  );
}

/** Whose e-mail, on which screen, light or dark, with or without pictures; all of it in the address. */
function Looks() {
  const t = useTranslations('content.preview');
  const { search, change } = useContentSearch();
  return (
    <Group gap="sm">
      <People />
      <SegmentedControl
        size="xs"
        aria-label={t('width')}
        data={[
          { value: 'desktop', label: t('desktop') },
          { value: 'phone', label: t('phone') },
          { value: 'text', label: t('text') },
        ]}
        value={search.part ?? search.width ?? 'desktop'}
        onChange={(value) =>
          change({
            part: value === 'text' ? 'text' : undefined,
            width: value === 'phone' ? 'phone' : undefined,
          })
        }
      />
      <Checkbox
        size="xs"
        label={t('dark')}
        checked={search.scheme === 'dark'}
        onChange={(event) => change({ scheme: event.currentTarget.checked ? 'dark' : undefined })}
      />
      <Checkbox
        size="xs"
        label={t('noPictures')}
        checked={search.pictures === 'off'}
        onChange={(event) => change({ pictures: event.currentTarget.checked ? 'off' : undefined })}
      />
    </Group>
  );
}

/** Everybody the programme would write to. */
function People() {
  const t = useTranslations('content.preview');
  const { id } = useProgramme();
  const trpc = useTRPC();
  const { search, change } = useContentSearch();
  const { data } = useQuery(trpc.programme.audience.queryOptions({ id, limit: 500 }));
  const people = (data?.items ?? []).flatMap(({ account, people: reached }) =>
    reached.map((person) => ({
      value: `${account.id} ${person.contactId}`,
      label: t('person', { person: person.name, account: account.name }),
    })),
  );
  const chosen = search.account && search.contact ? `${search.account} ${search.contact}` : null;
  return (
    <Select
      size="xs"
      w={260}
      searchable
      clearable
      aria-label={t('whose')}
      placeholder={t('whose')}
      data={people}
      value={people.some(({ value }) => value === chosen) ? chosen : null}
      onChange={(value) => {
        const [account, contact] = value?.split(' ') ?? [];
        change({ account, contact });
      }}
    />
  );
}
