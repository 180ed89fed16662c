import { Radio, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useFigures } from '../../lib/figures.ts';
import { wordIn } from '../../lib/word.ts';
import { type Compared, type Field, fieldsOf } from './compared.ts';
import classes from './duplicate.module.css';

interface ComparedValuesProps {
  readonly accounts: readonly [Compared, Compared];
  /** Whose values are taken from the account that goes. */
  readonly take: readonly Field[];
  /** Which of the two stays. */
  readonly stays: number;
  readonly onChoose: (field: Field, at: number) => void;
}

/** The fields of both beside each other; where they differ one chooses. */
export function ComparedValues({ accounts, take, stays, onChoose }: ComparedValuesProps) {
  const t = useTranslations('account.field');
  const caption = useTranslations('duplicate.compare');
  const show = useShown();
  const fields = fieldsOf(accounts[0]).filter((field) =>
    accounts.some(({ values }) => values[field] !== null),
  );
  return (
    <table className={classes.table}>
      <Head accounts={accounts} name={caption('values')} />
      <tbody>
        {fields.map((field) => {
          const differs = accounts[0].values[field] !== accounts[1].values[field];
          const from = take.includes(field) ? 1 - stays : stays;
          return (
            <tr key={field} data-differs={differs}>
              <th scope="row">{wordIn(t, field, field)}</th>
              {accounts.map((account, at) => (
                <td key={account.id}>
                  {differs ? (
                    <Radio
                      name={field}
                      label={show(account, field)}
                      aria-label={`${wordIn(t, field, field)}: ${show(account, field)}`}
                      checked={from === at}
                      onChange={() => onChoose(field, at)}
                    />
                  ) : (
                    show(account, field)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly accounts: readonly [Compared, Compared];
  readonly name: string;
}

/** Whose column is whose. */
export function Head({ accounts, name }: HeadProps) {
  return (
    <thead>
      <tr>
        <td aria-label={name} />
        {accounts.map(({ id, externalId, values }) => (
          <th key={id} scope="col">
            <AnchorLink to="/accounts/$accountId" params={{ accountId: id }} fw={550}>
              {values.name}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              {externalId}
            </Text>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useShown() {
  const t = useTranslations('account.field');
  const { country, language } = useFigures();
  return ({ values, owner }: Compared, field: Field): string => {
    const value = values[field];
    if (value === null) return t('empty');
    if (field === 'ownerId') return owner ?? value;
    if (field === 'country') return country(value);
    if (field === 'language') return language(value);
    return field === 'leadSource' ? wordIn(t, `source.${value}`, value) : value;
  };
}
