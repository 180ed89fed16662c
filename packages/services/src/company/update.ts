import type { Prisma } from '@sleutel/db';
import { type Company, CompanyUpdate, unnamedCompany } from '@sleutel/domain/company';
import { type Actor, audit, defineVerb, ServiceError } from '../core/index.ts';
import { requirePicture } from '../picture/index.ts';
import { loadCompany } from './load.ts';

/** Changes what is named and leaves the rest; the settings part by part. Of two on one version the slower is told. */
export const updateCompany = defineVerb({
  name: 'company.update',
  input: CompanyUpdate,
  run: (ctx, { version, ...input }): Promise<Company> =>
    ctx.db.prisma.$transaction(async (tx) => {
      await tx.company.createMany({ data: [{ ...unnamedCompany, id: 1 }], skipDuplicates: true });
      await tx.$queryRaw`SELECT 1 FROM company WHERE id = 1 FOR UPDATE`;
      const before = await loadCompany({ prisma: tx });
      if (version !== undefined && version !== before.version) throw changedMeanwhile(before);
      await requirePicture(tx, input.logoUrl);
      const settings = { ...before.settings, ...input.settings };
      if (settings.signIn.twoFactorForAll !== before.settings.signIn.twoFactorForAll) {
        await requireOwnTwoFactor(tx, ctx.actor);
      }
      const after = { ...before, ...input, settings, version: before.version + 1 };
      await tx.company.update({ where: { id: 1 }, data: after });
      await audit(tx, ctx, 'company.update', 'company', '1', { fields: Object.keys(input) });
      return after;
    }),
});

/** Whoever asks everybody for it has it on, or would shut themselves out; and it is no key's to ask or to stop asking. */
async function requireOwnTwoFactor(tx: Prisma.TransactionClient, actor: Actor): Promise<void> {
  if (actor.kind !== 'user') return;
  if (actor.scopes !== undefined) {
    throw new ServiceError('forbidden', 'not-a-person', 'Only a person who is signed in may change this.');
  }
  const { twoFactorEnabled } = await tx.user.findUniqueOrThrow({ where: { id: actor.id } });
  if (twoFactorEnabled) return;
  throw new ServiceError('refused', 'own-two-factor-off', 'Switch it on for yourself first.');
}

function changedMeanwhile({ version }: Company): ServiceError {
  const message = 'Somebody else changed the settings meanwhile.';
  return new ServiceError('conflict', 'company-changed', message, { version });
}
