import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useProgramme } from '../../lib/programme.ts';
import { useContentSearch } from './use-content.ts';

/** Of a programme that runs: whether its e-mails are read, or those of its next version, which may still be written. */
export function WhichVersion() {
  const t = useTranslations('programmeEdit.revision');
  const { revision, versions } = useProgramme();
  const { search, change } = useContentSearch();
  if (revision === null) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('which')}
      value={search.version ?? 'current'}
      onChange={(value) => change({ version: value === 'next' ? 'next' : undefined, step: undefined })}
      data={[
        { value: 'current', label: t('runs', { number: versions[0]?.number ?? 1 }) },
        { value: 'next', label: t(`next.${revision.state}`, { number: revision.number }) },
      ]}
    />
  );
}
