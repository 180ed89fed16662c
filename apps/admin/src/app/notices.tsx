import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';

/** Where notices appear, each with a way to close it that says so in the language of the screens. */
export function Notices() {
  const t = useTranslations('common');
  const closing = { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } } };
  return (
    <MantineThemeProvider inherit theme={{ components: closing }}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  );
}
