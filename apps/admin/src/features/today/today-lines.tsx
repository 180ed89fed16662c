import { Button, Text, Title } from '@mantine/core';
import { Fragment, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { foldOf } from './fold-lines.ts';
import { LineActions } from './line-actions.tsx';
import { LineLink } from './line-link.tsx';
import { useLineText } from './line-text.ts';
import classes from './today.module.css';
import type { Today } from './today-page.tsx';

export type Line = Today['lines'][number];

interface TodayLinesProps {
  readonly group: Line['group'];
  readonly lines: readonly Line[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Lines of one urgency, each leading to where it is dealt with. */
export function TodayLines({ group, lines, today }: TodayLinesProps) {
  const t = useTranslations('today');
  const id = useId();
  const [opened, setOpened] = useState<ReadonlySet<Line['kind']>>(new Set());
  if (lines.length === 0) return null;
  const { shown, folded } = foldOf(lines, opened);
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb={6}>
        {t(`group.${group}`)}
      </Title>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <Fragment key={line.key}>
            <OneLine line={line} today={today} />
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

function OneLine({ line, today }: { readonly line: Line; readonly today: string }) {
  const t = useTranslations('today.kind');
  const { title, note, late } = useLineText(today)(line);
  return (
    <li className={classes.line}>
      <span className={classes.kind}>{t(line.kind)}</span>
      <div className={classes.text}>
        <LineLink line={line}>{title}</LineLink>
        <Text size="sm" c="dimmed">
          {line.account && line.kind !== 'slipped' && (
            <>
              <AnchorLink
                to="/accounts/$accountId"
                params={{ accountId: line.account.id }}
                c="dimmed"
                inherit
                underline="hover"
              >
                {line.account.name}
              </AnchorLink>
              {' · '}
            </>
          )}
          <span className={late ? classes.late : undefined}>{note}</span>
        </Text>
      </div>
      <LineActions line={line} title={title} />
    </li>
  );
}
