import { Checkbox, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { CompanyUpdate } from '@sleutel/domain/company';
import { LANGUAGES, Language } from '@sleutel/domain/template';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { LookSearch } from './settings-search.ts';

const Looks = CompanyUpdate.pick({
  name: true,
  postalAddress: true,
  accentColour: true,
  logoUrl: true,
  font: true,
});

interface BrandPreviewProps {
  readonly change: Omit<CompanyUpdate, 'version'>;
  readonly language: Language;
}

const route = getRouteApi('/frame/settings/');

/** An e-mail of the house as it would look, compiled by the server as a real one is. */
export function BrandPreview({ change, language: own }: BrandPreviewProps) {
  const t = useTranslations('settings.preview');
  const { language: named } = useFigures();
  const { language = own, width = 'desktop', scheme = 'light' } = route.useSearch();
  const navigate = route.useNavigate();
  const [settled] = useDebouncedValue(change, 400);
  const { name, postalAddress, accentColour, logoUrl, font } = settled;
  const looks = Looks.safeParse(slim({ name, postalAddress, accentColour, logoUrl, font }));
  const { data, error } = useQuery(
    useTRPC().company.preview.queryOptions(
      { language, change: looks.data ?? {} },
      { enabled: looks.success, placeholderData: keepPreviousData },
    ),
  );
  const choose = (part: LookSearch) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Stack gap="sm" component="section" aria-label={t('title')}>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('language')}
          data={LANGUAGES.map((value) => ({ value, label: named(value) }))}
          value={language}
          onChange={(value) => choose({ language: Language.parse(value) })}
        />
        <SegmentedControl
          visibleFrom="sm"
          aria-label={t('width')}
          data={[
            { value: 'desktop', label: t('desktop') },
            { value: 'phone', label: t('phone') },
          ]}
          value={width}
          onChange={(value) => choose({ width: value === 'phone' ? 'phone' : undefined })}
        />
        <Checkbox
          label={t('dark')}
          checked={scheme === 'dark'}
          onChange={(event) => choose({ scheme: event.currentTarget.checked ? 'dark' : undefined })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('note')}
      </Text>
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={520} />}
      {data && <MailFrame title={t('title')} html={data.html} width={width} scheme={scheme} />}
    </Stack>
  );
}

/** Without what is not named. */
function slim(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
