import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { LineActions } from './line-actions.tsx';
import { LineLink } from './line-link.tsx';
import { useLineText } from './line-text.ts';
import classes from './today.module.css';
import type { Today } from './today-page.tsx';

export type Line = Today['lines'][number];

interface TodayLinesProps {
  readonly group: Line['group'];
  readonly lines: readonly Line[];
}

/** Lines of one urgency, each leading to where it is dealt with. */
export function TodayLines({ group, lines }: TodayLinesProps) {
  const t = useTranslations('today.group');
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb={6}>
        {t(group)}
      </Title>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <OneLine key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

function OneLine({ line }: { readonly line: Line }) {
  const t = useTranslations('today.kind');
  const { title, note, late } = useLineText()(line);
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
