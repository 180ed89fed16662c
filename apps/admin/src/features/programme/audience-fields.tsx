import { Checkbox, Group, MultiSelect, Select, SimpleGrid, Stack } from '@mantine/core';
import { AccountStatus, AccountType, Cell } from '@sleutel/domain/analysis';
import { ConsentPolicy } from '@sleutel/domain/consent';
import { BuyingRole } from '@sleutel/domain/contact';
import type { Audience, ProgrammeSettings } from '@sleutel/domain/programme';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { useCellName } from '../../lib/cell-name.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTopics } from '../../lib/topics.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import { AccountPicker } from './account-picker.tsx';
import { EntryFields } from './entry-fields.tsx';
import { useFieldIssue } from './field-issue.ts';

/** Whom it is for: a hand-picked list, a segment or rules, and who of an account is written to. */
export function AudienceFields() {
  const t = useTranslations('programmeEdit.audience');
  const { design, canEdit, change } = useProgrammeEditor();
  const topics = useTopics();
  const issueAt = useFieldIssue();
  const { audience, settings } = design;
  const put = (part: Partial<Audience>, group?: string) =>
    change((old) => ({ ...old, audience: { ...old.audience, ...part } }), group);
  const set = (part: Partial<ProgrammeSettings>) =>
    change((old) => ({ ...old, settings: { ...old.settings, ...part } }));
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md" maw={820}>
        <AccountPicker
          readOnly={!canEdit}
          value={audience.accountIds}
          onChange={(accountIds) => put({ accountIds })}
        />
        <Rules audience={audience} put={put} />
        <EntryFields />
        <RoleOrder />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <NumberField
            {...issueAt('audience', 'peoplePerAccount')}
            label={t('peoplePerAccount')}
            min={1}
            max={50}
            allowDecimal={false}
            readOnly={!canEdit}
            value={shownNumber(audience.peoplePerAccount)}
            onChange={(count) => put({ peoplePerAccount: writtenNumber(count) }, 'peoplePerAccount')}
          />
          <NumberField
            {...issueAt('audience', 'maxAccounts')}
            label={t('maxAccounts')}
            description={t('maxAccountsNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={1}
            max={100_000}
            allowDecimal={false}
            readOnly={!canEdit}
            value={shownNumber(audience.maxAccounts)}
            onChange={(count) => put({ maxAccounts: writtenNumber(count) }, 'maxAccounts')}
          />
          <Select
            label={t('topic')}
            description={t('topicNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            allowDeselect={false}
            readOnly={!canEdit}
            data={[...new Set([...topics.keys, settings.topic])].map((value) => ({
              value,
              label: topics.nameOf(value),
            }))}
            value={settings.topic}
            onChange={(topic) => set({ topic: topic ?? settings.topic })}
          />
          <Select
            label={t('consent')}
            allowDeselect={false}
            readOnly={!canEdit}
            data={ConsentPolicy.options.map((value) => ({ value, label: t(`consentPolicy.${value}`) }))}
            value={settings.consentPolicy}
            onChange={(policy) => set({ consentPolicy: ConsentPolicy.parse(policy) })}
          />
        </SimpleGrid>
        <Checkbox
          label={t('succession')}
          description={t('successionNote')}
          checked={audience.succession ?? false}
          disabled={!canEdit}
          onChange={(event) => put({ succession: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('besideOthers')}
          description={t('besideOthersNote')}
          checked={settings.besideOthers}
          disabled={!canEdit}
          onChange={(event) => set({ besideOthers: event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

interface RulesProps {
  readonly audience: Audience;
  readonly put: (part: Partial<Audience>) => void;
}

/** Rules that hold together: an account has to meet every one that is set. */
function Rules({ audience, put }: RulesProps) {
  const t = useTranslations('programmeEdit.audience');
  const status = useTranslations('account.status');
  const type = useTranslations('account.type');
  const cellName = useCellName();
  const { canEdit, change } = useProgrammeEditor();
  const trpc = useTRPC();
  const { data: segments } = useQuery(trpc.segment.list.queryOptions());
  const choose = (id: string | null) =>
    change((old) => {
      const { segmentId: _, ...rest } = old.audience;
      return { ...old, audience: id === null ? rest : { ...rest, segmentId: id } };
    });
  return (
    <>
      <Select
        label={t('segment')}
        placeholder={t('noSegment')}
        description={
          <AnchorLink to="/segments" size="xs">
            {t('editSegments')}
          </AnchorLink>
        }
        inputWrapperOrder={['label', 'input', 'description']}
        clearable
        readOnly={!canEdit}
        data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={audience.segmentId ?? null}
        onChange={choose}
      />
      <Checkbox.Group
        label={t('statuses')}
        value={audience.statuses}
        onChange={(chosen) => put({ statuses: chosen.map((each) => AccountStatus.parse(each)) })}
      >
        <Group gap="lg" mt={6}>
          {AccountStatus.options.map((value) => (
            <Checkbox key={value} value={value} label={status(value)} disabled={!canEdit} />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <MultiSelect
          label={t('cells')}
          data={Cell.options.map((value) => ({ value, label: cellName(value) }))}
          readOnly={!canEdit}
          {...(audience.cells.length === 0 ? { placeholder: t('all') } : {})}
          value={audience.cells}
          onChange={(cells) => put({ cells: cells.map((each) => Cell.parse(each)) })}
        />
        <MultiSelect
          label={t('types')}
          data={AccountType.options.map((value) => ({ value, label: type(value) }))}
          readOnly={!canEdit}
          {...(audience.types.length === 0 ? { placeholder: t('all') } : {})}
          value={audience.types}
          onChange={(types) => put({ types: types.map((each) => AccountType.parse(each)) })}
        />
      </SimpleGrid>
    </>
  );
}

/** The roles in the order they are chosen: the first that somebody holds is written to. */
function RoleOrder() {
  const t = useTranslations('programmeEdit.audience');
  const role = useTranslations('account.role');
  const { design, canEdit, change } = useProgrammeEditor();
  return (
    <MultiSelect
      label={t('roles')}
      description={t('rolesNote')}
      readOnly={!canEdit}
      {...(design.targetRoles.length === 0 ? { placeholder: t('anybody') } : {})}
      data={BuyingRole.options.map((value) => ({ value, label: role(value) }))}
      value={design.targetRoles}
      onChange={(roles) =>
        change((old) => ({ ...old, targetRoles: roles.map((each) => BuyingRole.parse(each)) }))
      }
    />
  );
}
