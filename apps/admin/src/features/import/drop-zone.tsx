import { Button, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DropArea } from '../../components/drop-area.tsx';
import { useFigures } from '../../lib/figures.ts';
import classes from './drop-zone.module.css';
import { useImportWords } from './import-words.ts';
import { type FileOnItsWay, useDropFiles } from './use-drop-files.ts';

/** Takes files, dropped or chosen, and shows how far they are. */
export function DropZone() {
  const t = useTranslations('imports.drop');
  const { files, drop } = useDropFiles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div>
      <DropArea label={t('title')} className={classes.zone} onDrop={drop}>
        <IconUpload size={22} stroke={1.6} aria-hidden />
        <Text fw={550}>{t('title')}</Text>
        <Text size="sm" c="dimmed">
          {t('body')}
        </Text>
        <Button mt={4} onClick={() => chooser.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t('choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            drop([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </DropArea>
      {files.length > 0 && (
        <ul className={classes.files} aria-label={t('label')} aria-live="polite">
          {files.map((file) => (
            <OneFile key={file.key} file={file} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneFile({ file: { name, share, outcome } }: { readonly file: FileOnItsWay }) {
  const t = useTranslations('imports.drop');
  const { percent } = useFigures();
  const words = useImportWords();
  if (outcome !== null && !outcome.ok) {
    const why =
      outcome.reason === null
        ? t('unreachable')
        : words.problem({ reason: outcome.reason, message: outcome.message, detail: { megabytes: 500 } });
    return (
      <li>
        <Text c="var(--lost)">{t('failed', { name, why })}</Text>
      </li>
    );
  }
  const text = outcome === null ? t('sending', { name, share: percent(share) }) : t('sent', { name });
  return (
    <li>
      <Text size="sm">{text}</Text>
      <Progress value={share * 100} size="sm" aria-label={text} />
    </li>
  );
}
