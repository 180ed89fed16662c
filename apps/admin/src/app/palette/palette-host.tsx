import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../components/use-keys.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const Shortcuts = lazy(() => import('./shortcuts.tsx').then((module) => ({ default: module.Shortcuts })));

const AddAccount = lazy(() =>
  import('../../lib/add-account/add-account.tsx').then((module) => ({ default: module.AddAccount })),
);

export type Opened = 'palette' | 'shortcuts' | 'addAccount' | null;

interface PaletteHostProps {
  readonly open: Opened;
  readonly onOpen: (open: Opened) => void;
}

/** The way to anything: a button in the bar, Ctrl or ⌘ with K anywhere; a question mark shows the keys there are. */
export function PaletteHost({ open, onOpen }: PaletteHostProps) {
  const t = useTranslations('palette');
  useHotkeys([['mod+K', () => onOpen('palette')]], [], true);
  useKeys({ '?': () => onOpen('shortcuts') });
  const close = () => onOpen(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        fw={400}
        c="dimmed"
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
        rightSection={<Kbd>{isApple() ? '⌘K' : 'Ctrl K'}</Kbd>}
        aria-keyshortcuts="Control+K Meta+K"
        // On a phone it stands in the bar below, where a thumb comes to it.
        visibleFrom="sm"
        style={{ flex: 'none' }}
        onClick={() => onOpen('palette')}
      >
        {t('open')}
      </Button>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onOpen={onOpen} />}
        {open === 'shortcuts' && <Shortcuts onClose={close} />}
        {open === 'addAccount' && <AddAccount onClose={close} />}
      </Suspense>
    </>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
