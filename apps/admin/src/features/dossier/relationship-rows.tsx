import { useTranslations } from 'use-intl';
import { Complaints, Deliveries, Interactions, Promises } from './dealings.tsx';
import classes from './dossier.module.css';
import { Losses, Signals } from './losses.tsx';
import { Tenders } from './tenders.tsx';

const kinds = [
  { noun: 'promise', Rows: Promises },
  { noun: 'interaction', Rows: Interactions },
  { noun: 'tender', Rows: Tenders },
  { noun: 'delivery', Rows: Deliveries },
  { noun: 'complaint', Rows: Complaints },
  { noun: 'loss', Rows: Losses },
  { noun: 'signal', Rows: Signals },
] as const;

/** What there was between us and them, noun by noun. */
export function RelationshipRows({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('dossier');
  return kinds.map(({ noun, Rows }) => (
    <section key={noun} aria-labelledby={`rows-${noun}`}>
      <h3 id={`rows-${noun}`} className={classes.heading}>
        {t(`${noun}.title`)}
      </h3>
      <Rows accountId={accountId} />
    </section>
  ));
}
