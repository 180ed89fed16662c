/** What key accounts usually make of the whole. */
export const usualShare = { from: 0.3, to: 0.55 };
