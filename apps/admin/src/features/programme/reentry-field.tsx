import { Group, NumberInput, Select } from '@mantine/core';
import type { Reentry } from '@sleutel/domain/enrolment';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';

const kinds = ['never', 'afterDays', 'onOccurrence'] as const;
const DAYS = 90;

/** Whether people who are through may enter again. */
export function ReentryField() {
  const t = useTranslations('programmeEdit.rules.reentry');
  const { design, canEdit, change } = useProgrammeEditor();
  const reentry = design.settings.reentry ?? { kind: 'never' };
  const set = (policy: Reentry, group?: string) =>
    change((old) => ({ ...old, settings: { ...old.settings, reentry: policy } }), group);
  return (
    <Group align="flex-end" gap="md" grow>
      <Select
        label={t('label')}
        allowDeselect={false}
        readOnly={!canEdit}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        value={reentry.kind}
        onChange={(kind) => set(kind === 'afterDays' ? { kind, days: DAYS } : { kind: kind ?? 'never' })}
      />
      {reentry.kind === 'afterDays' && (
        <NumberInput
          label={t('days')}
          min={0}
          max={3650}
          allowDecimal={false}
          readOnly={!canEdit}
          value={reentry.days}
          onChange={(days) => set({ kind: 'afterDays', days: Number(days) || 0 }, 'reentryDays')}
        />
      )}
    </Group>
  );
}
