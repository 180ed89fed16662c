import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import type { WaitStep } from '@sleutel/domain/sequence';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { DurationField } from './duration-field.tsx';
import { useFieldIssue } from './field-issue.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';
import { useWeekdays } from './weekdays.ts';

const week = [1, 2, 3, 4, 5, 6, 7];
const aWeek = 'P7D';
const mornings = { weekdays: [1, 2, 3, 4, 5], time: '09:00' };

/** How long to wait, until which moment of the week, or both; never neither. */
export function WaitFields({ step }: { readonly step: WaitStep }) {
  const t = useTranslations('programmeEdit.step');
  const named = useWeekdays();
  const { design, canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const issueAt = useFieldIssue();
  const place = design.sequence.steps.findIndex(({ key }) => key === step.key);
  const { duration, until, ...rest } = step;
  const put = (parts: Pick<WaitStep, 'duration' | 'until'>, group?: string) =>
    edit.changeStep({ ...rest, ...present(parts) }, group);
  const days = (chosen: string[]) =>
    until &&
    chosen.length > 0 &&
    put({ duration, until: { ...until, weekdays: chosen.map(Number).sort((a, b) => a - b) } });
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('waitFor')}
        checked={duration !== undefined}
        disabled={!canEdit}
        onChange={(event) =>
          put(event.currentTarget.checked ? { duration: aWeek, until } : { until: until ?? mornings })
        }
      />
      {duration !== undefined && (
        <DurationField
          {...issueAt('sequence', 'steps', place, 'duration')}
          label={t('howLong')}
          value={duration}
          onChange={(next) => put({ duration: next, until }, 'wait')}
        />
      )}
      <Checkbox
        label={t('waitUntil')}
        checked={until !== undefined}
        disabled={!canEdit}
        onChange={(event) =>
          put(event.currentTarget.checked ? { duration, until: mornings } : { duration: duration ?? aWeek })
        }
      />
      {until && (
        <>
          <Checkbox.Group label={t('weekdays')} value={until.weekdays.map(String)} onChange={days}>
            <Group gap="sm" mt={4}>
              {week.map((day) => (
                <Checkbox key={day} value={String(day)} label={named([day])} disabled={!canEdit} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            type="time"
            label={t('time')}
            value={until.time}
            readOnly={!canEdit}
            onChange={(event) =>
              event.currentTarget.value &&
              put({ duration, until: { ...until, time: event.currentTarget.value } }, 'time')
            }
          />
        </>
      )}
    </Stack>
  );
}

/** Without the members that are not set, as the sequence is kept. */
function present({ duration, until }: Pick<WaitStep, 'duration' | 'until'>) {
  return { ...(duration === undefined ? {} : { duration }), ...(until === undefined ? {} : { until }) };
}
