import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { LONGEST_ENDPOINT_URL, WebhookEventType } from '@sleutel/domain/webhook';
import { useTranslations } from 'use-intl';

/** What a person says of an endpoint. */
export interface EndpointDraft {
  readonly name: string;
  readonly url: string;
  readonly types: readonly WebhookEventType[];
}

interface EndpointFieldsProps {
  readonly draft: EndpointDraft;
  readonly onChange: (draft: EndpointDraft) => void;
}

export function EndpointFields({ draft, onChange }: EndpointFieldsProps) {
  const t = useTranslations('webhook');
  const { name, url, types } = draft;
  return (
    <>
      <TextInput
        data-autofocus
        required
        label={t('name')}
        description={t('nameNote')}
        maxLength={100}
        value={name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        required
        type="url"
        label={t('url')}
        description={t('urlNote')}
        maxLength={LONGEST_ENDPOINT_URL}
        value={url}
        onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
      />
      <EventTypes types={types} onChange={(chosen) => onChange({ ...draft, types: chosen })} />
    </>
  );
}

interface EventTypesProps {
  readonly types: readonly WebhookEventType[];
  readonly onChange: (types: readonly WebhookEventType[]) => void;
}

function EventTypes({ types, onChange }: EventTypesProps) {
  const t = useTranslations('webhook');
  const all = WebhookEventType.options;
  const everything = types.length === all.length;
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={t('types')}
        value={[...types]}
        onChange={(chosen) => onChange(all.filter((type) => chosen.includes(type)))}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs" mt="xs">
          {all.map((type) => (
            <Checkbox key={type} value={type} label={t(`type.${type}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox
        mt="xs"
        label={t('everything')}
        checked={everything}
        indeterminate={types.length > 0 && !everything}
        onChange={() => onChange(everything ? [] : all)}
      />
    </Stack>
  );
}
