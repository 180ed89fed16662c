import type { ProviderSettings } from '../core/index.ts';
import { askProvider, redirectAddress } from '../user/index.ts';
import type { HealthFinding } from './finding.ts';

/** Whether people can be sent to the identity provider, where there is one, and what it has to know of us. */
export async function checkProvider(
  provider: ProviderSettings | undefined,
  publicUrl: string,
): Promise<HealthFinding[]> {
  if (provider === undefined) return [];
  const { ok, detail } = await askProvider(provider);
  if (!ok) return [{ check: 'provider', state: 'broken', detail, mend: 'Check OIDC_ISSUER.' }];
  const back = `sends people back to ${redirectAddress(publicUrl)}, if it is registered there`;
  return [{ check: 'provider', state: 'fine', detail: `${detail}; ${back}` }];
}
