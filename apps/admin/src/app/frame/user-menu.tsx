import { Menu, Skeleton, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLogout, IconReportAnalytics, IconSettings, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Face } from '../../components/face.tsx';
import { languages } from '../../lib/i18n.tsx';
import { useMe } from '../../lib/me.ts';
import { useLanguage } from '../../lib/preferences.ts';
import { signOut } from '../../lib/session.ts';
import { mayLeave } from '../../lib/unsaved.ts';
import classes from './frame.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who is signed in; language, appearance and the way out. */
export function UserMenu() {
  const t = useTranslations('frame');
  const me = useMe();
  const [language, setLanguage] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={220} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <VisuallyHidden>
            {me.role ? `${t('account.label')}: ${me.name}` : t('account.label')}
          </VisuallyHidden>
          {me.role ? <Face name={me.name} image={me.image} size={30} /> : <Skeleton circle height={30} />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.role && (
          <>
            <Menu.Label>
              {me.name} · {t(`roles.${me.role}`)}
            </Menu.Label>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('language.label')}</Menu.Label>
        {languages.map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={tick(choice === language)}
            onClick={() => setLanguage(choice)}
          >
            {t(`language.${choice}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('theme.label')}</Menu.Label>
        {schemes.map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={tick(choice === colorScheme)}
            onClick={() => setColorScheme(choice)}
          >
            {t(`theme.${choice}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconReportAnalytics size={16} />}
          onClick={() => void navigate({ to: '/reports' })}
        >
          {t('nav.reports')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUser size={16} />}
          onClick={() => void navigate({ to: '/settings/you' })}
        >
          {t('account.you')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={16} />}
          onClick={() => void navigate({ to: '/settings' })}
        >
          {t('nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function tick(chosen: boolean) {
  return chosen ? <IconCheck size={16} aria-hidden /> : null;
}

function useLeave() {
  const t = useTranslations('frame');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const leave = async () => {
    if (!(await mayLeave({ pathname, search }, { pathname: '/sign-in', search: {} }))) return;
    if (!(await signOut())) {
      notifications.show({ color: 'red', message: t('account.stillSignedIn'), autoClose: 8_000 });
      return;
    }
    queryClient.clear();
    await navigate({ to: '/sign-in', ignoreBlocker: true });
  };
  return () => void leave();
}
