import { List } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';

type Problem = Programme['problems'][number];

interface ProblemsProps {
  readonly programme: Programme;
  readonly severity: Problem['severity'];
}

/** What has to be mended, or is worth knowing, each with its place. */
export function Problems({ programme, severity }: ProblemsProps) {
  const t = useTranslations('programme.problems');
  const say = useProblem(programme);
  const problems = programme.problems.filter((each) => each.severity === severity);
  if (problems.length === 0) return null;
  return (
    <Section title={t(severity === 'error' ? 'title' : 'hints')}>
      <List spacing={4}>
        {problems.map((each) => (
          <List.Item key={JSON.stringify([each.code, each.at, each.values])}>{say(each)}</List.Item>
        ))}
      </List>
    </Section>
  );
}

function useProblem({ design }: Programme): (problem: Problem) => string {
  const t = useTranslations('programme');
  const { language } = useFigures();
  const placeOf = ({ content, step, offer }: Problem['at']): string | null => {
    if (content !== undefined) return t('problems.content', { name: content });
    if (step !== undefined) {
      return t('problems.step', {
        name: design.sequence.steps.find(({ key }) => key === step)?.name ?? step,
      });
    }
    return offer === undefined ? null : t('problems.offer', { name: offer });
  };
  return ({ code, at, values }) => {
    const problem = t(`problem.${code}`, { ...values });
    const place = placeOf(at);
    if (place === null) return problem;
    const where = at.language ? t('problems.inLanguage', { place, language: language(at.language) }) : place;
    return t('problems.at', { place: where, problem });
  };
}
