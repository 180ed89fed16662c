import { Drawer } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { destinations } from './destinations.ts';
import classes from './thumb-bar.module.css';

/** The rooms one goes to on the move. */
const atHand = ['today', 'accounts', 'programmes'] as const;

const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

interface ThumbBarProps {
  readonly onSearch: () => void;
}

/** The way through the house on a phone: what is wanted on the move within reach of the thumb, all else one tap on. */
export function ThumbBar({ onSearch }: ThumbBarProps) {
  const t = useTranslations('frame');
  const search = useTranslations('palette');
  const [more, setMore] = useState(false);
  const [today, accounts, programmes] = atHand.map((key) => destinations.find((each) => each.key === key));
  return (
    <>
      <nav className={classes.bar} aria-label={t('nav.label')}>
        <Room room={today} />
        <Room room={accounts} />
        <button type="button" className={classes.place} onClick={onSearch}>
          <IconSearch {...icon} />
          <span>{search('open')}</span>
        </button>
        <Room room={programmes} />
        <button
          type="button"
          className={classes.place}
          aria-haspopup="dialog"
          aria-expanded={more}
          onClick={() => setMore(true)}
        >
          <IconMenu2 {...icon} />
          <span>{t('more')}</span>
        </button>
      </nav>
      <Drawer
        opened={more}
        onClose={() => setMore(false)}
        position="bottom"
        title={t('everywhere')}
        closeButtonProps={{ 'aria-label': t('closeMore') }}
      >
        <Everywhere onGo={() => setMore(false)} />
      </Drawer>
    </>
  );
}

type Destination = (typeof destinations)[number];

function Room({ room }: { readonly room: Destination | undefined }) {
  const t = useTranslations('frame.nav');
  if (!room) return null;
  const { key, to, icon: Icon } = room;
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      className={classes.place}
      activeProps={{ 'data-active': true }}
    >
      <Icon {...icon} />
      <span>{t(key)}</span>
    </Link>
  );
}

/** Every room, with what stands within it. */
function Everywhere({ onGo }: { readonly onGo: () => void }) {
  const t = useTranslations('frame.nav');
  return (
    <nav aria-label={t('all')}>
      <ul className={classes.rooms}>
        {destinations.map(({ key, to, icon: Icon, within }) => (
          <li key={key}>
            <Link to={to} className={classes.room} onClick={onGo}>
              <Icon {...icon} />
              {t(key)}
            </Link>
            {within.length > 0 && (
              <div className={classes.within}>
                {within.map((each) => (
                  <Link key={each.key} to={each.to} className={classes.part} onClick={onGo}>
                    {t(each.key)}
                  </Link>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
