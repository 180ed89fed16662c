import { Button, Checkbox, Popover, Select, Stack, TextInput } from '@mantine/core';
import { LinkTarget, PictureUrl } from '@sleutel/domain/template';
import type { Editor } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../../components/number-field.tsx';
import { useRangeWords } from '../../../lib/range-words.ts';
import { setBlock, setOrderLine } from './commands.ts';
import { TargetFields } from './target-fields.tsx';

interface BlockFieldsProps {
  readonly editor: Editor;
  readonly block: {
    readonly type: string;
    readonly attrs: Record<string, unknown>;
    readonly lines: number;
  };
}

/** What only blocks of this type have. */
export function BlockFields({ editor, block }: BlockFieldsProps) {
  const t = useTranslations('content.editor');
  const { type, attrs, lines } = block;
  const set = (change: Record<string, unknown>) => setBlock(editor, change);
  switch (type) {
    case 'heading':
      return (
        <Select
          size="xs"
          w={130}
          aria-label={t('level')}
          allowDeselect={false}
          data={[1, 2, 3].map((level) => ({ value: String(level), label: t('levelOf', { level }) }))}
          value={String(attrs.level)}
          onChange={(value) => set({ level: Number(value) })}
        />
      );
    case 'list':
      return (
        <Checkbox
          size="xs"
          label={t('ordered')}
          checked={attrs.ordered === true}
          onChange={(event) => set({ ordered: event.currentTarget.checked })}
        />
      );
    case 'recentOrders':
      return (
        <>
          <LimitField limit={Number(attrs.limit)} onSet={(limit) => set({ limit })} />
          <Checkbox
            size="xs"
            label={t('inWords')}
            checked={lines > 1}
            onChange={(event) => setOrderLine(editor, event.currentTarget.checked)}
          />
        </>
      );
    case 'button':
      return (
        <Fold label={t('leadsTo')}>
          <TargetFields target={targetOf(attrs.target)} onSet={(target) => set({ target })} />
        </Fold>
      );
    case 'picture':
      return (
        <Fold label={t('picture')}>
          <PictureFields
            url={String(attrs.url)}
            alt={String(attrs.alt)}
            width={Number(attrs.width)}
            onSet={set}
          />
        </Fold>
      );
    case 'story':
      return <StoryFields attrs={attrs} onSet={set} />;
    default:
      return null;
  }
}

function targetOf(target: unknown): LinkTarget {
  const known = LinkTarget.safeParse(target);
  return known.success ? known.data : { to: 'url', url: '' };
}

function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover shadow="md" width={320} trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="light">
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}

const LIMIT = { min: 1, max: 10 } as const;
const WIDTH = { min: 40, max: 520 } as const;

/** How many orders are listed. What is none of the range stays written and changes nothing. */
function LimitField({ limit, onSet }: { readonly limit: number; readonly onSet: (limit: number) => void }) {
  const t = useTranslations('content.editor');
  const none = useRangeWords();
  const [written, setWritten] = useState<string | number>(limit);
  return (
    <NumberField
      size="xs"
      w={120}
      aria-label={t('limit')}
      {...LIMIT}
      allowDecimal={false}
      error={none(written, LIMIT)}
      value={written}
      onChange={(value) => {
        setWritten(value);
        if (none(value, LIMIT) === undefined) onSet(Number(value));
      }}
    />
  );
}

interface PictureFieldsProps {
  readonly url: string;
  readonly alt: string;
  /** Not of every picture; in pixels. */
  readonly width?: number;
  readonly onSet: (change: { url: string; alt: string; width?: number }) => void;
}

function PictureFields({ onSet, ...given }: PictureFieldsProps) {
  const t = useTranslations('content.editor');
  const [url, setUrl] = useState(given.url);
  const [alt, setAlt] = useState(given.alt);
  const [width, setWidth] = useState<string | number | undefined>(given.width);
  const none = useRangeWords();
  const secure = PictureUrl.safeParse(url).success;
  const fits = secure && (width === undefined || none(width, WIDTH) === undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onSet({ url, alt, ...(width === undefined ? {} : { width: Number(width) }) });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('pictureUrl')}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={url.length > 8 && !secure ? t('notSecure') : null}
        />
        <TextInput
          label={t('alt')}
          description={t('altNote')}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        {width !== undefined && (
          <NumberField
            label={t('width')}
            {...WIDTH}
            allowDecimal={false}
            error={none(width, WIDTH)}
            value={width}
            onChange={setWidth}
          />
        )}
        <Button type="submit" size="compact-sm" disabled={!fits}>
          {t('apply')}
        </Button>
      </Stack>
    </form>
  );
}

interface StoryFieldsProps {
  readonly attrs: Record<string, unknown>;
  readonly onSet: (change: Record<string, unknown>) => void;
}

function StoryFields({ attrs, onSet }: StoryFieldsProps) {
  const t = useTranslations('content.editor');
  const picture = recordOf(attrs.picture);
  const more = recordOf(attrs.more);
  const [label, setLabel] = useState(wordsOf(more?.label) || t('more'));
  return (
    <>
      <Fold label={t('picture')}>
        <Stack gap="xs">
          <PictureFields
            url={wordsOf(picture?.url) || 'https://'}
            alt={wordsOf(picture?.alt)}
            onSet={(next) => onSet({ picture: next })}
          />
          {picture && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => onSet({ picture: null })}>
              {t('noPicture')}
            </Button>
          )}
        </Stack>
      </Fold>
      <Fold label={t('readOn')}>
        <Stack gap="xs">
          <TextInput
            label={t('linkWords')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TargetFields
            target={targetOf(more?.target)}
            onSet={(target) => onSet({ more: { label, target } })}
          />
          {more && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => onSet({ more: null })}>
              {t('unlink')}
            </Button>
          )}
        </Stack>
      </Fold>
    </>
  );
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}
