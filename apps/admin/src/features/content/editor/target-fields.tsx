import { Button, Select, Stack, TextInput } from '@mantine/core';
import { LinkTarget } from '@sleutel/domain/template';
import { useState } from 'react';
import { useTranslations } from 'use-intl';

interface TargetFieldsProps {
  readonly target: LinkTarget;
  readonly onSet: (target: LinkTarget) => void;
}

const places = ['url', 'offer', 'preferences'] as const;

/** Where a link or a button leads. An address is taken only once it is one. */
export function TargetFields({ target, onSet }: TargetFieldsProps) {
  const t = useTranslations('content.target');
  const [to, setTo] = useState<LinkTarget['to']>(target.to);
  const [url, setUrl] = useState(target.to === 'url' ? target.url : '');
  const wanted = LinkTarget.safeParse(to === 'url' ? { to, url } : { to });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (wanted.success) onSet(wanted.data);
      }}
    >
      <Stack gap="xs">
        <Select
          label={t('to')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={places.map((value) => ({ value, label: t(value) }))}
          value={to}
          onChange={(value) => setTo(places.find((each) => each === value) ?? 'url')}
        />
        {to === 'url' && (
          <TextInput
            label={t('address')}
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={url !== '' && !wanted.success ? t('notAnAddress') : null}
          />
        )}
        <Button type="submit" size="compact-sm" disabled={!wanted.success}>
          {t('set')}
        </Button>
      </Stack>
    </form>
  );
}
