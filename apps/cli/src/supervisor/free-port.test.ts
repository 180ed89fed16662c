import { expect, test } from 'vitest';
import { requireFreePort } from './free-port.ts';

test('an address that is not of this machine is told with the variable that names it', async () => {
  // Kept for documentation: no machine has it.
  await expect(requireFreePort('192.0.2.1', 4400)).rejects.toThrow(
    'HOST is no address of this machine (EADDRNOTAVAIL).',
  );
});
