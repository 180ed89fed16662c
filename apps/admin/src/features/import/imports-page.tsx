import { Stack, Title } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../components/page-head.tsx';
import { useMe } from '../../lib/me.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportHistory } from './import-history.tsx';
import { WaitingUploads } from './waiting-uploads.tsx';

const route = getRouteApi('/frame/imports');

/** How do our data come in, and what came of them? */
export function ImportsPage() {
  const t = useTranslations('imports');
  const me = useMe();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Stack gap="lg">
        {may(me.role, 'import.receive') && (
          <>
            <DropZone />
            <WaitingUploads />
          </>
        )}
        <section aria-labelledby="import-history">
          <Title order={2} id="import-history" mb={8}>
            {t('history.title')}
          </Title>
          <ImportHistory page={page} onPage={(next) => void navigate({ search: { page: next } })} />
        </section>
      </Stack>
    </>
  );
}
