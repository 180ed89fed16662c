import type { Sending } from '@sleutel/domain/company';
import type { CompanyDraft } from './use-company-draft.ts';

/** The rules of sending within a draft of the company. */
export function sendingOf({ company, put }: CompanyDraft) {
  const { sending } = company.settings;
  return {
    sending,
    change: (part: Partial<Sending>) => put({ settings: { sending: { ...sending, ...part } } }),
  };
}
