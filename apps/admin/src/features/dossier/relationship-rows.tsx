import { useTranslations } from 'use-intl';
import { useArrival } from '../../components/use-arrival.ts';
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
  return kinds.map((kind) => <Kind key={kind.noun} {...kind} accountId={accountId} />);
}

type KindProps = (typeof kinds)[number] & { readonly accountId: string };

function Kind({ noun, Rows, accountId }: KindProps) {
  const t = useTranslations('dossier');
  const { ref, id, style } = useArrival<HTMLElement>(`rows-${noun}`);
  return (
    <section ref={ref} style={style} aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {t(`${noun}.title`)}
      </h3>
      <Rows accountId={accountId} />
    </section>
  );
}
