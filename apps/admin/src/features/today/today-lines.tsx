import { Button, Text, Title } from '@mantine/core';
import { Fragment, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { DueMark } from '../../lib/due-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { TaskPerson } from '../../lib/task/task-person.tsx';
import type { DaySection, SectionKind } from './by-day.ts';
import { foldOf } from './fold-lines.ts';
import { LineActions } from './line-actions.tsx';
import { LineLink } from './line-link.tsx';
import { useLineText } from './line-text.ts';
import classes from './today.module.css';
import type { Today } from './today-page.tsx';

export type Line = Today['lines'][number];

interface TodayLinesProps {
  readonly section: DaySection;
  readonly today: string;
}

/** Lines of one day or urgency, each leading to where it is dealt with. */
export function TodayLines({ section, today }: TodayLinesProps) {
  const t = useTranslations('today');
  const titleOf = useTitle();
  const { kind, lines } = section;
  const id = useId();
  const [opened, setOpened] = useState<ReadonlySet<Line['kind']>>(new Set());
  const { shown, folded } = foldOf(lines, opened);
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb={6} className={kind === 'late' ? classes.late : undefined}>
        {titleOf(section, today)}
        <span className={classes.count}>{lines.length}</span>
      </Title>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <Fragment key={line.key}>
            <OneLine line={line} section={kind} />
            {folded.get(line.key) !== undefined && (
              <li className={classes.more}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setOpened(new Set([...opened, line.kind]))}
                >
                  {t('more', { count: folded.get(line.key) ?? 0, kind: t(`kind.${line.kind}`) })}
                </Button>
              </li>
            )}
          </Fragment>
        ))}
      </ul>
    </section>
  );
}

function useTitle() {
  const t = useTranslations('today.section');
  const { weekday } = useFigures();
  return ({ kind, day }: DaySection, today: string): string => {
    const name = weekday(day ?? today);
    return kind === 'day' ? name : t(kind, { day: name });
  };
}

interface OneLineProps {
  readonly line: Line;
  readonly section: SectionKind;
}

function OneLine({ line, section }: OneLineProps) {
  const t = useTranslations('today.kind');
  const { time, moment } = useFigures();
  const { title, note, dueOn } = useLineText()(line);
  const account = line.account && line.kind !== 'slipped' ? line.account : null;
  const person = line.kind === 'task' ? line.person : null;
  // Under its own day nobody has to be told the day.
  const due = dueOn !== null && (section === 'late' || section === 'later') ? dueOn : null;
  return (
    <li className={classes.line}>
      <span className={classes.kind}>
        {t(line.kind)}
        {line.kind === 'meeting' && (
          <span className={classes.time}>
            {section === 'later' ? moment(line.startsAt) : time(line.startsAt)}
          </span>
        )}
      </span>
      <div className={classes.text}>
        <LineLink line={line}>{title}</LineLink>
        <Text size="sm" c="dimmed">
          {account && (
            <AnchorLink
              to="/accounts/$accountId"
              params={{ accountId: account.id }}
              c="dimmed"
              inherit
              underline="hover"
            >
              {account.name}
            </AnchorLink>
          )}
          {person && (
            <>
              {account && ' · '}
              <TaskPerson person={person} />
            </>
          )}
          {(account || person) && note !== null && ' · '}
          {due === null ? note : <DueMark dueOn={due} parted={account !== null || person !== null} />}
        </Text>
      </div>
      <LineActions line={line} title={title} />
    </li>
  );
}
