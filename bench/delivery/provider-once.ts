import { createServer, type ServerResponse } from 'node:http';

/**
 * A provider in a process of its own that answers everything after 20 ms, and says on `/count` how much it took. It
 * counts in the bytes as they come: as text, a megabyte would take more of the processors than sending it does.
 */
const LATENCY_MS = 20;
const HEADER = Buffer.from('"Message-ID"');

let taken = 0;
const server = createServer((request, response) => {
  if (request.url === '/count') {
    response.end(String(taken));
    return;
  }
  let count = 0;
  let rest = Buffer.alloc(0);
  request.on('data', (chunk: Buffer) => {
    const bytes = Buffer.concat([rest, chunk]);
    count += occurrencesIn(bytes);
    rest = bytes.subarray(-(HEADER.length - 1));
  });
  request.once('end', () =>
    setTimeout(() => {
      taken += count;
      answer(response, count, request.url?.endsWith('/batch') === true);
    }, LATENCY_MS),
  );
});

function occurrencesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(HEADER); at !== -1; at = bytes.indexOf(HEADER, at + HEADER.length)) count += 1;
  return count;
}

function answer(response: ServerResponse, count: number, isBatch: boolean): void {
  const data = Array.from({ length: count }, () => ({ id: crypto.randomUUID() }));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isBatch ? { data } : data[0]));
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a provider listens on a port');
  console.log(`http://127.0.0.1:${address.port}`);
});
process.stdin.resume().once('close', () => process.exit(0));
