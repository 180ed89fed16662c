import { LeadSource } from '@sleutel/domain/account';
import { may } from '@sleutel/domain/user';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { EditSelect } from '../../components/edit/edit-choice.tsx';
import { EditNumber } from '../../components/edit/edit-number.tsx';
import { EditText } from '../../components/edit/edit-text.tsx';
import { type AccountDetails, useOpenAccount } from '../../lib/account.ts';
import { countriesIn } from '../../lib/countries.ts';
import { useFigures } from '../../lib/figures.ts';
import { HandOverButton } from '../../lib/hand-over/hand-over-button.tsx';
import { useLanguageChoices } from '../../lib/language-choices.ts';
import { useMe } from '../../lib/me.ts';
import { useOwnerChoices } from '../../lib/owner-choices.ts';
import classes from './dossier.module.css';
import { useNumberField, useTextField } from './use-account-field.tsx';

/** What the account is in the books: the fields that lists, filters and programmes go by. */
export function AccountFields() {
  const t = useTranslations('account.field');
  const { account } = useOpenAccount().details;
  const text = useTextField(account);
  const whole = useNumberField(account);
  return (
    <div className={classes.fields}>
      <EditText {...text('name')} required />
      <EditText {...text('domain')} />
      <EditText {...text('industry')} />
      <EditText {...text('region')} />
      <CountryField account={account} />
      <EditNumber {...whole('employees')} min={0} max={10_000_000} />
      <OwnerField account={account} />
      <EditSelect
        {...text('leadSource')}
        none={t('unknown')}
        choices={LeadSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      <LanguageField account={account} />
      <EditSelect {...text('timeZone')} none={t('unknown')} choices={zones} />
      <EditSelect {...text('currency')} none={t('unknown')} choices={currencies} />
      <EditText {...text('taxId')} />
    </div>
  );
}

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const zones = plain(Intl.supportedValuesOf('timeZone'));
const currencies = plain(Intl.supportedValuesOf('currency'));

interface FieldProps {
  readonly account: AccountDetails['account'];
}

function CountryField({ account }: FieldProps) {
  const t = useTranslations('account.field');
  const locale = useLocale();
  const { country } = useFigures();
  const choices = useMemo(() => countriesIn(locale), [locale]);
  return (
    <EditSelect
      {...useTextField(account)('country', { show: country })}
      none={t('unknown')}
      choices={choices}
    />
  );
}

function LanguageField({ account }: FieldProps) {
  const t = useTranslations('account.field');
  const { language } = useFigures();
  const text = useTextField(account);
  const choices = useLanguageChoices(account.language);
  return <EditSelect {...text('language', { show: language })} none={t('unknown')} choices={choices} />;
}

/** Who looks after it. Whoever gets it is asked about what is open there, as wherever accounts change hands. */
function OwnerField({ account }: FieldProps) {
  const t = useTranslations('account.field');
  const { details } = useOpenAccount();
  const choices = useOwnerChoices(details.owner);
  const name = (id: string) => choices.find(({ value }) => value === id)?.label ?? id;
  const field = useTextField(account)('ownerId', { value: details.owner?.id ?? null, show: name });
  const me = useMe();
  return (
    <div>
      <EditSelect {...field} save={undefined} empty={t('nobody')} choices={choices} />
      {may(me.role, 'account.bulkUpdate') && (
        <HandOverButton accountId={account.id} label={t('chooseOwner')} ofField />
      )}
    </div>
  );
}
