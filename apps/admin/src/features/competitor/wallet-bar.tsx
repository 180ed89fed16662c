import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import classes from './wallet.module.css';
import { walletParts } from './wallet.ts';

interface WalletBarProps {
  readonly rivals: Parameters<typeof walletParts>[0];
}

/** The account's spending as one bar: what each competitor has of it, and what is left. */
export function WalletBar({ rivals }: WalletBarProps) {
  const t = useTranslations('dossier.rival');
  const { percent } = useFigures();
  return (
    <ol className={classes.wallet}>
      {walletParts(rivals).map(({ key, name, share }) => (
        <li key={key} style={{ '--share': share }} data-rest={name === null}>
          <span className={classes.block} aria-hidden />
          <span className={classes.label}>
            {name ?? t('rest')} <span className="figures">{percent(share)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
