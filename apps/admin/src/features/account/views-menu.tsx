import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { AccountsSearch } from './accounts-search.ts';
import { type SavedView, useSavedViews } from './use-saved-views.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';
import { differsFromView, keptOf, viewSearchOf } from './view-state.ts';

interface ViewsMenuProps {
  readonly search: AccountsSearch;
  /** Puts another list in the place of this one. */
  readonly onOpen: (search: AccountsSearch) => void;
}

/** The lists that were kept: opened, kept, renamed, shared and taken away. Says when the open one was changed. */
export function ViewsMenu({ search, onOpen }: ViewsMenuProps) {
  const t = useTranslations('accountList.views');
  const saved = useSavedViews();
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null);
  const open = saved.views.find(({ id }) => id === search.view);
  const changed = open !== undefined && differsFromView(search, open.search);
  const openView = ({ id, search: kept }: SavedView) => onOpen({ ...AccountsSearch.parse(kept), view: id });
  const keep = async (name: string, shared: boolean) => {
    if (naming === 'rename' && open) await saved.update(open, { name, shared });
    else openView(await saved.save(name, search, shared));
  };
  return (
    <>
      <Menu position="bottom-start" width={280} withinPortal={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />} maw={260}>
            <Text span inherit truncate>
              {open?.name ?? t('all')}
            </Text>
            {changed && (
              <Text span inherit c="dimmed" ml={6}>
                {t('changed')}
              </Text>
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onOpen({})}>{t('all')}</Menu.Item>
          <ViewItems label={t('own')} views={saved.views.filter(({ own }) => own)} onOpen={openView} />
          <ViewItems label={t('shared')} views={saved.views.filter(({ own }) => !own)} onOpen={openView} />
          <Actions
            search={search}
            open={open}
            changed={changed}
            saved={saved}
            onName={setNaming}
            onOpen={onOpen}
          />
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <ViewNameDialog
          title={t(naming === 'rename' ? 'rename' : 'saveAs')}
          name={naming === 'rename' ? (open?.name ?? '') : ''}
          shared={naming === 'rename' && open?.shared === true}
          onKeep={keep}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

interface ViewItemsProps {
  readonly label: string;
  readonly views: readonly SavedView[];
  readonly onOpen: (view: SavedView) => void;
}

function ViewItems({ label, views, onOpen }: ViewItemsProps) {
  const t = useTranslations('accountList.views');
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((view) => (
        <Menu.Item
          key={view.id}
          onClick={() => onOpen(view)}
          rightSection={
            view.shared && (
              <IconUsers size={14} role="img" aria-label={t('sharedBy', { name: view.owner.name })} />
            )
          }
        >
          {view.name}
        </Menu.Item>
      ))}
    </>
  );
}

interface ActionsProps extends ViewsMenuProps {
  readonly open: SavedView | undefined;
  readonly changed: boolean;
  readonly saved: ReturnType<typeof useSavedViews>;
  readonly onName: (what: 'save' | 'rename') => void;
}

function Actions({ search, open, changed, saved, onName, onOpen }: ActionsProps) {
  const t = useTranslations('accountList.views');
  const me = useMe();
  const said = useRefusal();
  if (!may(me.role, 'savedView.save')) return null;
  const mine = open !== undefined && (open.own || me.role === 'admin');
  const update = (view: SavedView, change: Parameters<typeof saved.update>[1]) =>
    void saved
      .update(view, change)
      .catch((error: unknown) => notifications.show({ color: 'red', message: said(error) }));
  const remove = (view: SavedView) => {
    onOpen(viewSearchOf(search));
    void saved.remove(view);
  };
  return (
    <>
      <Menu.Divider />
      {mine && changed && (
        <Menu.Item onClick={() => update(open, { search: keptOf(search) })}>{t('save')}</Menu.Item>
      )}
      {open && changed && (
        <Menu.Item onClick={() => onOpen({ ...AccountsSearch.parse(open.search), view: open.id })}>
          {t('reset')}
        </Menu.Item>
      )}
      <Menu.Item onClick={() => onName('save')}>{t('saveAs')}</Menu.Item>
      {mine && (
        <>
          <Menu.Item onClick={() => onName('rename')}>{t('rename')}</Menu.Item>
          <Menu.Item onClick={() => update(open, { shared: !open.shared })}>
            {t(open.shared ? 'unshare' : 'share')}
          </Menu.Item>
          <Menu.Item onClick={() => remove(open)}>{t('remove')}</Menu.Item>
        </>
      )}
    </>
  );
}
