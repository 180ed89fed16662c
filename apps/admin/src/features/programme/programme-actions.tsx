import { Button, Group, Text } from '@mantine/core';
import { may, type Role } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import type { Programme } from '../../lib/programme.ts';
import { approvalChoice } from './approval-choice.ts';
import { CopyButton } from './copy-button.tsx';
import { ExportButton } from './export-button.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { LaunchDialog } from './launch-dialog.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { ApproveDialog, type Asked } from './review/approve-dialog.tsx';
import { StopButton } from './stop-dialog.tsx';
import { useProgrammeAction } from './use-programme-action.ts';
import { useSavedFirst } from './use-saved-first.ts';

type Dialog = 'reject' | 'launch' | 'finish';

/** What the signed-in person may do with the programme now; the one that leads on stands out. */
export function ProgrammeActions({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme.actions');
  const me = useMe();
  const action = useProgrammeAction(programme.id);
  const { first, waiting, hindered, saved } = useSavedFirst();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const allowed = (move: Exclude<Programme['moves'][number], 'edit' | 'approve' | 'approveLast'>) =>
    programme.moves.includes(move) && may(me.role, `programme.${move}`);
  const close = () => setDialog(null);
  const act: typeof action.mutate = (deed, options) => {
    close();
    action.mutate(deed, options);
  };
  const launched = programme.launchedAt !== null;
  const faulty = programme.problems.some((each) => each.severity === 'error');
  return (
    <Group gap="sm">
      <ExportButton id={programme.id} />
      {may(me.role, 'programme.copy') && <CopyButton programme={programme} />}
      {allowed('finish') && (
        <Button variant="subtle" color="gray" onClick={() => setDialog('finish')}>
          {t(launched ? 'finish' : 'discard')}
        </Button>
      )}
      {allowed('reject') && (
        <Button variant="default" onClick={() => setDialog('reject')}>
          {t('reject')}
        </Button>
      )}
      {allowed('pause') && (
        <Button variant="default" loading={action.isPending} onClick={() => act({ verb: 'pause' })}>
          {t('pause')}
        </Button>
      )}
      {may(me.role, 'programme.stop') && programme.state === 'live' && (
        <StopButton programme={{ id: programme.id, name: programme.design.name }} />
      )}
      {allowed('resume') && mayResume(programme, me) && (
        <Button loading={action.isPending} onClick={() => act({ verb: 'resume' })}>
          {t('resume')}
        </Button>
      )}
      {allowed('submit') && (
        <Button
          disabled={faulty || hindered}
          loading={waiting || action.isPending}
          onClick={() => first(() => act({ verb: 'submit' }))}
        >
          {t('submit')}
        </Button>
      )}
      <ApproveButtons programme={programme} busy={action.isPending} disabled={!saved} onAct={act} />
      {allowed('launch') && (
        <Button disabled={!saved} loading={action.isPending} onClick={() => setDialog('launch')}>
          {t('launch')}
        </Button>
      )}
      <RejectDialog
        opened={dialog === 'reject'}
        onClose={close}
        busy={action.isPending}
        onReject={(reason) => action.mutate({ verb: 'reject', reason }, { onSuccess: close })}
      />
      {dialog === 'finish' && (
        <FinishDialog launched={launched} onClose={close} onFinish={() => act({ verb: 'finish' })} />
      )}
      {dialog === 'launch' && (
        <LaunchDialog programme={programme} onClose={close} onLaunch={() => act({ verb: 'launch' })} />
      )}
    </Group>
  );
}

/** After an emergency stop only who approved it, or an administrator, has it go on. */
function mayResume(
  { stop, approvals }: Programme,
  me: { readonly id: string; readonly role: Role | null },
): boolean {
  if (stop === null || me.role === 'admin') return true;
  return approvals.some(({ user, voidedAt }) => voidedAt === null && user.id === me.id);
}

interface ApproveButtonsProps {
  readonly programme: Programme;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onAct: ReturnType<typeof useProgrammeAction>['mutate'];
}

/** One button for each side the person speaks for, and what the approval would be for before it is given. */
function ApproveButtons({ programme, busy, disabled, onAct }: ApproveButtonsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <SideButtons programme={programme} busy={busy} disabled={disabled} onAsk={setAsked} />
      {asked && (
        <ApproveDialog
          programme={programme}
          contentHash={programme.state === 'inReview' ? programme.contentHash : null}
          asked={asked}
          onClose={() => setAsked(null)}
          onApprove={() => {
            setAsked(null);
            onAct({ verb: 'approve', ...asked });
          }}
        />
      )}
    </>
  );
}

interface SideButtonsProps {
  readonly programme: Programme;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** Or a sentence why there is none. */
function SideButtons({ programme, busy, disabled, onAsk }: SideButtonsProps) {
  const t = useTranslations('programme');
  const me = useMe();
  const { contentHash } = programme;
  if (programme.state !== 'inReview' || contentHash === null) return null;
  if (!may(me.role, 'programme.approve')) return null;
  const choice = approvalChoice(me, programme);
  if (choice.kind === 'mayNot') {
    return (
      <Text size="sm" c="dimmed" maw={260}>
        {t(`whyNot.${choice.reason}`)}
      </Text>
    );
  }
  return choice.sides.map((side) => (
    <Button key={side} disabled={disabled} loading={busy} onClick={() => onAsk({ side, contentHash })}>
      {t('actions.approve', { side: t(`lowerSide.${side}`) })}…
    </Button>
  ));
}
