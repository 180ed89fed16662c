import { Text } from '@mantine/core';
import type { Step } from '@sleutel/domain/sequence';
import {
  IconArrowBackUp,
  IconArrowsSplit2,
  IconCheck,
  IconClock,
  IconGift,
  IconMail,
  IconPhone,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import type { Programme } from '../../lib/programme.ts';
import { type OutlineLine, outlineOf } from './outline.ts';
import classes from './sequence-outline.module.css';
import { StepCounts } from './step-counts.tsx';
import { useStepText } from './step-text.ts';

const icons = {
  email: IconMail,
  wait: IconClock,
  branch: IconArrowsSplit2,
  offer: IconGift,
  task: IconPhone,
  exit: IconCheck,
} as const satisfies Record<Step['type'], unknown>;

/** What the programme does, top to bottom, with who is where. */
export function SequenceOutline({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme.steps');
  return (
    <Section title={t('title')}>
      <ol className={classes.outline}>
        {outlineOf(programme.design.sequence).map((line) => (
          <Line key={keyOf(line)} line={line} programme={programme} />
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
  readonly programme: Programme;
}

function Line({ line, programme }: LineProps) {
  const t = useTranslations('programme.steps');
  const say = useStepText(programme.design);
  const Icon = line.kind === 'step' ? icons[line.step.type] : IconArrowBackUp;
  return (
    <li className={classes.line} style={{ '--depth': line.depth }}>
      <span className={classes.number}>{line.kind === 'step' ? line.number : ''}</span>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div>
        <Text>
          {line.way && (
            <Text span inherit c="dimmed">
              {t(line.way)}{' '}
            </Text>
          )}
          {line.kind === 'step' ? say(line.step) : t('goOn', { number: line.to })}
        </Text>
        {line.kind === 'step' && <StepCounts step={line.step} programme={programme} />}
      </div>
      {line.kind === 'step' && line.step.type === 'email' && (
        <AnchorLink
          size="sm"
          to="/programmes/$programmeId/content"
          params={{ programmeId: programme.id }}
          search={{ step: line.step.key }}
          aria-label={`${t('preview')}: ${say(line.step)}`}
        >
          {t('preview')}
        </AnchorLink>
      )}
    </li>
  );
}
