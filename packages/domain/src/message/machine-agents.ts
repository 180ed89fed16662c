/**
 * User agents that are programs: mail filters, link checkers, previews of chat programs, crawlers, libraries. An image
 * proxy that loads only when a person looks, such as Google's, is not among them.
 */
const PROGRAMS: readonly RegExp[] = [
  /(?<!cu)bot\b|crawler|spider|slurp/i,
  /barracuda|proofpoint|mimecast|messagelabs|symantec|cloudmark|fortinet|fortiguard|sophos|trendmicro|trend micro|zscaler|ironport|vade ?secure|spamassassin|virustotal|urlscan|safebrowsing|google-safety|googleother|checkmarknetwork/i,
  /bingpreview|skypeuripreview|facebookexternalhit|whatsapp|google web preview|embedly|iframely|microsoftpreview/i,
  /headlesschrome|phantomjs|puppeteer|playwright|selenium|electron-fetch/i,
  /^(?:curl|wget|python|go-http-client|java|okhttp|apache-httpclient|libwww-perl|lwp|ruby|php|axios|node|undici|got|guzzlehttp|httpie|postmanruntime|winhttp|restsharp|faraday|dart|scrapy|aiohttp)\b/i,
  /python-requests|python-urllib|aiohttp|node-fetch|apache-httpclient/i,
];

/** What Apple's Mail Privacy Protection and some filters call themselves, and no browser does. */
const BARE = /^mozilla\/\d(?:\.\d)?$/i;

/** Whether a user agent is a program's rather than a person's browser or mail reader. None at all is a program's. */
export function isProgram(userAgent: string | null): boolean {
  const agent = userAgent?.trim() ?? '';
  if (agent === '' || BARE.test(agent)) return true;
  return PROGRAMS.some((program) => program.test(agent));
}
