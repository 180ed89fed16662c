import { CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
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

/** Everything of one person on the map, edited where it stands. Escape closes it. */
export function PersonPanel({ map, card, onClose }: PersonPanelProps) {
  const t = useTranslations('contact.panel');
  const touched = useTouchText(map);
  const mayChange = may(useMe().role, 'contact.update');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the panel stands below the table or map, it would open out of sight.
    if (window.innerWidth < 992) place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside ref={place} className={classes.panel} aria-label={nameOf(card)} onKeyDown={onKeyDown}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
          <div>
            <Title order={2}>{nameOf(card)}</Title>
            <Text size="sm" c="dimmed">
              {touched(card)}
            </Text>
          </div>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </Group>
        <WritingMark writing={card} />
        <PersonFields map={map} card={card} />
        <Elsewhere card={card} />
        {mayChange && <PersonDeeds map={map} card={card} onRemoved={onClose} />}
        <AnchorLink to="/people/$contactId" params={{ contactId: card.contactId }} size="sm">
          {t('page')}
        </AnchorLink>
      </Stack>
    </aside>
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
