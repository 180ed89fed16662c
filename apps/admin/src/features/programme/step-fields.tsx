import { Select, Stack, TextInput } from '@mantine/core';
import { ExitOutcome, freshKey, type Step } from '@sleutel/domain/sequence';
import { LANGUAGES } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import { BranchFields } from './branch-fields.tsx';
import { useFieldIssue } from './field-issue.ts';
import { withGaps } from './plain-text.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';
import { useVersion } from './use-version.ts';
import { WaitFields } from './wait-fields.tsx';

/** What can be chosen of a step, by its type. */
export function StepFields({ step }: { readonly step: Step }) {
  switch (step.type) {
    case 'email':
      return <EmailFields step={step} />;
    case 'wait':
      return <WaitFields step={step} />;
    case 'branch':
      return <BranchFields step={step} />;
    case 'offer':
      return <OfferFields step={step} />;
    case 'task':
      return <TaskFields step={step} />;
    case 'exit':
      return <ExitFields step={step} />;
  }
}

type Of<Type extends Step['type']> = { readonly step: Extract<Step, { type: Type }> };

function EmailFields({ step }: Of<'email'>) {
  const t = useTranslations('programmeEdit.step');
  const inOwnLanguage = useInOwnLanguage();
  const { design, canEdit, programme } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const version = useVersion();
  const written = Object.entries(design.contents).map(([key, languages]) => {
    const subject = inOwnLanguage(languages)?.subject;
    return { value: key, label: subject ? withGaps(subject) : key };
  });
  const known = written.some(({ value }) => value === step.content);
  const another = freshKey('email', [...Object.keys(design.contents), step.content]);
  return (
    <Stack gap="xs">
      <Select
        label={t('content')}
        readOnly={!canEdit}
        allowDeselect={false}
        data={[
          ...written,
          ...(known ? [] : [{ value: step.content, label: t('unwritten') }]),
          { value: another, label: t('another') },
        ]}
        value={step.content}
        onChange={(content) => content !== null && edit.changeStep({ ...step, content })}
      />
      <AnchorLink
        size="sm"
        to="/programmes/$programmeId/content"
        params={{ programmeId: programme.id }}
        search={{ ...version, step: step.key }}
      >
        {t(known ? 'read' : 'write')}
      </AnchorLink>
    </Stack>
  );
}

function OfferFields({ step }: Of<'offer'>) {
  const t = useTranslations('programmeEdit.step');
  const inOwnLanguage = useInOwnLanguage();
  const { design, canEdit, programme } = useProgrammeEditor();
  const edit = useSequenceEdit();
  return (
    <Stack gap="xs">
      <Select
        label={t('offer')}
        readOnly={!canEdit}
        allowDeselect={false}
        placeholder={t('noOffer')}
        data={design.offers.map(({ key, texts }) => ({
          value: key,
          label: inOwnLanguage(texts)?.title ?? key,
        }))}
        value={design.offers.some(({ key }) => key === step.offer) ? step.offer : null}
        onChange={(offer) => offer !== null && edit.changeStep({ ...step, offer })}
      />
      <AnchorLink size="sm" to="/programmes/$programmeId/offers" params={{ programmeId: programme.id }}>
        {t('offers')}
      </AnchorLink>
    </Stack>
  );
}

function TaskFields({ step }: Of<'task'>) {
  const t = useTranslations('programmeEdit.step');
  const { language: named } = useFigures();
  const { design, canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const issueAt = useFieldIssue();
  const place = design.sequence.steps.findIndex(({ key }) => key === step.key);
  return (
    <Stack gap="sm">
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          {...issueAt('sequence', 'steps', place, 'title', language)}
          label={t('task', { language: named(language) })}
          value={step.title[language]}
          maxLength={200}
          readOnly={!canEdit}
          onChange={(event) =>
            edit.changeStep(
              { ...step, title: { ...step.title, [language]: event.currentTarget.value } },
              `title ${language}`,
            )
          }
        />
      ))}
      <NumberField
        {...issueAt('sequence', 'steps', place, 'dueInDays')}
        label={t('dueInDays')}
        min={0}
        max={365}
        allowDecimal={false}
        readOnly={!canEdit}
        value={shownNumber(step.dueInDays)}
        onChange={(days) => edit.changeStep({ ...step, dueInDays: writtenNumber(days) }, 'due')}
      />
    </Stack>
  );
}

function ExitFields({ step }: Of<'exit'>) {
  const t = useTranslations('programmeEdit.step');
  const { canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  return (
    <Select
      label={t('outcome')}
      readOnly={!canEdit}
      allowDeselect={false}
      data={ExitOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      value={step.outcome}
      onChange={(outcome) => edit.changeStep({ ...step, outcome: ExitOutcome.parse(outcome) })}
    />
  );
}
