import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './settings.module.css';

interface Draft {
  readonly editable: boolean;
  /** What is changed and not kept yet, by its place. */
  readonly change: object;
  readonly issues: Readonly<Record<string, string>>;
  readonly saving: boolean;
  readonly discard: () => void;
  readonly save: () => void;
  /** Where somebody else changed the same meanwhile: settles whose is to stand. */
  readonly choose?: ((whose: 'mine' | 'theirs') => void) | null;
}

/** Stays at hand while something is changed; nothing is kept before it is asked for. */
export function SaveBar({ draft }: { readonly draft: Draft }) {
  const t = useTranslations('settings.save');
  if (!draft.editable || Object.keys(draft.change).length === 0) return null;
  const { choose } = draft;
  if (choose) return <Clash onChoose={choose} />;
  const unfit = Object.keys(draft.issues).length > 0;
  return (
    <Group className={classes.save} justify="space-between" role="status">
      <Text size="sm">{t(unfit ? 'unfit' : 'unsaved')}</Text>
      <Group gap="sm">
        <Button variant="default" onClick={draft.discard}>
          {t('discard')}
        </Button>
        <Button disabled={unfit} loading={draft.saving} onClick={draft.save}>
          {t('save')}
        </Button>
      </Group>
    </Group>
  );
}

function Clash({ onChoose }: { readonly onChoose: (whose: 'mine' | 'theirs') => void }) {
  const t = useTranslations('settings.save');
  const choice = useTranslations('edit.conflict');
  return (
    <Group className={classes.save} justify="space-between" role="alert">
      <Text size="sm">{t('clash')}</Text>
      <Group gap="sm">
        <Button variant="default" onClick={() => onChoose('theirs')}>
          {choice('keepTheirs')}
        </Button>
        <Button onClick={() => onChoose('mine')}>{choice('useMine')}</Button>
      </Group>
    </Group>
  );
}
