import { Text } from '@mantine/core';
import { BuyingRole } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';

type Proposal = Brief['proposals'][number];

/** What to ask and what to bring, each with what it follows from. */
export function BriefProposals({ brief }: { readonly brief: Brief }) {
  const t = useTranslations('meeting.proposals');
  const says = useTranslations('meeting.ask');
  const why = useTranslations('meeting.why');
  const inputs = useInputs(brief.offers);
  if (brief.meeting.state === 'cancelled') return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      {brief.proposals.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <ol className={classes.numbered}>
        {brief.proposals.map((proposal) => {
          const words = inputs(proposal);
          return (
            <li key={`${proposal.kind} ${JSON.stringify(proposal.inputs)}`}>
              <Text>{says(proposal.kind, words)}</Text>
              <Text size="sm" c="dimmed">
                {why(proposal.kind, words)}
              </Text>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** Days, shares, roles and offers of a proposal in words. */
function useInputs(offers: Brief['offers']): (proposal: Proposal) => Record<string, string | number> {
  const { day, percent } = useFigures();
  const roles = useTranslations('account.role');
  const statuses = useTranslations('account.status');
  const inOwnLanguage = useInOwnLanguage();
  const titles = new Map(offers.map(({ id, texts }) => [id, inOwnLanguage(texts)?.title ?? '']));
  const written: Record<string, (value: string | number) => string> = {
    closesOn: (value) => (value === '' ? '' : day(String(value))),
    seenOn: (value) => (value === '' ? '' : day(String(value))),
    validUntil: (value) => day(String(value)),
    dueOn: (value) => day(String(value)),
    progress: (value) => percent(Number(value)),
    share: (value) => (Number(value) < 0 ? '' : percent(Number(value))),
    status: (value) => statuses(value === 'lost' ? 'lost' : 'slipping').toLowerCase(),
    offer: (value) => titles.get(String(value)) ?? '',
    role: (value) => {
      const role = BuyingRole.safeParse(value);
      return role.success ? roles(role.data).toLowerCase() : String(value);
    },
  };
  return ({ inputs }) =>
    Object.fromEntries(
      Object.entries(inputs).flatMap(([name, value]) => {
        const word = written[name]?.(value) ?? value;
        // What is not known is told by another branch of the sentence.
        return [
          [name, word],
          [`has${name}`, word === '' ? 'no' : 'yes'],
        ];
      }),
    );
}
