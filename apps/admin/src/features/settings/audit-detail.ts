/** What an entry of the audit keeps beside, on one line; the account it was about stands by its name elsewhere. */
export function auditDetail(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([name, value]) => name !== 'accountId' && value !== null && value !== '')
    .map(([name, value]) => `${name}: ${written(value)}`)
    .join(' · ');
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const words = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return words ? value.join(', ') : JSON.stringify(value);
}
