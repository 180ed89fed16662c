import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '../../../lib/trpc.ts';
import classes from './rehearsal.module.css';
import { Shape } from './timeline.tsx';
import { useWalkText } from './walk-text.ts';

export type Walk = NonNullable<RouterOutputs['rehearsal']['walk']>;

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');

/** How long each step stands before the next comes, in milliseconds. */
const STEP_MS = 1_800;

interface WalkPlayerProps {
  readonly walk: Walk;
  readonly design: ProgrammeDesign;
}

/** Plays a walk: forward by itself or by hand, each step with what was done and why. */
export function WalkPlayer({ walk, design }: WalkPlayerProps) {
  const t = useTranslations('rehearsal.walk');
  const { at = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [playing, setPlaying] = useState(false);
  const last = walk.steps.length;
  const now = Math.min(at, last);
  const go = (to: number) =>
    void navigate({
      search: (old) => ({ ...old, at: Math.min(last, Math.max(1, to)) }),
      replace: true,
      resetScroll: false,
    });
  useEffect(() => {
    if (!playing) return;
    if (now >= last) return setPlaying(false);
    const timer = setTimeout(() => go(now + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(now + 1),
    ArrowLeft: () => go(now - 1),
    Home: () => go(1),
    End: () => go(last),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    setPlaying(false);
    act();
  };
  const play = () => {
    if (now >= last) go(1);
    setPlaying(!playing);
  };
  return (
    <Paper withBorder p="lg" role="group" aria-label={t('label')} onKeyDown={onKeyDown}>
      <Stack gap="md">
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlayerSkipBack size={14} aria-hidden />}
            disabled={now <= 1}
            onClick={() => go(now - 1)}
          >
            {t('back')}
          </Button>
          <Button
            size="xs"
            leftSection={
              playing ? <IconPlayerPause size={14} aria-hidden /> : <IconPlayerPlay size={14} aria-hidden />
            }
            onClick={play}
          >
            {playing ? t('pause') : t('play')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlayerSkipForward size={14} aria-hidden />}
            disabled={now >= last}
            onClick={() => go(now + 1)}
          >
            {t('forward')}
          </Button>
          <Text size="sm" c="dimmed" className="figures" role="status">
            {t('of', { now, last })}
          </Text>
        </Group>
        <Steps walk={walk} design={design} now={now} />
        <Text size="xs" c="dimmed">
          {t('keys')}
        </Text>
      </Stack>
    </Paper>
  );
}

function Steps({ walk, design, now }: WalkPlayerProps & { readonly now: number }) {
  const say = useWalkText(walk, design);
  return (
    <ol className={classes.walk} aria-live="polite">
      {walk.steps.slice(0, now).map((step, index) => {
        const { when, what, why, way } = say(step, index);
        return (
          <li
            key={step.position}
            className={classes.step}
            aria-current={index === now - 1 ? 'step' : undefined}
          >
            <Shape kind={step.kind} />
            <div>
              {way.map((part) => (
                <Text key={part} size="sm" c="dimmed">
                  {part}
                </Text>
              ))}
              <Text size="sm" fw={index === now - 1 ? 600 : 400}>
                {what}
              </Text>
              {why && (
                <Text size="sm" c="dimmed">
                  {why}
                </Text>
              )}
            </div>
            <Text size="xs" c="dimmed" className="figures">
              {when}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
