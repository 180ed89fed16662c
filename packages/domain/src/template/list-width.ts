/**
 * About how many characters of each line a list of messages has room for: Apple Mail on an iPhone and Gmail on Android
 * upright, Outlook beside its reading pane, Gmail in a browser, where both stand on one line.
 */
export const LIST_WIDTHS = [
  { client: 'iphone', subject: 38, preheader: 80 },
  { client: 'android', subject: 34, preheader: 40 },
  { client: 'outlook', subject: 52, preheader: 56 },
  { client: 'gmailWeb', subject: 70, preheader: 60 },
] as const;

/** A line as it is shown where there is so much room: whole, or cut off with an ellipsis. */
export function cutTo(line: string, room: number): string {
  const signs = [...line.trim()];
  if (signs.length <= room) return signs.join('');
  return `${signs
    .slice(0, room - 1)
    .join('')
    .trimEnd()}…`;
}
