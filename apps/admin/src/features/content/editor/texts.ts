import { Condition, isVariablePath, ownFieldAt, Slot } from '@sleutel/domain/template';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { BLOCK_TYPES, type Field } from './document.ts';

/** All that the editor says, in the language of the screens. */
export interface EditorTexts {
  readonly block: (type: string) => string;
  readonly field: (field: string) => string;
  readonly variable: (path: string) => string;
  /** In words for whom a block is shown; nothing where it is for everybody. */
  readonly condition: (showIf: unknown) => string | null;
  readonly slot: (slot: unknown) => string | null;
  readonly samples: {
    readonly offer: string;
    readonly orders: (limit: number) => string;
    readonly signature: string;
    readonly picture: (alt: string) => string;
    readonly more: (label: string) => string;
  };
}

const FIELDS: readonly Field[] = [
  'named',
  'unnamed',
  'action',
  'title',
  'line',
  'by',
  'closing',
  'words',
  'item',
  'cell',
];

export function useEditorTexts(): EditorTexts {
  const t = useTranslations('content');
  return useMemo(() => {
    const variable = (path: string) => {
      if (isVariablePath(path)) return t(`variable.${path}`);
      const field = ownFieldAt(path);
      return field ? t(`ownField.${field.of}`, { name: field.name }) : path;
    };
    const what = (path: string) =>
      path === 'orders' || path === 'offer' ? t(`known.${path}`) : variable(path);
    return {
      variable,
      block: (type) => {
        const known = BLOCK_TYPES.find((each) => each === type);
        return known ? t(`block.${known}`) : type;
      },
      field: (field) => {
        const known = FIELDS.find((each) => each === field);
        return known ? t(`field.${known}`) : '';
      },
      condition: (showIf) => {
        const { success, data } = Condition.safeParse(showIf);
        if (!success) return null;
        const values = { what: what(data.what), number: 'number' in data ? data.number : 0 };
        return t(`condition.${data.kind}`, values);
      },
      slot: (slot) => {
        const { success, data } = Slot.safeParse(slot);
        return success ? t(`slot.${data}`) : null;
      },
      samples: {
        offer: t('sample.offer'),
        orders: (limit) => t('sample.orders', { limit }),
        signature: t('sample.signature'),
        picture: (alt) => t('sample.picture', { alt }),
        more: (label) => t('sample.more', { label }),
      },
    };
  }, [t]);
}
