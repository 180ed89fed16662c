import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../components/use-keys.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const Shortcuts = lazy(() => import('./shortcuts.tsx').then((module) => ({ default: module.Shortcuts })));

/** The way to anything: a button in the bar, Ctrl or ⌘ with K anywhere; a question mark shows the keys there are. */
export function PaletteHost() {
  const t = useTranslations('palette');
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useHotkeys([['mod+K', () => setOpen('palette')]], [], true);
  useKeys({ '?': () => setOpen('shortcuts') });
  const close = () => setOpen(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        fw={400}
        c="dimmed"
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
        rightSection={<Kbd visibleFrom="sm">{isApple() ? '⌘K' : 'Ctrl K'}</Kbd>}
        aria-keyshortcuts="Control+K Meta+K"
        style={{ flex: 'none' }}
        onClick={() => setOpen('palette')}
      >
        {t('open')}
      </Button>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <Shortcuts onClose={close} />}
      </Suspense>
    </>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
