import { ActionIcon, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { LONGEST_SOLUTION, MOST_SOLUTIONS, type Solution, solutionKey } from '@sleutel/domain/solution';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { AddNamed } from './add-named.tsx';
import type { CompanyDraft } from './use-company-draft.ts';

/** What the company sells: what the white space of accounts is measured against. */
export function SolutionFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.solutions');
  const range = draft.company.settings.solutions;
  const put = (solutions: readonly Solution[]) => draft.put({ settings: { solutions: [...solutions] } });
  return (
    <Section id="solutions" title={t('title')} lead={t('lead')}>
      <Stack gap="xs">
        {range.length === 0 && !draft.editable && <Text c="dimmed">{t('none')}</Text>}
        {range.map((solution, index) => (
          <SolutionField
            key={solution.key}
            solution={solution}
            problem={draft.issues[`settings.solutions.${index}.name`]}
            readOnly={!draft.editable}
            onRename={(name) => put(range.map((each) => (each === solution ? { ...each, name } : each)))}
            onRemove={() => put(range.filter((each) => each !== solution))}
            onMove={(by) => put(moved(range, index, by))}
            first={index === 0}
            last={index === range.length - 1}
          />
        ))}
        {draft.issues['settings.solutions'] && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {draft.issues['settings.solutions']}
          </Text>
        )}
        {draft.editable && range.length < MOST_SOLUTIONS && (
          <AddNamed
            label={t('another')}
            add={t('add')}
            maxLength={LONGEST_SOLUTION}
            onAdd={(name) =>
              put([...range, { key: solutionKey(name, new Set(range.map(({ key }) => key))), name }])
            }
          />
        )}
      </Stack>
    </Section>
  );
}

function moved(range: readonly Solution[], index: number, by: 1 | -1): Solution[] {
  const rest = range.toSpliced(index, 1);
  return rest.toSpliced(index + by, 0, ...range.slice(index, index + 1));
}

interface SolutionFieldProps {
  readonly solution: Solution;
  readonly problem: string | undefined;
  readonly readOnly: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

function SolutionField({ solution, problem, readOnly, first, last, ...on }: SolutionFieldProps) {
  const t = useTranslations('settings.solutions');
  const { name } = solution;
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <TextInput
        aria-label={t('name')}
        style={{ flex: 1 }}
        maxLength={LONGEST_SOLUTION}
        readOnly={readOnly}
        error={problem}
        value={name}
        onChange={(event) => on.onRename(event.currentTarget.value)}
      />
      {!readOnly && (
        <>
          <Move label={t('up', { name })} disabled={first} onClick={() => on.onMove(-1)} up />
          <Move label={t('down', { name })} disabled={last} onClick={() => on.onMove(1)} />
          <CloseButton size="lg" aria-label={t('remove', { name })} onClick={on.onRemove} />
        </>
      )}
    </Group>
  );
}

interface MoveProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly up?: boolean;
  readonly onClick: () => void;
}

function Move({ label, up = false, ...button }: MoveProps) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} {...button}>
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
