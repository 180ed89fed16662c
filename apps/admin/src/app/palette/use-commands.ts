import { useMantineColorScheme } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { languages } from '../../lib/i18n.tsx';
import { useMe } from '../../lib/me.ts';
import { useLanguage } from '../../lib/preferences.ts';
import { destinations } from '../frame/destinations.ts';
import type { EntryGroup } from './entry.ts';
import { matches } from './match.ts';

/** What opens over whatever screen there is. */
export type Dialog = 'shortcuts' | 'addAccount';

/** Screens and actions whose names fit what is typed. */
export function useCommands(text: string, onOpen: (open: Dialog) => void): EntryGroup[] {
  const t = useTranslations('palette');
  const groups = [
    { name: t('screens'), entries: useScreens() },
    { name: t('actions'), entries: [...useActions(onOpen), ...usePreferences(onOpen)] },
  ];
  return groups.map(({ name, entries }) => ({
    name,
    entries: entries.filter((entry) => matches(entry.name, text)),
  }));
}

function useScreens() {
  const nav = useTranslations('frame.nav');
  const navigate = useNavigate();
  return destinations
    .flatMap((room) => [room, ...room.within])
    .map(({ key, to }) => ({ id: key, name: nav(key), run: () => void navigate({ to }) }));
}

function useActions(onOpen: (open: Dialog) => void) {
  const t = useTranslations('palette');
  const me = useMe();
  const navigate = useNavigate();
  const toSegment = () => navigate({ to: '/segments/$segmentId', params: { segmentId: 'new' } });
  return [
    ...(may(me.role, 'account.create')
      ? [{ id: 'newAccount', name: t('newAccount'), run: () => onOpen('addAccount') }]
      : []),
    ...(may(me.role, 'programme.draft')
      ? [{ id: 'newProgramme', name: t('newProgramme'), run: () => void navigate({ to: '/programmes/new' }) }]
      : []),
    ...(may(me.role, 'segment.save')
      ? [{ id: 'newSegment', name: t('newSegment'), run: () => void toSegment() }]
      : []),
    {
      id: 'atRisk',
      name: t('atRisk'),
      run: () =>
        void navigate({ to: '/accounts', search: { status: ['slipping', 'lost'], sort: 'valueAtRisk' } }),
    },
    {
      id: 'mine',
      name: t('mine'),
      run: () => void navigate({ to: '/accounts', search: { owner: [me.id] } }),
    },
  ];
}

function usePreferences(onOpen: (open: Dialog) => void) {
  const t = useTranslations('palette');
  const [language, setLanguage] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = (['light', 'dark', 'auto'] as const).filter((each) => each !== colorScheme);
  return [
    ...languages
      .filter((each) => each !== language)
      .map((each) => ({ id: each, name: t(`language.${each}`), run: () => setLanguage(each) })),
    ...schemes.map((each) => ({ id: each, name: t(`theme.${each}`), run: () => setColorScheme(each) })),
    { id: 'shortcuts', name: t('shortcuts.title'), run: () => onOpen('shortcuts') },
  ];
}
