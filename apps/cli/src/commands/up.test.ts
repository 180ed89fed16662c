import { expect, test } from 'vitest';
import { upCommand } from './up.ts';

test.each([
  [['--port', 'abc'], 'A port is a number from 1 to 65535.'],
  [['--port', '0'], 'A port is a number from 1 to 65535.'],
  [['--port', '70000'], 'A port is a number from 1 to 65535.'],
  [['--port', '0x50'], 'A port is a number from 1 to 65535.'],
  [['--port', ''], 'A port is a number from 1 to 65535.'],
  [['--data', ''], 'Name the folder to keep the data in.'],
  [['--data', ' '], 'Name the folder to keep the data in.'],
])('%o does not start, and says what is wrong', async (flags, said) => {
  const command = upCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await expect(command.parseAsync(flags, { from: 'user' })).rejects.toThrow(said);
});
