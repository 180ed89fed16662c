import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../lib/trpc.ts';

interface AccountPickerProps {
  readonly value: readonly string[];
  readonly readOnly?: boolean;
  readonly onChange: (ids: string[]) => void;
}

/** Accounts picked by hand: found by name, kept by id. */
export function AccountPicker({ value, readOnly = false, onChange }: AccountPickerProps) {
  const t = useTranslations('programmeEdit.audience');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const trpc = useTRPC();
  const named = useQuery(
    trpc.account.list.queryOptions(
      { ids: [...value], limit: 200 },
      { enabled: value.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const found = useQuery(
    trpc.account.list.queryOptions({ search, limit: 20 }, { placeholderData: keepPreviousData }),
  );
  const options = new Map(
    [...(named.data?.items ?? []), ...(found.data?.items ?? [])].map(({ id, name }) => [id, name]),
  );
  for (const id of value) if (!options.has(id)) options.set(id, '…');
  return (
    <MultiSelect
      label={t('accounts')}
      description={t('accountsNote')}
      searchable
      readOnly={readOnly}
      {...(value.length === 0 ? { placeholder: t('find') } : {})}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      value={[...value]}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
