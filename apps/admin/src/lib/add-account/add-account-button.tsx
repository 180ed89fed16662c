import { Button } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../me.ts';

const AddAccount = lazy(() => import('./add-account.tsx').then((module) => ({ default: module.AddAccount })));

interface AddAccountButtonProps {
  readonly variant?: 'filled' | 'default';
}

/** To an account that nobody imported, for whoever may. */
export function AddAccountButton({ variant = 'filled' }: AddAccountButtonProps) {
  const t = useTranslations('addAccount');
  const [open, setOpen] = useState(false);
  if (!may(useMe().role, 'account.create')) return null;
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AddAccount onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
