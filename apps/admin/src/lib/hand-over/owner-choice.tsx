import { Button, Popover, Select } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { nobody, useOwnerChoices } from '../owner-choices.ts';

interface OwnerChoiceProps {
  readonly label: string;
  /** Whether accounts may be left to nobody. */
  readonly orNobody: boolean;
  readonly busy: boolean;
  /** Stands beside a field rather than among the actions of a page. */
  readonly quiet?: boolean;
  /** Null where nobody is to look after them. */
  readonly onChoose: (owner: { readonly id: string; readonly name: string } | null) => void;
}

/** A button that asks who is to look after accounts from now on. */
export function OwnerChoice({ label, orNobody, busy, quiet = false, onChoose }: OwnerChoiceProps) {
  const t = useTranslations('accountList');
  const [opened, setOpened] = useState(false);
  const people = useOwnerChoices(null);
  const choose = (owner: string | null) => {
    const person = people.find(({ value }) => value === owner);
    if (owner === null || (owner !== nobody && !person)) return;
    setOpened(false);
    onChoose(person ? { id: person.value, name: person.label } : null);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={260} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          {...(quiet ? { variant: 'subtle', size: 'compact-sm', ml: -8 } : { variant: 'default' })}
          loading={busy}
          leftSection={<IconUser size={16} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          label={t('bulk.to')}
          placeholder={t('bulk.find')}
          searchable
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          data={[...(orNobody ? [{ value: nobody, label: t('filter.nobody') }] : []), ...people]}
          value={null}
          onChange={choose}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
