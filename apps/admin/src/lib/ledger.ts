import { useTranslations } from 'use-intl';

interface LedgerLine {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
}

type Rule = Parameters<ReturnType<typeof useTranslations<'ledger.rule'>>>[0];

/** Says a decision in words with the numbers it rested on; a rule without words by its own name. */
export function useLedger(): (line: LedgerLine) => string {
  const t = useTranslations('ledger.rule');
  return ({ rule, inputs }) => (isKnown(rule, t.has) ? t(rule, written(inputs)) : rule);
}

/** A rule comes from the engine as text; the catalogue knows whether it is one of its own. */
function isKnown(rule: string, has: (key: Rule) => boolean): rule is Rule {
  return has(rule as Rule);
}

/** What sentences are given: words and numbers. */
function written(inputs: LedgerLine['inputs']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value ?? ''),
    ]),
  );
}

type Brief = Parameters<ReturnType<typeof useTranslations<'ledger.brief'>>>[0];

/** Says a rule in a few words, without its numbers. */
export function useBriefRule(): (rule: string) => string {
  const t = useTranslations('ledger.brief');
  return (rule) => (isBrief(rule, t.has) ? t(rule) : rule);
}

function isBrief(rule: string, has: (key: Brief) => boolean): rule is Brief {
  return has(rule as Brief);
}
