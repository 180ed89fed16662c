import { useTranslations } from 'use-intl';
import { Figure, Figures } from '../../components/figures.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';
import { DueFigure } from './due-figure.tsx';

/** How far a launched programme is, and what is due next. */
export function ProgrammeFigures({ programme: { id, state, progress } }: { readonly programme: Programme }) {
  const t = useTranslations('programme.figures');
  const { count } = useFigures();
  const { accounts, enrolments, messages, codes, wonBack, accountsWonBack } = progress;
  const { active, held, finished, stopped } = enrolments;
  return (
    <Figures label={t('label')}>
      <Figure
        name={t('accounts')}
        value={count(accounts.treated)}
        note={t('heldOut', { count: accounts.heldOut })}
      />
      <Figure
        name={t('entered')}
        value={count(active + held + finished + stopped)}
        note={held > 0 ? t('heldBack', { active, held }) : t('active', { count: active })}
      />
      <Figure
        name={t(progress.mailStays ? 'kept' : 'sent')}
        value={count(messages.sent)}
        note={t('waiting', { count: messages.ready + messages.claimed })}
      />
      {state === 'live' && <DueFigure id={id} />}
      <Figure name={t('finished')} value={count(finished)} note={t('stopped', { count: stopped })} />
      <Figure
        name={t('wonBack')}
        value={count(accountsWonBack)}
        note={t('wonBackNote', { people: wonBack })}
      />
      <Figure name={t('codes')} value={count(codes.redeemed)} note={t('ofCodes', { count: codes.issued })} />
    </Figures>
  );
}
