import type { lackOf, QualificationKind } from '@sleutel/domain/qualification';
import { useTranslations } from 'use-intl';
import classes from './qualification.module.css';

interface PipsProps {
  readonly kind: QualificationKind;
  /** 0 to 3; null without any evidence. */
  readonly score: number | null;
  /** Why it does not count as shown. */
  readonly lack: ReturnType<typeof lackOf>;
}

const pips = [1, 2, 3] as const;

/** How far one of the three P's is shown: its name, as many of three pips as its score, and to listeners in words. */
export function Pips({ kind, score, lack }: PipsProps) {
  const t = useTranslations('qualification');
  return (
    <span className={classes.pips} data-lack={lack ?? 'none'}>
      <span>{t(`kinds.${kind}`)}</span>
      <svg viewBox="0 0 34 10" width={34} height={10} aria-hidden="true">
        {pips.map((pip) => (
          <circle key={pip} cx={12 * pip - 7} cy={5} r={4} data-on={pip <= (score ?? 0)} />
        ))}
      </svg>
      <span className={classes.spoken}>
        {[t('score', { score: String(score ?? 'none') }), lack === 'tooOld' && t('lack.tooOld')]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}
