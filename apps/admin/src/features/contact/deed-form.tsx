import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAskedClose, useUnsaved } from '../../lib/unsaved.ts';
import type { ContactCard, ContactMap } from './contact-map.ts';

/** What a form about one person of the map takes. */
export interface PersonFormProps {
  readonly map: ContactMap;
  readonly card: ContactCard;
  readonly onDone: () => void;
}

interface DeedFormProps {
  readonly save: string;
  /** Something is filled in already. */
  readonly begun: boolean;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A short form in the panel, which Escape leaves. */
export function DeedForm({ save, begun, onSave, onCancel, children }: DeedFormProps) {
  const t = useTranslations('contact');
  useUnsaved(begun, ['person']);
  const close = useAskedClose(begun, onCancel);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Stack gap="sm">
        {children}
        <Group gap="sm">
          <Button size="compact-sm" type="submit">
            {save}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
