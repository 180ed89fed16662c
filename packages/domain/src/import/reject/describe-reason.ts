import type { Reason } from './reason.ts';

/** The reason in one English sentence, for the command line and the rejects file. */
export function describeReason(reason: Reason): string {
  switch (reason.code) {
    case 'line-too-long':
      return 'The line is longer than a megabyte; this is its beginning.';
    case 'quote-not-closed':
      return 'A quotation mark opened on this line is not closed.';
    case 'quote-misplaced':
      return 'There is text between a closing quotation mark and the next delimiter.';
    case 'too-many-cells':
      return 'The row has more cells than the header; a cell with the delimiter in it needs quotation marks.';
    case 'not-utf8':
      return 'The row has bytes that are not UTF-8; save the file as CSV in UTF-8.';
    case 'control-character':
      return 'The row has a null character.';
    case 'formula-error':
      return `"${reason.value}" is the error of a formula; mend it in the spreadsheet.`;
    case 'formula-uncalculated':
      return 'A formula stands in it that was never calculated; open the workbook in a spreadsheet and save it.';
    case 'cell-merged':
      return 'It is merged with a cell above it; take them apart and fill in every row.';
    case 'missing':
      return 'There is nothing in it.';
    case 'too-long':
      return `It is longer than ${reason.most} characters.`;
    case 'not-among':
      return `"${reason.value}" is none of ${reason.allowed.join(', ')}.`;
    case 'not-an-order':
      return `"${reason.value}" is neither a sale nor something taken back.`;
    case 'not-whole':
      return `"${reason.value}" is no whole number from ${reason.from} to ${reason.to}.`;
    case 'not-an-address':
      return `"${reason.value}" is no e-mail address.`;
    case 'not-a-language':
      return `"${reason.value}" is no language tag such as en or af.`;
    case 'not-a-time-zone':
      return `"${reason.value}" is no time zone such as Europe/London.`;
    case 'not-a-currency':
      return `"${reason.value}" is no currency code such as EUR.`;
    case 'not-a-share':
      return `"${reason.value}" is no share from 0 to 1, nor a percentage from 0 to 100.`;
    default:
      return describeDateOrNumber(reason);
  }
}

type Described =
  | 'line-too-long'
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'too-many-cells'
  | 'not-utf8'
  | 'control-character'
  | 'missing'
  | 'formula-error'
  | 'formula-uncalculated'
  | 'cell-merged'
  | 'too-long'
  | `not-${'among' | 'an-order' | 'whole' | 'an-address' | 'a-language' | 'a-time-zone' | 'a-currency' | 'a-share'}`;

type DateOrNumber = Exclude<Reason, { readonly code: Described }>;

function describeDateOrNumber(reason: DateOrNumber): string {
  switch (reason.code) {
    case 'date-unreadable':
      return reason.format === null
        ? `"${reason.value}" is no date of the form YYYY-MM-DD; name its form with --date-format, such as DD/MM/YYYY.`
        : `"${reason.value}" is no date of the form ${reason.format}.`;
    case 'date-looks-like-excel':
      return `"${reason.value}" looks like a day number of Excel; if it is, say --date-format excel.`;
    case 'date-not-in-calendar':
      return `"${reason.value}" is a day that does not exist.`;
    case 'date-before-1970':
      return `"${reason.value}" is before 1970.`;
    case 'date-too-far-ahead':
      return `"${reason.value}" is later than ${reason.latest}, more than a year ahead.`;
    case 'number-unreadable':
      return `"${reason.value}" is no number.`;
    case 'number-ambiguous':
      return `"${reason.value}" may have a decimal or a thousands sign; say --decimal point or --decimal comma.`;
    case 'number-other-decimal-sign':
      return `"${reason.value}" is not written with a decimal ${reason.sign}; for a decimal ${other(reason.sign)} say --decimal ${other(reason.sign)}.`;
    case 'number-too-large':
      return `"${reason.value}" has more than 14 digits before the decimal sign.`;
    default:
      return describeRelation(reason);
  }
}

function other(sign: 'point' | 'comma'): 'point' | 'comma' {
  return sign === 'point' ? 'comma' : 'point';
}

type Relation = Exclude<DateOrNumber, { readonly code: `date-${string}` | `number-${string}` }>;

function describeRelation(reason: Relation): string {
  switch (reason.code) {
    case 'order-repeated':
      return `Order ${reason.order} stands on line ${reason.line} already, with other values; to add lines up say --sum-lines.`;
    case 'line-of-order':
      return `A further line of order ${reason.order}, whose first row has its amount.`;
    case 'order-lines-disagree':
      return `Order ${reason.order} has another account, date, status, currency, country or offer code on line ${reason.line}.`;
    case 'account-repeated':
      return `Account ${reason.account} stands on line ${reason.line} already, with other values.`;
    case 'contact-repeated':
      return `${reason.email} stands for account ${reason.account} on line ${reason.line} already, with other values.`;
    case 'tender-repeated':
      return `The tender ${reason.title} of ${reason.account} stands on line ${reason.line} already, with other values.`;
    case 'competitor-repeated':
      return `${reason.competitor} stands ${reason.account === null ? '' : `for account ${reason.account} `}on line ${reason.line} already, with other values.`;
    case 'account-unknown':
      return `There is no account ${reason.account}; import accounts or orders first.`;
    case 'account-merged':
      return `Account ${reason.account} was merged into ${reason.into}, and what is said of it is out of date.`;
    case 'parent-unknown':
      return `There is no account ${reason.account} to be the parent.`;
    case 'parent-cycle':
      return `Account ${reason.account} would be its own parent, or its parent’s parent.`;
    case 'user-unknown':
      return `There is no user ${reason.email}.`;
    case 'person-erased':
      return 'The row named a person who was erased since.';
  }
}
