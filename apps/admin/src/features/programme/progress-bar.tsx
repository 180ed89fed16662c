import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './progress-bar.module.css';

type Progress = RouterOutputs['programme']['list']['items'][number]['progress'];

interface ProgressBarProps {
  readonly progress: Progress;
  readonly launched: boolean;
}

/** How the people of a programme stand, as a bar with its numbers beside it. */
export function ProgressBar({ progress: { enrolments, messages, mailStays }, launched }: ProgressBarProps) {
  const t = useTranslations('programme.progress');
  const { count } = useFigures();
  if (!launched) return <span className={classes.none}>{t('none')}</span>;
  const entered = enrolments.active + enrolments.held + enrolments.finished + enrolments.stopped;
  const words = t('short', {
    entered: count(entered),
    sent: count(messages.sent),
    mailStays: String(mailStays),
    finished: count(enrolments.finished),
    stopped: count(enrolments.stopped),
    hasStopped: String(enrolments.stopped > 0),
  });
  const part = (value: number) => ({ flexGrow: value });
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.finished} style={part(enrolments.finished)} />
        <span className={classes.active} style={part(enrolments.active + enrolments.held)} />
        <span className={classes.stopped} style={part(enrolments.stopped)} />
      </span>
      <span className={classes.words} title={words}>
        {words}
      </span>
    </span>
  );
}
