import { Button, Group, Input, MultiSelect, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './account-picker.module.css';

interface AccountPickerProps {
  readonly value: readonly string[];
  readonly readOnly?: boolean;
  readonly onChange: (ids: string[]) => void;
}

/** More are told by their number: nobody reads so many names in a field. */
const MOST_NAMED = 200;

/** Accounts picked by hand, or taken along from a list. */
export function AccountPicker(props: AccountPickerProps) {
  return props.value.length > MOST_NAMED ? <Many {...props} /> : <Named {...props} />;
}

function Many({ value, readOnly = false, onChange }: AccountPickerProps) {
  const t = useTranslations('programmeEdit.audience');
  return (
    <Input.Wrapper label={t('accounts')}>
      <Group gap="sm" mt={4}>
        <Text>{t('many', { count: value.length })}</Text>
        {!readOnly && (
          <Button variant="default" size="xs" onClick={() => onChange([])}>
            {t('manyClear')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

/** Found by name, kept by id. */
function Named({ value, readOnly = false, onChange }: AccountPickerProps) {
  const t = useTranslations('programmeEdit.audience');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const trpc = useTRPC();
  const named = useQuery(
    trpc.account.list.queryOptions(
      { ids: [...value], limit: MOST_NAMED },
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
      classNames={{ pillsList: classes.pills ?? '' }}
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
