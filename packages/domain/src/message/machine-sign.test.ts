import { expect, test } from 'vitest';
import { machineSign } from './machine-sign.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

test.each([
  ['a browser', CHROME],
  [
    'a telephone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148',
  ],
  [
    'a telephone named Cubot',
    'Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
  ],
  ['Outlook', 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)'],
  ['Thunderbird', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.0'],
  [
    'Gmail, which loads images when somebody looks',
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  ],
])('%s is a person', (_name, agent) => {
  expect(machineSign({ method: 'GET', headers: { 'user-agent': agent }, honeypot: false })).toBeNull();
});

test.each([
  ['nobody', ''],
  ['bare', 'Mozilla/5.0'],
  ['a filter', 'Mozilla/5.0 (compatible; BarracudaCentral)'],
  ['another filter', 'Proofpoint URL Defense'],
  ['a third', 'Mimecast-URLScanner/1.0'],
  ['a crawler', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
  ['a preview', 'Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5'],
  ['a chat', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
  ['a browser without a window', 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0'],
  ['a library', 'python-requests/2.32.3'],
  ['a tool', 'curl/8.9.1'],
  ['Go', 'Go-http-client/2.0'],
])('%s is a program', (_name, agent) => {
  expect(machineSign({ method: 'GET', headers: { 'user-agent': agent }, honeypot: false })).toBe('agent');
});

test('a request without an agent is a program', () => {
  expect(machineSign({ method: 'GET', headers: {}, honeypot: false })).toBe('agent');
});

test.each([
  ['the hidden link', { honeypot: true }, 'honeypot'],
  ['headers only', { method: 'HEAD' }, 'head'],
  ['Chrome fetching ahead', { headers: { 'sec-purpose': 'prefetch;prerender' } }, 'prefetch'],
  ['Safari fetching ahead', { headers: { 'x-purpose': 'preview' } }, 'prefetch'],
  ['an old Firefox fetching ahead', { headers: { 'x-moz': 'prefetch' } }, 'prefetch'],
] as const)(
  '%s gives itself away',
  (_name, { headers = {}, ...rest }: Partial<Parameters<typeof machineSign>[0]>, sign) => {
    const request = {
      method: 'GET',
      honeypot: false,
      ...rest,
      headers: { 'user-agent': CHROME, ...headers },
    };
    expect(machineSign(request)).toBe(sign);
  },
);
