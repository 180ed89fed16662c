import { Button, Menu, Modal } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconPencilPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccountId } from '../account.ts';
import { useMe } from '../me.ts';
import type { RowDesign } from '../rows/row.ts';
import { RowForm } from '../rows/row-form.tsx';
import { useRowDraft } from '../rows/use-row-draft.ts';
import { useRowVerbs } from '../rows/use-row-verbs.ts';
import {
  type Dealing,
  dealings,
  useComplaintDesign,
  useDeliveryDesign,
  useInteractionDesign,
  useLossDesign,
  usePromiseDesign,
  useSignalDesign,
  useTenderDesign,
} from './designs.ts';

const designs: Readonly<Record<Dealing, () => RowDesign>> = {
  interaction: useInteractionDesign,
  promise: usePromiseDesign,
  complaint: useComplaintDesign,
  tender: () => useTenderDesign(),
  delivery: useDeliveryDesign,
  loss: useLossDesign,
  signal: () => useSignalDesign(),
};

/** Notes what happened with the open account, from wherever on its page somebody is. */
export function NoteButton() {
  const t = useTranslations('dossier');
  const me = useMe();
  const [noun, setNoun] = useState<Dealing | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const allowed = dealings.filter((each) => may(me.role, `${each}.add`));
  if (allowed.length === 0) return null;
  const close = () => {
    setNoun(null);
    // What opened it was an entry of the menu, which is no more.
    button.current?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}
          >
            {t('note')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed.map((each) => (
            <Menu.Item key={each} onClick={() => setNoun(each)}>
              {t(`${each}.add`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {noun !== null && <NoteDialog key={noun} noun={noun} onClose={close} />}
    </>
  );
}

interface NoteDialogProps {
  readonly noun: Dealing;
  readonly onClose: () => void;
}

function NoteDialog({ noun, onClose }: NoteDialogProps) {
  const t = useTranslations('dossier');
  const common = useTranslations('common');
  const accountId = useAccountId();
  const { fields, later, preset } = designs[noun]();
  const asked = fields.filter(({ key }) => !later.includes(key));
  const draft = useRowDraft(asked, preset, onClose);
  const { add } = useRowVerbs(noun);
  const title = t(`${noun}.add`);
  return (
    <Modal
      opened
      onClose={draft.leave}
      returnFocus={false}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <RowForm label={title} draft={draft} framed onAdd={(values) => add({ accountId, values })} />
    </Modal>
  );
}
