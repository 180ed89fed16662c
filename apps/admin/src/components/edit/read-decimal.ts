/**
 * Reads a number as people write it, with a comma or a point for the decimals and spaces or the other sign between
 * thousands, into plain decimal text. At most two `decimals`, so that three digits after a sign are thousands. Null
 * where nothing stands, undefined where it is no such number.
 */
export function readDecimal(draft: string, decimals: number): string | null | undefined {
  const bare = draft.replaceAll(/[\s\u00a0\u202f’']/g, '');
  if (bare === '') return null;
  const parts = /^([-+−]?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(bare);
  if (!parts) return undefined;
  const [, sign = '', whole = '', point = '', fraction = ''] = parts;
  const between = new Set(whole.replaceAll(/\d/g, ''));
  if (fraction.length > decimals || between.size > 1 || between.has(point)) return undefined;
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  const text = fraction === '' ? digits : `${digits}.${fraction}`;
  return sign === '-' || sign === '−' ? `-${text}` : text;
}
