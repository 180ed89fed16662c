import { Select } from '@mantine/core';
import { type Step, targetOf, type Way, waysOf } from '@sleutel/domain/sequence';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { outlineOf } from './outline.ts';
import { useStepText } from './step-text.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';
import { wayWord } from './way-word.ts';

/** Where a step leads, by its number in the outline; any other step can be chosen. */
export function StepWays({ step }: { readonly step: Step }) {
  const t = useTranslations('programmeEdit.sequence');
  const { design, canEdit } = useProgrammeEditor();
  const say = useStepText(design);
  const edit = useSequenceEdit();
  const numbers = new Map(
    outlineOf(design.sequence).flatMap((line) =>
      line.kind === 'step' ? [[line.step.key, line.number]] : [],
    ),
  );
  const targets = design.sequence.steps
    .filter(({ key }) => key !== step.key)
    .map((each) => ({ value: each.key, label: `${numbers.get(each.key) ?? '–'} · ${say(each)}` }));
  return waysOf(step).map((way: Way) => (
    <Select
      key={way}
      label={t(`leads.${wayWord(step, way)}`)}
      data={targets}
      value={targetOf(step, way) ?? null}
      allowDeselect={false}
      searchable
      readOnly={!canEdit}
      onChange={(to) => to !== null && edit.retarget({ after: step.key, way }, to)}
    />
  ));
}
