import { Checkbox, Group, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import classes from './message-mail.module.css';
import type { Message } from './message-page.tsx';
import { MailView, type MessageSearch } from './message-search.ts';

const route = getRouteApi('/frame/messages/$messageId');

/** The message itself: as it is read, as plain text, or its headers. */
export function MessageMail({ message }: { readonly message: Message }) {
  const t = useTranslations('message');
  const { view = 'mail', width = 'desktop', scheme, pictures } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<MessageSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <SegmentedControl
          aria-label={t('view.label')}
          data={MailView.options.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => change({ view: value === 'mail' ? undefined : MailView.parse(value) })}
        />
        {view === 'mail' && (
          <Group gap="md">
            <Checkbox
              label={t('dark')}
              checked={scheme === 'dark'}
              onChange={(event) => change({ scheme: event.currentTarget.checked ? 'dark' : undefined })}
            />
            <Checkbox
              label={t('noPictures')}
              checked={pictures === 'off'}
              onChange={(event) => change({ pictures: event.currentTarget.checked ? 'off' : undefined })}
            />
          </Group>
        )}
        {view === 'mail' && (
          <SegmentedControl
            visibleFrom="sm"
            aria-label={t('width.label')}
            data={[
              { value: 'desktop', label: t('width.desktop') },
              { value: 'phone', label: t('width.phone') },
            ]}
            value={width}
            onChange={(value) => change({ width: value === 'phone' ? 'phone' : undefined })}
          />
        )}
      </Group>
      {view === 'mail' && (
        <MailFrame
          title={t('frame', { name: message.contact.name })}
          html={message.html}
          width={width}
          scheme={scheme ?? 'light'}
          pictures={pictures !== 'off'}
        />
      )}
      {view === 'text' && (
        <pre className={classes.source} lang={message.language}>
          {message.text}
        </pre>
      )}
      {view === 'headers' && (
        <div className={classes.source}>
          <Facts facts={Object.entries(message.headers)} />
        </div>
      )}
    </Stack>
  );
}
