import { AccountType } from '@sleutel/domain/analysis';
import { may } from '@sleutel/domain/user';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EditSelect } from '../../components/edit/edit-choice.tsx';
import { EditTags } from '../../components/edit/edit-choices.tsx';
import { EditText } from '../../components/edit/edit-text.tsx';
import { useOpenAccount } from '../../lib/account.ts';
import { historyOf, useAccountSave } from '../../lib/account-fields.tsx';
import { AddOwnField } from '../../lib/add-own-field.tsx';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/saving.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import classes from './dossier.module.css';

/** Type with its reason, tags, and the columns of the company's own. */
export function MoreAccountFields() {
  const t = useTranslations('account');
  const { account } = useOpenAccount().details;
  const me = useMe();
  const save = useAccountSave(account.id);
  const writes = may(me.role, 'account.update');
  const shared = { version: account.version, empty: t('field.empty') };
  const history = (field: string, label: string) =>
    historyOf({ label, entity: 'account', entityId: account.id, field, read: textOf });
  const tagsOf = (value: unknown) =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
  return (
    <div className={classes.fields}>
      <TypeFields />
      <EditTags
        {...shared}
        label={t('field.tags')}
        value={account.tags}
        save={writes ? (tags, base) => save('tags', { tags: [...(tags ?? [])] }, base, tagsOf) : undefined}
      />
      {Object.keys(account.fields).map((name) => (
        <EditText
          {...shared}
          key={name}
          label={name}
          value={writtenOf(account.fields[name])}
          aside={history(`fields.${name}`, name)}
          save={
            writes
              ? (value, base) => save(`fields.${name}`, { fields: { [name]: value } }, base, textOf)
              : undefined
          }
        />
      ))}
      {writes && <AddField />}
    </div>
  );
}

function AddField() {
  const { account } = useOpenAccount().details;
  const { data: values } = useQuery(useTRPC().segment.values.queryOptions());
  const save = useAccountSave(account.id);
  return (
    <AddOwnField
      known={values?.custom ?? []}
      taken={Object.keys(account.fields)}
      onAdd={(name, value) => save(`fields.${name}`, { fields: { [name]: value } }, account.version, textOf)}
    />
  );
}

function writtenOf(value: unknown): string | null {
  return value === null || value === undefined
    ? null
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

/** A person's choice of type, and the reason for it. Each is one move, so that the last one holds. */
function TypeFields() {
  const t = useTranslations('account');
  const { account, snapshot } = useOpenAccount().details;
  const me = useMe();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = async (type: AccountType | null, reason: string | null) => {
    const { version } = await client.account.setType.mutate({
      id: account.id,
      type,
      ...(reason ? { reason } : {}),
    });
    await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() });
    return { kind: 'saved' as const, version };
  };
  const writes = may(me.role, 'account.setType');
  const typeOf = (value: unknown) => AccountType.nullable().catch(null).parse(value);
  const counted = snapshot?.type
    ? t('field.typeCounted', { type: t(`type.${snapshot.type}`) })
    : t('field.empty');
  const shared = { version: account.version };
  return (
    <>
      <EditSelect<AccountType>
        {...shared}
        label={t('field.type')}
        value={account.type}
        empty={counted}
        none={t('field.typeByFigures')}
        choices={AccountType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
        aside={historyOf({
          label: t('field.type'),
          entity: 'account',
          entityId: account.id,
          field: 'type',
          read: typeOf,
          show: (type) => t(`type.${type}`),
        })}
        save={writes ? (type) => set(type, account.typeReason) : undefined}
      />
      {account.type !== null && (
        <EditText
          {...shared}
          label={t('field.typeReason')}
          value={account.typeReason}
          empty={t('field.empty')}
          save={writes ? (reason) => set(account.type, reason) : undefined}
        />
      )}
    </>
  );
}
