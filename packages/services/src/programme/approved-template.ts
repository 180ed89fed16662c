import type { Language } from '@sleutel/domain/template';
import type { RenderSource } from '@sleutel/emails';
import type { ServiceDeps } from '../core/index.ts';
import type { ProgrammeRecord } from './record.ts';

interface Wanted {
  readonly key: string;
  readonly language: Language;
  /** The account that reads words of its own in it; null: the common one. */
  readonly accountId: string | null;
}

/**
 * An e-mail as it was compiled when the programme was submitted: what is sent whatever the company is called, or looks
 * like, by now. Null of a draft, which is compiled anew.
 */
export async function approvedTemplate(
  { db }: Pick<ServiceDeps, 'db'>,
  { id, state, templates }: ProgrammeRecord,
  { key, language, accountId }: Wanted,
): Promise<RenderSource | null> {
  if (state === 'draft') return null;
  const row =
    accountId === null
      ? templates.find((each) => each.key === key && each.language === language)
      : await db.prisma.template.findFirst({
          where: { programmeId: id, accountId, key, language, current: true },
        });
  if (!row) return null;
  const { subject, html, text, hash } = row;
  if (subject === null || html === null || text === null || hash === null) return null;
  return { subject, html, text, hash };
}
