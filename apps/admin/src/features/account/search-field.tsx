import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** What is typed goes into the address once the typing rests; another address changes what stands here. */
export function SearchField({ value, onChange, ref }: SearchFieldProps) {
  const t = useTranslations('account.filters');
  const [typed, setTyped] = useState(value ?? '');
  const tell = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), 250);
  useEffect(() => setTyped((old) => (old.trim() === (value ?? '') ? old : (value ?? ''))), [value]);
  return (
    <TextInput
      ref={ref}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={<Kbd visibleFrom="sm">/</Kbd>}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
      className={classes.search}
    />
  );
}
