import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { CoverageState, type Solution } from '@sleutel/domain/solution';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Shape } from '../../components/mark.tsx';
import { CoverageMark, coverageLooks } from '../../lib/coverage-mark.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { RowFieldEdit } from '../../lib/rows/row-field.tsx';
import { useRowVerbs } from '../../lib/rows/use-row-verbs.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './white-space.module.css';

type CoverageRow = RouterOutputs['coverage']['list']['items'][number];

interface SolutionRowProps {
  readonly accountId: string;
  readonly solution: Solution;
  /** Null while nothing is known. */
  readonly row: CoverageRow | null;
  readonly rivals: readonly { readonly competitorId: string; readonly name: string }[];
  readonly currency: string;
}

/** One solution of the range at the account: where it gets it, what that is worth, and what else is known. */
export function SolutionRow(props: SolutionRowProps) {
  const { solution, row } = props;
  return (
    <li className={classes.row} aria-label={solution.name}>
      <p className={classes.name}>
        <Shape {...coverageLooks[row?.state ?? 'unknown']} />
        {solution.name}
      </p>
      {row === null ? <NotKnown {...props} /> : <Known {...props} row={row} />}
    </li>
  );
}

function NotKnown({ accountId, solution }: SolutionRowProps) {
  const t = useTranslations('whiteSpace');
  const verbs = useRowVerbs('coverage');
  const said = useRefusal();
  const [adding, setAdding] = useState(false);
  if (!verbs.mayAdd) return <p className={classes.unknown}>{t('state.unknown')}</p>;
  const add = async (state: CoverageState) => {
    setAdding(true);
    try {
      await verbs.add({ accountId, solution: solution.key, values: { state } });
    } catch (error) {
      notifications.show({ color: 'red', message: said(error) });
    } finally {
      setAdding(false);
    }
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          className={classes.choose}
          loading={adding}
          aria-label={t('say', { solution: solution.name })}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {t('state.unknown')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CoverageState.options.map((state) => (
          <Menu.Item key={state} onClick={() => void add(state)}>
            <CoverageMark state={state} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Known({ solution, row, rivals, currency }: SolutionRowProps & { readonly row: CoverageRow }) {
  const t = useTranslations('whiteSpace');
  const label = useTranslations('dossier.coverage');
  const verbs = useRowVerbs('coverage');
  const states = CoverageState.options.map((value) => ({ value, label: t(`state.${value}`) }));
  const sellers = rivals.map(({ competitorId: value, name: label }) => ({ value, label }));
  // Who sold it stays named when they are no competitor here any more.
  const gone =
    row.competitorId !== null && !sellers.some(({ value }) => value === row.competitorId)
      ? [{ value: row.competitorId, label: row.competitor ?? '' }]
      : [];
  const edit = { noun: 'coverage', row, verbs, fixed: false } as const;
  return (
    <>
      <div className={classes.fields}>
        <RowFieldEdit
          {...edit}
          field={{ key: 'state', label: label('state'), kind: 'choice', choices: states, required: true }}
        />
        {row.state === 'competitor' && (
          <RowFieldEdit
            {...edit}
            field={{
              key: 'competitorId',
              label: label('competitorId'),
              kind: 'choice',
              choices: [...sellers, ...gone],
              none: t('nobodyNamed'),
            }}
          />
        )}
        <RowFieldEdit
          {...edit}
          field={{ key: 'potential', label: label('potential'), kind: 'money', currency }}
        />
        <div className={classes.note}>
          <RowFieldEdit {...edit} field={{ key: 'note', label: label('note'), kind: 'long' }} />
        </div>
      </div>
      {verbs.mayChange && (
        <Tooltip label={t('forget')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('forgetNamed', { solution: solution.name })}
            onClick={() => void verbs.remove(row)}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}
