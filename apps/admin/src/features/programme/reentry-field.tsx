import { Group, Select } from '@mantine/core';
import type { Reentry } from '@sleutel/domain/enrolment';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import { useFieldIssue } from './field-issue.ts';

const kinds = ['never', 'afterDays', 'onOccurrence'] as const;
const DAYS = 90;

/** Whether people who are through may enter again. */
export function ReentryField() {
  const t = useTranslations('programmeEdit.rules.reentry');
  const { design, canEdit, change } = useProgrammeEditor();
  const issueAt = useFieldIssue();
  const reentry = design.settings.reentry ?? { kind: 'never' };
  const set = (policy: Reentry, group?: string) =>
    change((old) => ({ ...old, settings: { ...old.settings, reentry: policy } }), group);
  return (
    <Group align="flex-start" gap="md" grow>
      <Select
        label={t('label')}
        allowDeselect={false}
        readOnly={!canEdit}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        value={reentry.kind}
        onChange={(kind) => set(kind === 'afterDays' ? { kind, days: DAYS } : { kind: kind ?? 'never' })}
      />
      {reentry.kind === 'afterDays' && (
        <NumberField
          {...issueAt('settings', 'reentry', 'days')}
          label={t('days')}
          min={0}
          max={3650}
          allowDecimal={false}
          readOnly={!canEdit}
          value={shownNumber(reentry.days)}
          onChange={(days) => set({ kind: 'afterDays', days: writtenNumber(days) }, 'reentryDays')}
        />
      )}
    </Group>
  );
}
