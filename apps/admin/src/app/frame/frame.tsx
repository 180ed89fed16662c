import { ActionIcon } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebar } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Opened, PaletteHost } from '../palette/palette-host.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import classes from './frame.module.css';
import { ImportsRunning } from './imports-running.tsx';
import { NotRefreshed } from './not-refreshed.tsx';
import { Rail } from './rail.tsx';
import { ThumbBar } from './thumb-bar.tsx';
import { UserMenu } from './user-menu.tsx';

/** The room around every screen. */
export function Frame() {
  const t = useTranslations('frame');
  const [narrow, setNarrow] = useNarrow();
  const [palette, setPalette] = useState<Opened>(null);
  return (
    <div className={classes.frame} data-narrow={narrow}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          <img src="/sleutel.svg" alt="" width={24} height={24} />
          <span className={classes.brandName}>Sleutel</span>
        </Link>
        <div className={classes.top}>
          <ActionIcon
            variant="subtle"
            color="gray"
            visibleFrom="sm"
            className={classes.toggle}
            aria-label={t(narrow ? 'expand' : 'collapse')}
            onClick={() => setNarrow(!narrow)}
          >
            <IconLayoutSidebar size={18} stroke={1.6} />
          </ActionIcon>
          <DemonstrationNote />
          <ImportsRunning />
          <PaletteHost open={palette} onOpen={setPalette} />
          <UserMenu />
        </div>
      </header>
      <div className={classes.side}>
        <Rail narrow={narrow} />
      </div>
      <ThumbBar onSearch={() => setPalette('palette')} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <NotRefreshed />
        <Outlet />
      </main>
    </div>
  );
}

/** Whether the rail shows no words: as somebody chose, else on a tablet, which has no room to spare. */
function useNarrow(): [boolean, (narrow: boolean) => void] {
  const [chosen, choose] = useLocalStorage<boolean | null>({
    key: 'sleutel.narrow',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const tablet = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  return [chosen ?? tablet ?? false, choose];
}
