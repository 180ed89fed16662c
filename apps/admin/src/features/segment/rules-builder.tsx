import { isSegmentField, segmentFields } from '@sleutel/domain/segment';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { useTranslations } from 'use-intl';
import classes from './rules-builder.module.css';
import { rulesControls } from './rules-controls.tsx';
import { operatorsFor, startValue } from './rules-query.ts';
import { useFieldGroups, useSegmentValues } from './segment-fields.ts';

interface RulesBuilderProps {
  readonly query: RuleGroupType;
  readonly onChange: (query: RuleGroupType) => void;
  readonly readOnly: boolean;
}

const keys = Object.keys(segmentFields).filter(isSegmentField);

/** Rules put together by hand: questions, and groups of them of which all or any hold. */
export function RulesBuilder({ query, onChange, readOnly }: RulesBuilderProps) {
  const t = useTranslations('segment');
  const fields = useFieldGroups(keys, useSegmentValues()?.custom ?? []);
  return (
    <div className={classes.builder}>
      <QueryBuilder
        fields={fields}
        query={query}
        onQueryChange={onChange}
        disabled={readOnly}
        showNotToggle
        addRuleToNewGroups
        combinators={[
          { name: 'and', label: t('all') },
          { name: 'or', label: t('any') },
        ]}
        getOperators={(field) => operatorsFor(field).map((name) => ({ name, label: t(`operator.${name}`) }))}
        getDefaultField="status"
        getDefaultValue={({ operator }) => startValue(operator)}
        controlElements={rulesControls}
        translations={{
          fields: { title: t('of') },
          operators: { title: t('asked') },
          combinators: { title: t('combined') },
          addRule: { label: t('addRule'), title: t('addRule') },
          addGroup: { label: t('addGroup'), title: t('addGroup') },
          removeRule: { label: t('removeRule'), title: t('removeRule') },
          removeGroup: { label: t('removeGroup'), title: t('removeGroup') },
        }}
      />
    </div>
  );
}
