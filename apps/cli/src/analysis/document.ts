import { accountToJson, describeReason, toJson } from '@sleutel/domain/analysis';
import type { FileAnalysis } from '@sleutel/services/analysis/file';
import {
  pointAssumedText,
  positiveCancelledText,
  rejectText,
  repeatedOrdersText,
  spellingsText,
} from './notice-lines.ts';

type Rejects = FileAnalysis['rejects'];

/** The analysis as one JSON document, piece by piece, so that no number of accounts is too many. */
export function* analysisDocument(found: FileAnalysis): Generator<string> {
  const { analysis, rejects } = found;
  const { accounts: _, ...head } = toJson({ ...analysis, accounts: [], notices: [] });
  const notices = [...analysis.notices, ...fileNotices(found)];
  const opening = JSON.stringify({ ...head, notices, ...rejectsPart(rejects) });
  yield `${opening.slice(0, -1)},"accounts":[`;
  let between = '';
  for (const account of analysis.accounts) {
    const reasons = account.reasons.map((reason) => ({ ...reason, text: describeReason(reason) }));
    yield `${between}${JSON.stringify({ ...accountToJson(account), reasons })}`;
    between = ',';
  }
  yield ']}\n';
}

/** Accounts under several names that a notice lists: more are read from a file. */
const listed = 100;

function fileNotices(found: FileAnalysis): object[] {
  const { currencies, rounded, pointAssumed, positiveCancelled, repeatedOrders, spellings } = found;
  return [
    ...(currencies.length > 1 ? [{ code: 'severalCurrencies', currencies }] : []),
    ...(rounded > 0 ? [{ code: 'roundedAmounts', rows: rounded }] : []),
    ...(pointAssumed ? [{ code: 'pointAssumed', text: pointAssumedText }] : []),
    ...(positiveCancelled > 0
      ? [
          {
            code: 'positiveCancelled',
            orders: positiveCancelled,
            text: positiveCancelledText(positiveCancelled),
          },
        ]
      : []),
    ...(repeatedOrders > 0
      ? [{ code: 'repeatedOrders', rows: repeatedOrders, text: repeatedOrdersText(repeatedOrders) }]
      : []),
    ...(spellings.length > 0
      ? [
          {
            code: 'spellings',
            accounts: spellings.length,
            first: spellings.slice(0, listed).map((accounts) => accounts.map(({ account }) => account)),
            text: spellingsText(spellings),
          },
        ]
      : []),
  ];
}

/** Only there when a row was left out. */
export function rejectsPart({ count, first }: Rejects): { rejects?: object } {
  if (count === 0) return {};
  return {
    rejects: { count, first: first.map((reject) => ({ ...reject, text: rejectText(reject) })) },
  };
}
