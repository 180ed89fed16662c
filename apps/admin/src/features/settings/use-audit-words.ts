import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { AuditWords } from './audit-detail.ts';

/** Particulars of the audit in the language of the screens. */
export function useAuditWords(): AuditWords {
  const t = useTranslations('audit');
  const words = useWords();
  const { day, moment, number } = useFigures();
  return useMemo(
    () => ({
      nameOf: (name) =>
        t.has(`particulars.${name}` as never) ? t(`particulars.${name}` as never) : spelled(name),
      wordOf: (name, word) => words[name]?.(word) ?? word,
      either: (yes) => t(yes ? 'yes' : 'no'),
      number: (value) => number(value, 2),
      day,
      moment,
      one: (name, value) => t('particular', { name, value }),
      several: (name, values) => t('within', { name, values }),
    }),
    [t, words, number, day, moment],
  );
}

type Say = (word: string) => string;

/** Words of closed sets, as the screens that show them say them. */
function useWords(): Readonly<Record<string, Say>> {
  const measure = useTranslations('analysis.history.by');
  const side = useTranslations('plan.side');
  const section = useTranslations('plan.section');
  const slot = useTranslations('content.slot');
  const type = useTranslations('account.type');
  const role = useTranslations('frame.roles');
  const buyingRole = useTranslations('account.role');
  const kind = useTranslations('imports.kind');
  const { language } = useFigures();
  return useMemo(() => {
    const among =
      (...catalogues: readonly Catalogue[]): Say =>
      (word) => {
        const catalogue = catalogues.find((each) => each.has(word as never));
        return catalogue ? catalogue(word as never) : word;
      };
    return {
      measure: among(measure),
      side: among(side),
      section: among(section),
      slot: among(slot),
      before: among(type),
      after: among(type),
      role: among(role, buyingRole),
      kind: among(kind),
      language,
    };
  }, [measure, side, section, slot, type, role, buyingRole, kind, language]);
}

interface Catalogue {
  (key: never): string;
  has: (key: never) => boolean;
}

/** A name that has no words here, at least with its words apart: `firstOrderOn` is read `first order on`. */
function spelled(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
