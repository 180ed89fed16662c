import { ActionIcon, Menu, Text } from '@mantine/core';
import { isChanceBranch, waysOf } from '@sleutel/domain/sequence';
import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { type OutlineLine, outlineOf } from './outline.ts';
import classes from './sequence-outline.module.css';
import { StepCounts } from './step-counts.tsx';
import { stepIcons } from './step-icons.ts';
import { useStepText } from './step-text.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';

/** What the programme does, top to bottom, with who is where. Arrows go from line to line, with Alt they move it. */
export function SequenceOutline({ chosen }: { readonly chosen: string | undefined }) {
  const t = useTranslations('programme.steps');
  const edit = useTranslations('programmeEdit.sequence');
  const { design, canEdit } = useProgrammeEditor();
  return (
    <Section title={t('title')} {...(canEdit ? { lead: edit('keys') } : {})}>
      {canEdit && <InsertMenu slot="start" label={edit('insertFirst')} />}
      <ol className={classes.outline} onKeyDown={moveBetweenLines}>
        {outlineOf(design.sequence).map((line) => (
          <Line key={keyOf(line)} line={line} chosen={chosen} />
        ))}
      </ol>
    </Section>
  );
}

function keyOf(line: OutlineLine): string {
  return line.kind === 'step' ? line.step.key : `${line.depth} ${line.way} ${line.to}`;
}

interface LineProps {
  readonly line: OutlineLine;
  readonly chosen: string | undefined;
}

function Line({ line, chosen }: LineProps) {
  const t = useTranslations('programme.steps');
  const { design, programme } = useProgrammeEditor();
  const say = useStepText(design);
  const edit = useSequenceEdit();
  const key = line.kind === 'step' ? line.step.key : undefined;
  const Icon = line.kind === 'step' ? stepIcons[line.step.type] : IconArrowBackUp;
  const act = (event: KeyboardEvent) => {
    if (key === undefined || !edit.canEdit) return;
    if (event.altKey && event.key === 'ArrowUp') edit.moveUp(key);
    else if (event.altKey && event.key === 'ArrowDown') edit.moveDown(key);
    else if (event.key === 'Delete') edit.remove(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className={classes.line}
      style={{ '--depth': line.depth }}
      data-chosen={key !== undefined && key === chosen}
    >
      <span className={classes.number}>{line.kind === 'step' ? line.number : ''}</span>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div>
        {line.way && (
          <Text span inherit c="dimmed">
            {t(line.way)}{' '}
          </Text>
        )}
        {key === undefined ? (
          t('goOn', { number: line.kind === 'jump' ? line.to : 0 })
        ) : (
          <button
            type="button"
            className={classes.step}
            data-line
            onKeyDown={act}
            onClick={() => edit.choose(key)}
          >
            {line.kind === 'step' && say(line.step)}
          </button>
        )}
        {line.kind === 'step' && <StepCounts step={line.step} programme={programme} />}
      </div>
      {line.kind === 'step' && edit.canEdit && <LineMenu line={line} />}
    </li>
  );
}

function LineMenu({ line: { step, number } }: { readonly line: Extract<OutlineLine, { kind: 'step' }> }) {
  const t = useTranslations('programmeEdit.sequence');
  const edit = useSequenceEdit();
  const [way] = waysOf(step).slice(-1);
  return (
    <span className={classes.deeds}>
      {way && <InsertMenu slot={{ after: step.key, way }} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('deeds', { number })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {step.type !== 'exit' && (
            <>
              <Menu.Item onClick={() => edit.moveUp(step.key)}>{t('up')}</Menu.Item>
              <Menu.Item onClick={() => edit.moveDown(step.key)}>{t('down')}</Menu.Item>
            </>
          )}
          {step.type === 'email' && (
            <Menu.Item onClick={() => edit.addVersion(step)}>{t('addVersion')}</Menu.Item>
          )}
          {isChanceBranch(step) && (
            <Menu.Item onClick={() => edit.remove(step.key, 'yes')}>{t('removeKeepA')}</Menu.Item>
          )}
          <Menu.Item onClick={() => edit.remove(step.key)}>
            {t(isChanceBranch(step) ? 'removeKeepB' : 'remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line.matches(':focus'));
  const next = lines[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
