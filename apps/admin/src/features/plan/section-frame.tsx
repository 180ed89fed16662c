import { Button, Group, Text } from '@mantine/core';
import type { PlanDocument, PlanSection } from '@sleutel/domain/plan';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '../../components/edit/conflict-notice.tsx';
import { Section } from '../../components/section.tsx';
import type { Plan } from './plan.ts';
import { useSectionEdit } from './use-section-edit.ts';

export interface SectionFrameProps<S extends PlanSection> {
  readonly plan: Plan;
  readonly section: S;
  readonly editable: boolean;
  readonly onComment: (section: PlanSection) => void;
  readonly view: (value: PlanDocument[S]) => ReactNode;
  readonly form: (value: PlanDocument[S], change: (value: PlanDocument[S]) => void) => ReactNode;
}

/**
 * A section of the plan that is edited where it stands. Whoever else changes it meanwhile is named, and both
 * versions are shown where two have written: nothing is overwritten before somebody has chosen.
 */
export function SectionFrame<S extends PlanSection>(props: SectionFrameProps<S>) {
  const { plan, section, editable, onComment, view, form } = props;
  const t = useTranslations('plan');
  const name: PlanSection = section;
  const title = t(`section.${name}`);
  const edit = useSectionEdit(plan, section);
  const comments = plan.comments.filter(
    (each) => each.section === section && each.resolvedAt === null,
  ).length;
  const value = plan.document[section];
  return (
    <Section id={section} title={title} lead={t(`lead.${name}`)}>
      {edit.draft === null ? view(value) : form(edit.draft, edit.change)}
      {edit.conflict && edit.draft !== null && (
        <ConflictNotice
          by={plan.changed?.by ?? null}
          when={edit.changedAt}
          mine={view(edit.draft)}
          theirs={view(value)}
          onMine={() => void edit.useMine()}
          onTheirs={edit.cancel}
        />
      )}
      {edit.draft !== null && edit.stale && !edit.conflict && (
        <Text size="sm" c="var(--slipping)" role="status" mt="sm">
          {t('changedMeanwhile', { name: plan.changed?.by ?? '?' })}
        </Text>
      )}
      {editable && (
        <Group gap="sm" mt="md">
          {edit.draft === null ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('editNamed', { section: title })}
              onClick={edit.begin}
            >
              {t('edit')}
            </Button>
          ) : (
            !edit.conflict && (
              <>
                <Button size="compact-md" loading={edit.saving} onClick={() => void edit.save()}>
                  {t('save')}
                </Button>
                <Button variant="subtle" color="gray" size="compact-md" onClick={edit.cancel}>
                  {t('cancel')}
                </Button>
              </>
            )
          )}
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => onComment(section)}>
            {t('comment', { count: comments, section: title })}
          </Button>
        </Group>
      )}
    </Section>
  );
}
