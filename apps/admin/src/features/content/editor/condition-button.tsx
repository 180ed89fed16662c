import { Button, Popover, Select, Stack } from '@mantine/core';
import { COUNTABLE, Condition, KNOWABLE, ownFieldAt, spelledPath } from '@sleutel/domain/template';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../../components/number-field.tsx';
import { useIssueWords } from '../../../lib/issue-words.ts';
import { shownNumber, writtenNumber } from '../../../lib/written-number.ts';
import { useOwnFieldPaths } from '../own-fields.ts';
import { useEditorTexts } from './texts.ts';

interface ConditionButtonProps {
  readonly condition: unknown;
  /** The condition in words; null: everybody. */
  readonly said: string | null;
  readonly onSet: (condition: Condition | null) => void;
}

type Kind = Condition['kind'] | 'always';
const kinds = ['always', 'known', 'unknown', 'atLeast', 'below'] as const;

/** For whom a block is shown. */
export function ConditionButton({ condition, said, onSet }: ConditionButtonProps) {
  const t = useTranslations('content.showIf');
  const [open, setOpen] = useState(false);
  const set = (next: Condition | null) => {
    onSet(next);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant={said ? 'light' : 'subtle'}
          color={said ? 'teal' : 'gray'}
          leftSection={<IconEye size={14} />}
          onClick={() => setOpen(!open)}
        >
          {said ?? t('always')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Fields condition={condition} onSet={set} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ condition, onSet }: Omit<ConditionButtonProps, 'said'>) {
  const t = useTranslations('content');
  const texts = useEditorTexts();
  const say = useIssueWords();
  const known = Condition.safeParse(condition);
  const [kind, setKind] = useState<Kind>(known.success ? known.data.kind : 'always');
  const [what, setWhat] = useState(known.success ? spelledPath(known.data.what) : 'orders');
  const [number, setNumber] = useState(known.success && 'number' in known.data ? known.data.number : 1);
  const counts = kind === 'atLeast' || kind === 'below';
  const ownFields = useOwnFieldPaths();
  const choices: readonly string[] = counts
    ? COUNTABLE
    : [...new Set([...KNOWABLE, ...ownFields, ...(ownFieldAt(what) ? [what] : [])])];
  const chosen = choices.includes(what) ? what : (choices[0] ?? '');
  const label = (path: string) =>
    path === 'orders' || path === 'offer' ? t(`known.${path}`) : texts.variable(path);
  const next = Condition.safeParse(counts ? { kind, what: chosen, number } : { kind, what: chosen });
  const [issue] = (counts && next.error?.issues.filter(({ path }) => path[0] === 'number')) || [];
  const problem = issue && say(issue);
  const apply = () => onSet(next.success ? next.data : null);
  return (
    <Stack gap="xs">
      <Select
        label={t('showIf.label')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={kinds.map((value) => ({ value, label: t(`showIf.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'always')}
      />
      {kind !== 'always' && (
        <Select
          label={t('showIf.what')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={choices.map((value) => ({ value, label: label(value) }))}
          value={chosen}
          onChange={(value) => setWhat(value ?? chosen)}
        />
      )}
      {counts && (
        <NumberField
          label={t('showIf.number')}
          min={0}
          allowDecimal={false}
          value={shownNumber(number)}
          error={problem}
          onChange={(value) => setNumber(writtenNumber(value))}
        />
      )}
      <Button size="compact-sm" disabled={problem !== undefined} onClick={apply}>
        {t('showIf.set')}
      </Button>
    </Stack>
  );
}
