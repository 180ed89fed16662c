import { Button, Group, Input, Text, TextInput } from '@mantine/core';
import { MOST_PICTURE_BYTES, pictureIn } from '@sleutel/domain/picture';
import { IconPhoto, IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DropArea } from '../../components/drop-area.tsx';
import classes from './picture-field.module.css';
import { usePictureUpload } from './use-picture-upload.ts';

interface PictureFieldProps {
  readonly label: string;
  readonly note: string;
  readonly shape: 'wide' | 'round';
  /** Of a picture that was uploaded, or anywhere on the web. */
  readonly value: string | null;
  readonly editable: boolean;
  /** What is wrong with the address that was written. */
  readonly error?: string;
  readonly onChange: (address: string | null) => void;
}

/** A picture: dropped, chosen, named by its address, looked at, taken away. */
export function PictureField({ label, note, shape, value, editable, error, onChange }: PictureFieldProps) {
  const t = useTranslations('settings.picture');
  const { take, sending, refusal } = usePictureUpload(onChange);
  const own = pictureIn(value ?? '') !== null;
  return (
    <Input.Wrapper label={label} description={note} labelElement="div">
      <DropArea label={label} disabled={!editable} onDrop={take} className={classes.zone}>
        <Preview value={error === undefined ? value : null} shape={shape} />
        {editable && (
          <Group gap="xs">
            <Choose label={label} sending={sending} onChoose={take} />
            {value !== null && (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconTrash size={14} />}
                aria-label={t('removeOf', { name: label })}
                onClick={() => onChange(null)}
              >
                {t('remove')}
              </Button>
            )}
            <Text size="xs" c="dimmed" w="100%">
              {t('limits', { kilobytes: MOST_PICTURE_BYTES / 1000 })}
            </Text>
          </Group>
        )}
      </DropArea>
      {refusal !== null && (
        <Text role="alert" size="sm" mt={4} c="var(--lost)">
          {refusal}
        </Text>
      )}
      <TextInput
        mt="xs"
        size="xs"
        type="url"
        label={t('address')}
        aria-label={t('addressOf', { name: label })}
        placeholder="https://"
        readOnly={!editable}
        value={own ? '' : (value ?? '')}
        {...(error === undefined ? {} : { error })}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    </Input.Wrapper>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly sending: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

function Choose({ label, sending, onChoose }: ChooseProps) {
  const t = useTranslations('settings.picture');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={sending}
        leftSection={<IconUpload size={14} />}
        aria-label={t('chooseOf', { name: label })}
        onClick={() => chooser.current?.click()}
      >
        {t('choose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('chooseOf', { name: label })}
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Preview({ value, shape }: Pick<PictureFieldProps, 'value' | 'shape'>) {
  const t = useTranslations('settings.picture');
  return (
    <div className={classes.frame} data-shape={shape}>
      {value === null ? (
        <IconPhoto size={22} stroke={1.4} role="img" aria-label={t('none')} />
      ) : (
        // Another picture begins anew: one that did not load says nothing about the next.
        <img key={value} src={value} alt={t('preview')} />
      )}
    </div>
  );
}
