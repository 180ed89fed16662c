import { newId, type Prisma } from '@sleutel/db';
import type { DemoDossier } from '@sleutel/domain/demonstration';

type Tx = Prisma.TransactionClient;
type Ids = ReadonlyMap<string, string>;

/** Brings the generated dossiers in, a statement for each kind of row. */
export async function writeDossiers(
  tx: Tx,
  dossiers: readonly DemoDossier[],
  ids: Ids,
  now: Date,
): Promise<void> {
  const known = dossiers.flatMap((dossier) => {
    const accountId = ids.get(dossier.account);
    return accountId === undefined ? [] : [{ ...dossier, accountId }];
  });
  const competitors = await writeCompetitors(tx, known, now);
  await writeParts(tx, known);
  await writeHistory(tx, known, competitors, now);
  await writeJudgements(tx, known, now);
}

type Known = DemoDossier & { readonly accountId: string };

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** A moment of that day at which people talk; what was said decides which, so that it is the same every time. */
const inWorkingHours = (text: string, said: string) =>
  new Date(day(text).getTime() + (9 * 60 + (said.length % 14) * 30) * 60_000);
const dayOrNull = (text: string | null) => (text === null ? null : day(text));

async function writeParts(tx: Tx, dossiers: readonly Known[]): Promise<void> {
  await tx.dossier.createMany({
    data: dossiers.map(({ accountId, description, history, organisation, surroundings, decisionNote }) => ({
      accountId,
      description,
      history,
      organisation,
      surroundings,
      decisionNote,
    })),
  });
  for (const leadSource of new Set(dossiers.map((dossier) => dossier.leadSource))) {
    const ids = dossiers
      .filter((dossier) => dossier.leadSource === leadSource)
      .map(({ accountId }) => accountId);
    await tx.account.updateMany({ where: { id: { in: ids } }, data: { leadSource } });
  }
}

async function writeCompetitors(tx: Tx, dossiers: readonly Known[], now: Date): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { competitors, tenders } of dossiers) {
    for (const name of [
      ...competitors.map((rival) => rival.name),
      ...tenders.map(({ competitor }) => competitor),
    ]) {
      if (name !== null && !ids.has(name)) ids.set(name, newId(now));
    }
  }
  await tx.competitor.createMany({ data: [...ids].map(([name, id]) => ({ id, name })) });
  await tx.accountCompetitor.createMany({
    data: dossiers.flatMap(({ accountId, competitors }) =>
      competitors.map(({ name, shareOfWallet, strengths }) => ({
        accountId,
        competitorId: ids.get(name) ?? '',
        shareOfWallet,
        strengths,
      })),
    ),
  });
  await tx.coverage.createMany({
    data: dossiers.flatMap(({ accountId, coverages }) =>
      coverages.map(({ competitor, ...coverage }) => ({
        id: newId(now),
        accountId,
        ...coverage,
        competitorId: competitor === null ? null : (ids.get(competitor) ?? null),
      })),
    ),
  });
  return ids;
}

async function writeHistory(tx: Tx, dossiers: readonly Known[], competitors: Ids, now: Date): Promise<void> {
  const rows = <T>(make: (dossier: Known) => readonly T[]) => dossiers.flatMap((dossier) => make(dossier));
  const id = () => newId(now);
  await tx.delivery.createMany({
    data: rows(({ accountId, deliveries }) =>
      deliveries.map(({ reference, promisedOn, deliveredOn }) => ({
        id: id(),
        accountId,
        reference,
        promisedOn: day(promisedOn),
        deliveredOn: day(deliveredOn),
      })),
    ),
  });
  await tx.tender.createMany({
    data: rows(({ accountId, tenders }) =>
      tenders.map(({ title, openedOn, decidedOn, amount, outcome, reason, competitor }) => ({
        id: id(),
        accountId,
        title,
        openedOn: day(openedOn),
        decidedOn: dayOrNull(decidedOn),
        amount,
        currency: 'GBP',
        outcome,
        reason,
        competitorId: competitor === null ? null : (competitors.get(competitor) ?? null),
      })),
    ),
  });
  await tx.interaction.createMany({
    data: rows(({ accountId, interactions }) =>
      interactions.map(({ kind, on, summary }) => ({
        id: id(),
        accountId,
        kind,
        happenedAt: inWorkingHours(on, summary),
        summary,
      })),
    ),
  });
  await tx.complaint.createMany({
    data: rows(({ accountId, complaints }) =>
      complaints.map(({ openedOn, closedOn, summary, answer }) => ({
        id: id(),
        accountId,
        openedOn: day(openedOn),
        closedOn: dayOrNull(closedOn),
        summary,
        answer,
      })),
    ),
  });
  await tx.accountPromise.createMany({
    data: rows(({ accountId, promises }) =>
      promises.map(({ summary, madeOn, dueOn, keptOn }) => ({
        id: id(),
        accountId,
        summary,
        madeOn: day(madeOn),
        dueOn: day(dueOn),
        keptOn: dayOrNull(keptOn),
      })),
    ),
  });
}

async function writeJudgements(tx: Tx, dossiers: readonly Known[], now: Date): Promise<void> {
  await tx.decisionStage.createMany({
    data: dossiers.flatMap(({ accountId, decisionStages }) =>
      decisionStages.map(({ name, days }, position) => ({ id: newId(now), accountId, position, name, days })),
    ),
  });
  await tx.qualification.createMany({
    data: dossiers.flatMap(({ accountId, qualifications }) =>
      qualifications.map(({ kind, score, evidence, source, on }) => ({
        id: newId(now),
        accountId,
        kind,
        score,
        evidence,
        source,
        observedOn: day(on),
      })),
    ),
  });
  await tx.loss.createMany({
    data: dossiers.flatMap(({ accountId, losses }) =>
      losses.map(({ kind, on, reasons, note }) => ({
        id: newId(now),
        accountId,
        kind,
        lostOn: day(on),
        reasons: [...reasons],
        note,
      })),
    ),
  });
}
