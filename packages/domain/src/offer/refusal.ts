/** Why a code is not redeemed. Days and times are ISO. */
export type RedemptionRefusal =
  | { readonly reason: 'code-mistyped' }
  | { readonly reason: 'code-unknown' }
  | { readonly reason: 'other-account' }
  | { readonly reason: 'redeemed-already'; readonly redeemedAt: string | null; readonly order: string | null }
  | { readonly reason: 'code-released' }
  | { readonly reason: 'code-expired'; readonly validUntil: string }
  | { readonly reason: 'other-currency'; readonly currency: string }
  | { readonly reason: 'amount-needed' }
  | { readonly reason: 'below-margin'; readonly floor: number; readonly margin: number | null }
  | { readonly reason: 'none-left' }
  | { readonly reason: 'budget-spent' };

export type RedemptionReason = RedemptionRefusal['reason'];

/** A refusal in plain English, for whoever stands at the till. */
export function describeRefusal(refusal: RedemptionRefusal): string {
  switch (refusal.reason) {
    case 'code-mistyped':
      return 'This is no code of ours: a sign is wrong, missing or too many.';
    case 'code-unknown':
      return 'There is no such code.';
    case 'other-account':
      return 'The code was made for another account.';
    case 'redeemed-already':
      return `The code was redeemed already${orderNamed(refusal.order)}.`;
    case 'code-released':
      return 'The code was taken back: the e-mail that was to bring it never arrived.';
    case 'code-expired':
      return `The code expired at ${refusal.validUntil}.`;
    case 'other-currency':
      return `The offer is in ${refusal.currency}, the order is not.`;
    case 'amount-needed':
      return 'The net amount of the order is needed, to see whether the budget covers the offer.';
    case 'below-margin':
      return `The order would keep ${margin(refusal.margin)}, below the ${percent(refusal.floor)} the offer asks for.`;
    case 'none-left':
      return 'All that the offer had to give has been redeemed.';
    case 'budget-spent':
      return 'The budget of the offer does not cover this any more.';
  }
}

function orderNamed(order: string | null): string {
  return order === null ? '' : ` with order ${order}`;
}

function margin(share: number | null): string {
  return share === null ? 'nothing' : `a margin of ${percent(share)}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
