import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';

/** An SMTP server in a process of its own that takes every message after 20 ms. Over HTTP it says where it is, and how many. */
const LATENCY_MS = 20;

let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  onData: (stream, _session, done) => {
    stream.resume().once('end', () =>
      setTimeout(() => {
        taken += 1;
        done();
      }, LATENCY_MS),
    );
  },
});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const desk = createServer(({ url }, response) => {
    response.end(url === '/count' ? String(taken) : `smtp://127.0.0.1:${port}`);
  });
  desk.listen(0, '127.0.0.1', () => {
    const at = desk.address();
    console.log(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`);
  });
});
process.stdin.resume().once('close', () => process.exit(0));
