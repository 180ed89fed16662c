import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { useFigures } from '../../lib/figures.ts';
import { wordIn } from '../../lib/word.ts';

/** What a field was and is; `of`: the person, or the solution, whose it is. */
const Change = z.object({ of: z.string().optional(), before: z.unknown(), after: z.unknown() });

interface ChangeWords {
  /** What a field is called, by the noun and the name that the engine has for it, such as `tender.outcome`. */
  readonly field: (path: string) => string;
  /** From what to what; null where that cannot be told. */
  readonly change: (path: string, detail: string) => string | null;
}

/** Where the words for the values of a field stand that are one of a few. */
const choices = {
  dossier: {
    'tender.outcome': 'tender.outcomes',
    'interaction.kind': 'interaction.kinds',
    'loss.kind': 'loss.kinds',
    'loss.reasons': 'loss.reason',
    'loss.signIds': 'signal.kinds',
    'signal.kind': 'signal.kinds',
  },
  account: {
    'standing.role': 'role',
    'standing.stance': 'stance',
    'account.type': 'type',
    'account.leadSource': 'field.source',
  },
  qualification: { 'qualification.kind': 'kinds' },
  whiteSpace: { 'coverage.state': 'state' },
} as const;

const Id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const Day = /^\d{4}-\d\d-\d\d$/;
const Moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const most = 120;

/** Says what was changed in the language of the screens. */
export function useChangeWords(): ChangeWords {
  const t = useTranslations('history');
  const field = useFieldWords();
  const shown = useValueWords();
  return {
    field,
    change: (path, detail) => {
      const change = Change.safeParse(JSON.parse(detail));
      if (!change.success) return null;
      const { of, before, after } = change.data;
      const said = t('fromTo', { before: shown(path, before), after: shown(path, after) });
      return of === undefined ? said : t('ofSomebody', { of, change: said });
    },
  };
}

function useFieldWords(): (path: string) => string {
  const t = useTranslations('history');
  const account = useTranslations('account.field');
  const contact = useTranslations('contact.field');
  const dossier = useTranslations('dossier');
  const person = (name: string) => wordIn(contact, name, name);
  return (path) => {
    const [entity = '', name = ''] = path.split('.');
    const noun = wordIn(t, `entity.${entity}`, entity);
    if (name === '') return noun;
    const other = entity === 'standing' || entity === 'contact' ? person(name) : wordIn(account, name, name);
    const label = [`${entity}.${name}Field`, `text.${name}.name`, `${entity}.${name}`].reduceRight(
      (otherwise, key) => wordIn(dossier, key, otherwise),
      other,
    );
    return `${noun}: ${t.has(`field.${name}` as never) ? wordIn(t, `field.${name}`, name) : label}`;
  };
}

function useValueWords(): (path: string, value: unknown) => string {
  const t = useTranslations('history');
  const choice = useChoiceWords();
  const { day, moment, percent, count, language, country } = useFigures();
  const text = (path: string, value: string) => {
    if (Day.test(value)) return day(value);
    if (Moment.test(value)) return moment(value);
    if (Id.test(value)) return t('gone');
    if (path.endsWith('.language')) return language(value);
    if (path.endsWith('.country')) return country(value);
    const word = choice(path, value);
    return word.length > most ? `${word.slice(0, most)}…` : word;
  };
  const shown = (path: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (Array.isArray(value)) {
      return value.length === 0 ? t('nothing') : value.map((each) => shown(path, each)).join(', ');
    }
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (path === 'rival.shareOfWallet' && typeof value === 'number') return percent(value);
    if (typeof value === 'number') return count(value);
    return text(path, typeof value === 'string' ? value : JSON.stringify(value));
  };
  return shown;
}

function useChoiceWords(): (path: string, value: string) => string {
  const catalogues = {
    dossier: useTranslations('dossier'),
    account: useTranslations('account'),
    qualification: useTranslations('qualification'),
    whiteSpace: useTranslations('whiteSpace'),
  };
  return (path, value) => {
    for (const name of ['dossier', 'account', 'qualification', 'whiteSpace'] as const) {
      const places: Readonly<Record<string, string>> = choices[name];
      const place = places[path];
      if (place !== undefined) return wordIn(catalogues[name], `${place}.${value}`, value);
    }
    return value;
  };
}
