import { readFile } from 'node:fs/promises';
import type { Sample } from './sample.ts';

/** `floor-once.ts FILE URL COUNT`: the same bytes, interpolated and posted in batches of 100, and nothing else. */
const [file = '', url = '', wanted = '0'] = process.argv.slice(2);
const sample = JSON.parse(await readFile(file, 'utf8')) as Sample;
const AT_ONCE = 8;
const SIZE = 100;

const htmlParts = sample.html.split(sample.name);
const textParts = sample.text.split(sample.name);

function letter(index: number) {
  const name = `Hanna${index}`;
  return {
    from: sample.from,
    to: `p${index}@a${index}.example`,
    subject: sample.subject,
    html: htmlParts.join(name),
    text: textParts.join(name),
    headers: { ...sample.headers, 'Message-ID': `<${index}@house.example>` },
  };
}

let next = 0;
async function post(): Promise<void> {
  while (next < Number(wanted)) {
    const from = next;
    next += SIZE;
    const body = JSON.stringify(Array.from({ length: SIZE }, (_, index) => letter(from + index)));
    const answer = await fetch(`${url}/emails/batch`, { method: 'POST', body });
    await answer.text();
  }
}
const start = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, post));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1_000, cpu: (user + system) / 1e6 }));
