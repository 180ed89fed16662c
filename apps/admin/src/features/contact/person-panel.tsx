import { CloseButton, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { ReachLink } from '../../components/reach-link.tsx';
import { useMe } from '../../lib/me.ts';
import { type ContactCard, type ContactMap, nameOf } from './contact-map.ts';
import { PersonDeeds } from './person-deeds.tsx';
import { PersonFields } from './person-fields.tsx';
import classes from './person-panel.module.css';
import { useTouchText } from './touch-text.ts';
import { WritingMark } from './writing-mark.tsx';

interface PersonPanelProps {
  readonly map: ContactMap;
  readonly card: ContactCard;
  readonly onClose: () => void;
}

/** Everything of one person beside the map or table, edited where it stands. Escape closes it. */
export function PersonPanel(props: PersonPanelProps) {
  const t = useTranslations('contact.panel');
  const { card, onClose } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside className={classes.panel} aria-label={nameOf(card)} onKeyDown={onKeyDown}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <Title order={2}>{nameOf(card)}</Title>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </Group>
      <Details {...props} />
    </aside>
  );
}

/** The same where there is no room beside it: a sheet from below, within reach of the thumb. */
export function PersonSheet(props: PersonPanelProps) {
  const t = useTranslations('contact.panel');
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="bottom"
      title={nameOf(props.card)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Details {...props} />
    </Drawer>
  );
}

function Details({ map, card, onClose }: PersonPanelProps) {
  const t = useTranslations('contact.panel');
  const touched = useTouchText(map);
  const mayChange = may(useMe().role, 'contact.update');
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {touched(card)}
        </Text>
        <WritingMark writing={card} />
        <Reach card={card} />
      </div>
      <PersonFields map={map} card={card} />
      <Elsewhere card={card} />
      {mayChange && <PersonDeeds map={map} card={card} onRemoved={onClose} />}
      <AnchorLink to="/people/$contactId" params={{ contactId: card.contactId }} size="sm">
        {t('page')}
      </AnchorLink>
    </Stack>
  );
}

/** How to get hold of somebody at once, wherever that can be tapped. */
function Reach({ card: { phone, email } }: { readonly card: ContactCard }) {
  if (!phone && !email) return null;
  return (
    <Group gap="md">
      {phone && <ReachLink kind="tel" to={phone} />}
      {email && <ReachLink kind="mailto" to={email} />}
    </Group>
  );
}

function Elsewhere({ card }: { readonly card: ContactCard }) {
  const t = useTranslations('contact.panel');
  const role = useTranslations('account.role');
  if (card.elsewhere.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('elsewhere')}
      </Text>
      {card.elsewhere.map((place) => (
        <Text key={place.accountId} size="sm">
          <AnchorLink
            to="/accounts/$accountId/people"
            params={{ accountId: place.accountId }}
            search={{ person: card.contactId }}
            size="sm"
          >
            {place.name}
          </AnchorLink>
          {place.role && ` · ${role(place.role)}`}
        </Text>
      ))}
    </div>
  );
}
