import { Autocomplete, Checkbox, MultiSelect, Select, Stack, TagsInput } from '@mantine/core';
import { BuyingRole } from '@sleutel/domain/contact';
import {
  type BranchCondition,
  BranchEvent,
  type BranchStep,
  FIELD_COLUMNS,
  OfferStanding,
} from '@sleutel/domain/sequence';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { shownPercent, writtenPercent } from '../../lib/written-number.ts';
import { DurationField } from './duration-field.tsx';
import { useFieldIssue } from './field-issue.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';

const kinds = [...BranchEvent.options, 'field', 'personField', 'role', 'offer', 'chance'] as const;

/** What a branch goes by: whether something has happened, how things stand, or chance. */
export function BranchFields({ step }: { readonly step: BranchStep }) {
  const t = useTranslations('programmeEdit.step');
  const { design, canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const issueAt = useFieldIssue();
  const place = design.sequence.steps.findIndex(({ key }) => key === step.key);
  const { within, ...rest } = step;
  const ask = (kind: string | null) => {
    const event = BranchEvent.safeParse(kind);
    if (event.success) edit.changeStep({ ...step, on: event.data });
    else edit.changeStep({ ...rest, on: firstCondition(kind, design.offers[0]?.key ?? 'offer') });
  };
  const onEvent = typeof step.on === 'string';
  return (
    <Stack gap="sm">
      <Select
        label={t('asks')}
        readOnly={!canEdit}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`ask.${value}`) }))}
        value={kindOf(step.on)}
        onChange={ask}
      />
      {typeof step.on !== 'string' && (
        <ConditionFields
          on={step.on}
          issue={issueAt('sequence', 'steps', place, 'on', 'share')}
          onChange={(on, group) => edit.changeStep({ ...rest, on }, group)}
        />
      )}
      {onEvent && (
        <Checkbox
          label={t('waitsForIt')}
          checked={within !== undefined}
          disabled={!canEdit}
          onChange={(event) =>
            edit.changeStep(event.currentTarget.checked ? { ...rest, within: 'P7D' } : { ...rest })
          }
        />
      )}
      {onEvent && within !== undefined && (
        <DurationField
          {...issueAt('sequence', 'steps', place, 'within')}
          label={t('within')}
          value={within}
          onChange={(next) => edit.changeStep({ ...rest, within: next }, 'within')}
        />
      )}
    </Stack>
  );
}

function kindOf(on: BranchStep['on']) {
  if (typeof on === 'string') return on;
  return on.kind === 'field' && on.of === 'contact' ? 'personField' : on.kind;
}

function firstCondition(kind: string | null, offer: string): BranchCondition {
  if (kind === 'chance') return { kind, share: 0.5 };
  if (kind === 'role') return { kind, roles: ['decisionMaker'] };
  if (kind === 'offer') return { kind, offer, states: ['accepted', 'redeemed'] };
  if (kind === 'personField') return { kind: 'field', of: 'contact', name: 'title', values: [] };
  return { kind: 'field', name: 'industry', values: [] };
}

interface ConditionFieldsProps {
  readonly on: BranchCondition;
  readonly issue: ReturnType<ReturnType<typeof useFieldIssue>>;
  readonly onChange: (on: BranchCondition, group?: string) => void;
}

function ConditionFields({ on, issue, onChange }: ConditionFieldsProps) {
  const t = useTranslations('programmeEdit.step');
  const role = useTranslations('account.role');
  const state = useTranslations('programme.steps.offerState');
  const inOwnLanguage = useInOwnLanguage();
  const { design, canEdit } = useProgrammeEditor();
  switch (on.kind) {
    case 'field':
      return (
        <>
          <FieldName
            of={on.of ?? 'account'}
            name={on.name}
            onChange={(name) => onChange({ ...on, name }, 'field')}
          />
          <TagsInput
            label={t('values')}
            description={t('valuesNote')}
            value={on.values}
            readOnly={!canEdit}
            onChange={(values) => onChange({ ...on, values })}
          />
        </>
      );
    case 'chance':
      return (
        <NumberField
          {...issue}
          label={t('chanceShare')}
          description={t('chanceNote')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={99}
          allowDecimal={false}
          readOnly={!canEdit}
          value={shownPercent(on.share)}
          onChange={(share) => onChange({ ...on, share: writtenPercent(share) }, 'share')}
        />
      );
    case 'role':
      return (
        <MultiSelect
          label={t('roles')}
          readOnly={!canEdit}
          data={BuyingRole.options.map((value) => ({ value, label: role(value) }))}
          value={on.roles}
          onChange={(roles) =>
            roles.length > 0 && onChange({ ...on, roles: roles.map((each) => BuyingRole.parse(each)) })
          }
        />
      );
    case 'offer':
      return (
        <>
          <Select
            label={t('offer')}
            readOnly={!canEdit}
            allowDeselect={false}
            data={design.offers.map(({ key, texts }) => ({
              value: key,
              label: inOwnLanguage(texts)?.title ?? key,
            }))}
            value={on.offer}
            onChange={(offer) => offer !== null && onChange({ ...on, offer })}
          />
          <MultiSelect
            label={t('offerStates')}
            readOnly={!canEdit}
            data={OfferStanding.options.map((value) => ({ value, label: state(value) }))}
            value={on.states}
            onChange={(states) =>
              states.length > 0 &&
              onChange({ ...on, states: states.map((each) => OfferStanding.parse(each)) })
            }
          />
        </>
      );
  }
}

interface FieldNameProps {
  readonly of: keyof typeof FIELD_COLUMNS;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** Any of the fields that accounts or people have, as they are named in files and in the API. */
function FieldName({ of, name, onChange }: FieldNameProps) {
  const t = useTranslations('programmeEdit.step');
  const { canEdit } = useProgrammeEditor();
  const { data } = useQuery(useTRPC().segment.values.queryOptions());
  const own = (of === 'contact' ? data?.customOfPeople : data?.custom) ?? [];
  return (
    <Autocomplete
      label={t('field')}
      description={t(of === 'contact' ? 'personFieldNote' : 'fieldNote')}
      data={[...new Set([...FIELD_COLUMNS[of], ...own])]}
      value={name}
      readOnly={!canEdit}
      onChange={onChange}
    />
  );
}
