import {
  type BudgetedAccount,
  checkAudience,
  checkBudget,
  checkCampaign,
  checkCurrency,
  checkDesign,
  checkSending,
  checkTailoring,
  type ProgrammeDesign,
  type ProgrammeProblem,
  problem,
} from '@sleutel/domain/programme';
import { emailSteps } from '@sleutel/domain/sequence';
import { LANGUAGES, type OwnFieldNames } from '@sleutel/domain/template';
import { ContentError, checkCompiled } from '@sleutel/emails';
import type { SendingCompany } from '../company/index.ts';
import { mailCompiler } from './mail-compiler.ts';
import type { AudienceAccount, ResolvedAudience } from './resolve-audience.ts';
import type { TailoringRow } from './tailorings.ts';

/** The house as it stands. */
export interface House {
  readonly company: SendingCompany;
  readonly today: string;
  /** Not looked up where no e-mail names any. */
  readonly ownFields: OwnFieldNames | undefined;
}

/** Everything that keeps a programme from being submitted, and hints, as the house stands now. */
export function problemsOf(
  design: ProgrammeDesign,
  { accounts: audience, fallbackManager }: ResolvedAudience,
  tailorings: readonly TailoringRow[],
  { company, today, ownFields }: House,
): ProgrammeProblem[] {
  const spoken = new Set(audience.flatMap((each) => each.people.map(({ language }) => language)));
  const languages = LANGUAGES.filter((each) => spoken.has(each) || each === company.language);
  const written = audience.filter((each) => each.leftOut === null);
  const count = (reason: AudienceAccount['leftOut']) =>
    audience.filter((each) => each.leftOut === reason).length;
  return [
    ...checkDesign(design, { languages, today, ownFields }),
    ...checkAudience(design, {
      accounts: written.length,
      people: audience.reduce((sum, each) => sum + each.people.length, 0),
      withoutPerson: count('noPerson'),
      withoutManager: count('noManager'),
      withoutDecisionMaker: written.filter(({ decisionMaker }) => !decisionMaker).length,
      fallbackManagerKnown: fallbackManager !== null,
    }),
    ...checkBudget(design, written.map(budgeted(design, company))),
    ...checkCurrency(
      design,
      written.map(({ account }) => account),
      company.currency,
    ),
    ...checkSending(design, company.settings.sending),
    ...checkCampaign(design, company),
    ...(company.postalAddress.trim() === '' ? [problem('postalAddressMissing')] : []),
    ...compiledProblems(design, company),
    ...checkTailoring(design, tailorings, languagesIn(audience), ownFields),
  ];
}

/** A plan's budget counts in the programme's currency only; another would compare apples with pears. */
function budgeted(design: ProgrammeDesign, company: SendingCompany) {
  const currency = design.currency ?? company.currency;
  return ({ account, people }: AudienceAccount): BudgetedAccount => ({
    people: people.length,
    planBudget: (account.planCurrency ?? company.currency) === currency ? account.planBudget : null,
  });
}

function languagesIn(audience: readonly AudienceAccount[]) {
  const spoken = new Map(
    audience.map(({ account, people }) => [account.id, new Set(people.map(({ language }) => language))]),
  );
  return (accountId: string) => spoken.get(accountId);
}

/** What only shows once a content is made into an e-mail; contents that do not compile were reported before. */
export function compiledProblems(design: ProgrammeDesign, company: SendingCompany): ProgrammeProblem[] {
  const compile = mailCompiler(design, company);
  return emailSteps(design.sequence).flatMap((step) =>
    LANGUAGES.flatMap((language) => {
      const content = design.contents[step.content]?.[language];
      if (!content) return [];
      try {
        return checkCompiled(compile(content, language)).map(({ code, values }) =>
          problem(code, { step: step.key, content: step.content, language }, values),
        );
      } catch (error) {
        if (error instanceof ContentError) return [];
        throw error;
      }
    }),
  );
}
