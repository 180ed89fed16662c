import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Mark } from '../../components/mark.tsx';
import type { Programme } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { type Problem, useProblemPlace, useProblemText } from './problem-text.ts';
import classes from './problems.module.css';
import { useVersion } from './use-version.ts';

/** Shown before somebody asks for all. */
const FIRST = 4;

/** What has to be mended and what is worth knowing of the version that is shown, each the way to its place. */
export function Problems() {
  const { programme } = useProgrammeEditor();
  const t = useTranslations('programme.problems');
  const [all, setAll] = useState(false);
  // That a revision changes nothing is said where it is compared.
  const said = programme.problems.filter(({ code }) => code !== 'nothingRevised');
  const errors = said.filter(({ severity }) => severity === 'error');
  const hints = said.filter(({ severity }) => severity === 'hint');
  const problems = [...errors, ...hints];
  if (problems.length === 0) return null;
  return (
    <section aria-label={t(errors.length > 0 ? 'title' : 'hints')} className={classes.strip}>
      <ul className={classes.list}>
        {(all ? problems : problems.slice(0, FIRST)).map((problem) => (
          <li key={JSON.stringify([problem.code, problem.at, problem.values])}>
            <ProblemLine problem={problem} programme={programme} />
          </li>
        ))}
      </ul>
      {problems.length > FIRST && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: problems.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

function ProblemLine({ problem, programme }: { readonly problem: Problem; readonly programme: Programme }) {
  const t = useTranslations('programme.problems');
  const say = useProblemText();
  const place = useProblemPlace(programme)(problem);
  const text = place === null ? say(problem) : t('at', { place, problem: say(problem) });
  const error = problem.severity === 'error';
  return (
    <Mark shape={error ? 'full' : 'ring'} colour={error ? 'var(--lost)' : 'var(--muted)'}>
      <span className={classes.sentence}>
        <ProblemLink problem={problem} programmeId={programme.id}>
          {text}
        </ProblemLink>
        {problem.code === 'contentUnused' && <TakeOut content={problem.at.content ?? ''} />}
      </span>
    </Mark>
  );
}

/** Takes an e-mail out that no step sends: nobody would read it, and everybody would have to approve it. */
function TakeOut({ content: key }: { readonly content: string }) {
  const t = useTranslations('programme.problems');
  const { canEdit, change } = useProgrammeEditor();
  if (!canEdit) return null;
  const takeOut = () =>
    change((old) => {
      const { [key]: _gone, ...contents } = old.contents;
      return { ...old, contents };
    });
  return (
    <Button size="compact-xs" variant="subtle" ml="xs" onClick={takeOut}>
      {t('takeOut')}
    </Button>
  );
}

interface ProblemLinkProps {
  readonly problem: Problem;
  readonly programmeId: string;
  readonly children: string;
}

/** Each code that stands at no part of the sequence, and where it is mended. */
const elsewhere: Readonly<Record<string, 'audience' | 'rules' | 'offers'>> = {
  audienceEmpty: 'audience',
  entryWithoutRule: 'audience',
  nobodyReachable: 'audience',
  accountsWithoutPerson: 'audience',
  accountsWithoutManager: 'rules',
  noDecisionMaker: 'audience',
  managerGone: 'rules',
  endsBeforeStart: 'rules',
  holdOutTooSmall: 'rules',
  overBudget: 'rules',
  planOverBudget: 'offers',
  tagUnnamed: 'rules',
  quietHoursLooser: 'rules',
  capWithoutEffect: 'rules',
};

function ProblemLink({ problem: { at, code }, programmeId, children }: ProblemLinkProps) {
  const version = useVersion();
  const params = { programmeId };
  const common = { params, c: 'inherit', inherit: true } as const;
  if (at.content !== undefined && code !== 'contentMissing' && code !== 'contentUnused') {
    const search = {
      ...version,
      ...(at.step ? { step: at.step } : {}),
      ...(at.language ? { language: at.language } : {}),
    };
    return (
      <AnchorLink {...common} to="/programmes/$programmeId/content" search={search}>
        {children}
      </AnchorLink>
    );
  }
  if (at.step !== undefined) {
    return (
      <AnchorLink {...common} to="/programmes/$programmeId" search={{ ...version, step: at.step }}>
        {children}
      </AnchorLink>
    );
  }
  const place = at.offer === undefined ? elsewhere[code] : 'offers';
  if (place === undefined) return <Text span>{children}</Text>;
  return (
    <AnchorLink {...common} to={`/programmes/$programmeId/${place}`}>
      {children}
    </AnchorLink>
  );
}
