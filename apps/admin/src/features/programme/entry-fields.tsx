import { Checkbox, Group, Select, Stack } from '@mantine/core';
import { Entry, Occasion } from '@sleutel/domain/programme';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';

const kinds = ['none', 'follows', 'occasions'] as const;
type Kind = (typeof kinds)[number];

const begun: Readonly<Record<Kind, Entry | undefined>> = {
  none: undefined,
  follows: { kind: 'follows', leave: false },
  occasions: { kind: 'occasions', occasions: ['slipping', 'lost'] },
};

/** Who comes in after the launch: nobody, whoever comes to meet the rules, or an account when something happens to it. */
export function EntryFields() {
  const t = useTranslations('programmeEdit.audience.entry');
  const { design, canEdit, change } = useProgrammeEditor();
  const { entry } = design.audience;
  const kind = entry?.kind ?? 'none';
  const put = (next: Entry | undefined) =>
    change((old) => {
      const { entry: _, ...audience } = old.audience;
      return { ...old, audience: next === undefined ? audience : { ...audience, entry: next } };
    });
  return (
    <Stack gap="sm">
      <Select
        label={t('label')}
        description={t(`note.${kind}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        readOnly={!canEdit}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        value={kind}
        onChange={(chosen) => put(begun[kinds.find((each) => each === chosen) ?? 'none'])}
      />
      {entry?.kind === 'follows' && (
        <Checkbox
          label={t('leave')}
          description={t('leaveNote')}
          checked={entry.leave}
          disabled={!canEdit}
          onChange={(event) => put({ ...entry, leave: event.currentTarget.checked })}
        />
      )}
      {entry?.kind === 'occasions' && <Occasions chosen={entry.occasions} put={put} />}
    </Stack>
  );
}

interface OccasionsProps {
  readonly chosen: readonly Occasion[];
  readonly put: (entry: Entry) => void;
}

/** At least one: the last of them cannot be taken away. */
function Occasions({ chosen, put }: OccasionsProps) {
  const t = useTranslations('programmeEdit.audience.entry');
  const { canEdit } = useProgrammeEditor();
  return (
    <Checkbox.Group
      label={t('which')}
      value={[...chosen]}
      onChange={(values) => {
        const next = Entry.safeParse({ kind: 'occasions', occasions: values });
        if (next.success) put(next.data);
      }}
    >
      <Group gap="lg" mt={6}>
        {Occasion.options.map((value) => (
          <Checkbox key={value} value={value} label={t(`occasion.${value}`)} disabled={!canEdit} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
