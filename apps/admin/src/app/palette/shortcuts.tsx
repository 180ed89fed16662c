import { Kbd, Modal, SimpleGrid, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './shortcuts.module.css';

const keys = {
  everywhere: { palette: ['Ctrl K', '⌘ K'], help: ['?'] },
  accounts: {
    search: ['/'],
    move: ['J', 'K', '↓', '↑'],
    open: ['Enter', 'O'],
    choose: ['X'],
    preview: ['Space'],
    leave: ['Esc'],
  },
  lists: { move: ['J', 'K', '↓', '↑'], open: ['Enter'] },
  prospects: { move: ['↓', '↑', 'J', 'K'], across: ['→', '←', 'L', 'H'], open: ['Enter'] },
  fields: { edit: ['Enter'], keep: ['Enter', 'Ctrl Enter'], leave: ['Esc'] },
  programme: { undo: ['Ctrl Z'], redo: ['Ctrl Shift Z'] },
} as const;

/** The keys there are, by where they work. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('palette.shortcuts');
  const common = useTranslations('common');
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Keys title={t('everywhere')} keys={keys.everywhere} name={(key) => t(`of.everywhere.${key}`)} />
        <Keys title={t('accounts')} keys={keys.accounts} name={(key) => t(`of.accounts.${key}`)} />
        <Keys title={t('lists')} keys={keys.lists} name={(key) => t(`of.lists.${key}`)} />
        <Keys title={t('prospects')} keys={keys.prospects} name={(key) => t(`of.prospects.${key}`)} />
        <Keys title={t('fields')} keys={keys.fields} name={(key) => t(`of.fields.${key}`)} />
        <Keys title={t('programme')} keys={keys.programme} name={(key) => t(`of.programme.${key}`)} />
      </SimpleGrid>
    </Modal>
  );
}

interface KeysProps<Key extends string> {
  readonly title: string;
  readonly keys: Readonly<Record<Key, readonly string[]>>;
  readonly name: (key: Key) => string;
}

function Keys<Key extends string>({ title, keys: named, name }: KeysProps<Key>) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl className={classes.keys}>
        {(Object.keys(named) as Key[]).map((key) => (
          <div key={key}>
            <dt>{name(key)}</dt>
            <dd>
              {named[key].map((each) => (
                <Kbd key={each}>{each}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
