import { ActionIcon, Button, CloseButton, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { isChanceBranch, type Step, waysOf } from '@sleutel/domain/sequence';
import { IconArrowDown, IconArrowsSplit2, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useFieldIssue } from './field-issue.ts';
import { InsertMenu } from './insert-menu.tsx';
import { useProblemText } from './problem-text.ts';
import { StepCounts } from './step-counts.tsx';
import { StepFields } from './step-fields.tsx';
import classes from './step-panel.module.css';
import { StepWays } from './step-ways.tsx';
import { useSequenceEdit } from './use-sequence-edit.ts';

/** The chosen step: what it does, where it leads, what is wrong with it. */
export function StepPanel({ step }: { readonly step: Step }) {
  const t = useTranslations('programmeEdit.sequence');
  const { programme, design, canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const issueAt = useFieldIssue();
  const place = design.sequence.steps.findIndex(({ key }) => key === step.key);
  const say = useProblemText();
  const problems = programme.problems.filter(({ at }) => at.step === step.key);
  return (
    <Paper component="aside" withBorder p="md" className={classes.panel} aria-label={t('chosen')}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2}>{t(`type.${step.type}`)}</Title>
          <CloseButton aria-label={t('close')} onClick={() => edit.choose(undefined)} />
        </Group>
        {problems.map((problem) => (
          <Text
            key={JSON.stringify(problem)}
            size="sm"
            c={problem.severity === 'error' ? 'var(--lost)' : 'dimmed'}
          >
            {say(problem)}
          </Text>
        ))}
        <StepCounts step={step} programme={programme} />
        <TextInput
          {...issueAt('sequence', 'steps', place, 'name')}
          label={t('name')}
          value={step.name}
          maxLength={120}
          readOnly={!canEdit}
          onChange={(event) => edit.changeStep({ ...step, name: event.currentTarget.value }, 'name')}
        />
        <StepFields step={step} />
        {waysOf(step).length > 0 && <StepWays step={step} />}
        {canEdit && <Deeds step={step} />}
      </Stack>
    </Paper>
  );
}

function Deeds({ step }: { readonly step: Step }) {
  const t = useTranslations('programmeEdit.sequence');
  const edit = useSequenceEdit();
  const [way] = waysOf(step).slice(-1);
  return (
    <Group gap="sm">
      {way && <InsertMenu slot={{ after: step.key, way }} label={t('insertBehind')} />}
      {step.type !== 'exit' && (
        <>
          <ActionIcon variant="default" aria-label={t('up')} onClick={() => edit.moveUp(step.key)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('down')} onClick={() => edit.moveDown(step.key)}>
            <IconArrowDown size={16} />
          </ActionIcon>
        </>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={14} />}
        onClick={() => edit.remove(step.key)}
      >
        {t(isChanceBranch(step) ? 'removeKeepB' : 'remove')}
      </Button>
      {step.type === 'email' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsSplit2 size={14} />}
          onClick={() => edit.addVersion(step)}
        >
          {t('addVersion')}
        </Button>
      )}
      {step.type === 'branch' && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => edit.remove(step.key, 'yes')}>
          {t(isChanceBranch(step) ? 'removeKeepA' : 'removeKeepYes')}
        </Button>
      )}
    </Group>
  );
}
