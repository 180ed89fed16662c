import { startHttpProvider } from '@sleutel/mailer/testing';

/** A provider in a process of its own that answers everything after 20 ms, and says on `/count` how much it took. */
const LATENCY_MS = 20;

let taken = 0;
const provider = await startHttpProvider({ remember: false });
provider.behave(({ path, body }, response) => {
  if (path === '/count') {
    response.end(String(taken));
    return;
  }
  const count = body.split('"Message-ID"').length - 1;
  setTimeout(() => {
    taken += count;
    const data = Array.from({ length: count }, () => ({ id: crypto.randomUUID() }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body.startsWith('[') ? { data } : data[0]));
  }, LATENCY_MS);
});
console.log(provider.url);
process.stdin.resume().once('close', () => process.exit(0));
