import { Stack, Text, Tooltip } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useFigures } from '../../lib/figures.ts';
import classes from './audience-people.module.css';
import type { AudienceRow } from './audience-tab.tsx';

const route = getRouteApi('/frame/programmes/$programmeId');

/** The people of one account who are written to, each the way to their e-mail; or why nobody is. */
export function AudiencePeople({
  row: { account, people, leftOut, peopleLeftOut },
}: {
  readonly row: AudienceRow;
}) {
  const t = useTranslations('programme.audienceTab');
  const { programmeId } = route.useParams();
  const { language } = useFigures();
  return (
    <Stack gap={0} py={6}>
      {leftOut && <Text c="dimmed">{t(`leftOut.${leftOut}`)}</Text>}
      {people.map((person) => (
        <span key={person.contactId}>
          <AnchorLink
            className={classes.person}
            to="/programmes/$programmeId/content"
            params={{ programmeId }}
            search={{ account: account.id, contact: person.contactId }}
            aria-label={`${t('read')}: ${person.name}`}
          >
            {person.name}
          </AnchorLink>
          <Text span size="sm" c="dimmed" ml={8}>
            {[person.title, language(person.language)].filter(Boolean).join(' · ')}
          </Text>
        </span>
      ))}
      {peopleLeftOut.length > 0 && <Others people={peopleLeftOut} />}
    </Stack>
  );
}

/** Who of the account is not written to; who and why on asking. */
function Others({ people }: { readonly people: AudienceRow['peopleLeftOut'] }) {
  const t = useTranslations('programme.audienceTab');
  return (
    <Tooltip
      multiline
      label={people.map(({ contactId, name, reason }) => (
        <div key={contactId}>{t('othersWhy', { name, reason: t(`personLeftOut.${reason}`) })}</div>
      ))}
    >
      <Text size="xs" c="dimmed" className={classes.others} tabIndex={0}>
        {t('others', { count: people.length })}
      </Text>
    </Tooltip>
  );
}
