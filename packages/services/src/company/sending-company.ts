import type { Company } from '@sleutel/domain/company';
import type { ServiceDeps } from '../core/index.ts';
import { loadCompany } from './load.ts';

/** The company as its e-mails show it, with the address under which recipients reach it. */
export interface SendingCompany extends Company {
  readonly publicUrl: string;
}

export async function loadSendingCompany({
  db,
  publicUrl,
}: Pick<ServiceDeps, 'db' | 'publicUrl'>): Promise<SendingCompany> {
  return { ...(await loadCompany(db)), publicUrl };
}
