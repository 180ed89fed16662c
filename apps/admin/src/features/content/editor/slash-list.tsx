import { Paper, Portal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './email-editor.module.css';
import type { SlashState } from './slash.ts';

/** The menu that a slash opens. The cursor stays in the text; arrows, Enter and Escape work from there. */
export function SlashList({ id, state }: { readonly id: string; readonly state: SlashState }) {
  const t = useTranslations('content.editor');
  const chosen = useRef<HTMLDivElement>(null);
  const { rect, items, chosen: index, choose } = state;
  useEffect(() => {
    if (index >= 0) chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  if (!rect) return null;
  const below = rect.bottom + 300 < window.innerHeight;
  const place = below ? { top: rect.bottom + 6 } : { bottom: window.innerHeight - rect.top + 6 };
  return (
    <Portal>
      <Paper
        id={id}
        role="listbox"
        aria-label={t('insert')}
        tabIndex={-1}
        withBorder
        shadow="md"
        className={classes.slash}
        style={{ ...place, left: Math.min(rect.left, window.innerWidth - 280) }}
      >
        {items.length === 0 && <div className={classes.nothing}>{t('nothing')}</div>}
        {items.map((item, at) => (
          <div key={item.key}>
            {items[at - 1]?.group !== item.group && (
              <div className={classes.group} role="presentation">
                {t(item.group)}
              </div>
            )}
            <div
              ref={at === index ? chosen : null}
              role="option"
              aria-selected={at === index}
              tabIndex={-1}
              className={classes.item}
              // The text keeps the cursor.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              {item.label}
            </div>
          </div>
        ))}
      </Paper>
    </Portal>
  );
}
