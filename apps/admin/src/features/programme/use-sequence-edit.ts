import { notifications } from '@mantine/notifications';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import {
  addVersion,
  changeStep,
  type Edit,
  type EmailStep,
  freshKey,
  insertStep,
  moveStep,
  removeStep,
  removeUnreachable,
  retarget,
  type Sequence,
  type Slot,
  type Step,
  slotBefore,
  slotBehind,
} from '@sleutel/domain/sequence';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { newStep } from './new-step.ts';

const route = getRouteApi('/frame/programmes/$programmeId/');

/** Everything that can be done to the sequence, the same from the drawing, the outline and the panel. */
export function useSequenceEdit() {
  const t = useTranslations('programmeEdit.sequence');
  const { design, canEdit, change } = useProgrammeEditor();
  const navigate = route.useNavigate();
  const choose = (step: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, step }), replace: true, resetScroll: false });
  const apply = (
    edit: (sequence: Sequence) => Edit,
    group?: string,
    contents: ProgrammeDesign['contents'] = {},
  ): boolean => {
    const edited = edit(design.sequence);
    if (edited.kind === 'refused') {
      notifications.show({ message: t(`refused.${edited.reason}`) });
      return false;
    }
    change(
      (old) => ({ ...old, sequence: edited.sequence, contents: { ...old.contents, ...contents } }),
      group,
    );
    return true;
  };
  const move = (key: string, slot: Slot | null) => {
    if (slot !== null) apply((sequence) => moveStep(sequence, key, slot));
  };
  return {
    canEdit,
    choose,
    insert: (slot: Slot, type: Step['type']) => {
      const step = newStep(type, design, t(`newName.${type}`));
      if (apply((sequence) => insertStep(sequence, slot, step))) choose(step.key);
    },
    remove: (key: string, kept?: 'yes' | 'no') => {
      if (apply((sequence) => removeStep(sequence, key, kept))) choose(undefined);
    },
    move,
    moveUp: (key: string) => move(key, slotBefore(design.sequence, key)),
    moveDown: (key: string) => move(key, slotBehind(design.sequence, key)),
    retarget: (slot: Slot, to: string) => apply((sequence) => retarget(sequence, slot, to)),
    changeStep: (step: Step, group?: string) =>
      apply((sequence) => changeStep(sequence, step), group && `${step.key} ${group}`),
    addVersion: (step: EmailStep) => {
      const content = freshKey(step.content, Object.keys(design.contents));
      const written = design.contents[step.content];
      const words = {
        branch: t('newName.versions'),
        other: (name: string) => t('otherVersion', { name }),
        content,
      };
      const contents = written === undefined ? {} : { [content]: written };
      const other = freshKey(
        step.key,
        design.sequence.steps.map(({ key }) => key),
      );
      if (apply((sequence) => addVersion(sequence, step.key, words), undefined, contents)) choose(other);
    },
    clear: () => apply(removeUnreachable),
  };
}
