import { type Issue, useIssueWords } from '../../lib/issue-words.ts';

/** Shares are kept as parts of one and written in per cent. */
const shares = new Set([
  'abc.a',
  'abc.b',
  'keyShare',
  'breadwinnerShare',
  'status.slippingPAlive',
  'status.lostPAlive',
]);
const analysis = 'settings.analysis.';

/** Why a place cannot be kept as it is, in words, by the place: `settings.analysis.abc.a`. */
export function useIssuesByPlace(): (issues: readonly Issue[]) => Readonly<Record<string, string>> {
  const say = useIssueWords();
  return (issues) =>
    Object.fromEntries(
      // Of several at one place the first is said, so it is put in last.
      issues.toReversed().map((issue) => {
        const place = issue.path.join('.');
        const share = place.startsWith(analysis) && shares.has(place.slice(analysis.length));
        return [place, say(issue, share ? 'percent' : 'plain')];
      }),
    );
}
