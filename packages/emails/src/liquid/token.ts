const OPEN = '\uE000';
const CLOSE = '\uE001';
const TOKEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const MARKS = new RegExp(`[${OPEN}${CLOSE}]`, 'g');

/**
 * Pieces that pass through React untouched. React escapes the quotes of a Liquid expression, which would break it, so
 * each piece travels as an opaque token of private-use characters and is put back into the finished markup.
 */
export type Tokens = {
  /** Keeps a piece of Liquid or markup and gives the token that stands for it. */
  put: (piece: string) => string;
  /** Plain words, made safe to stand beside tokens and Liquid: they can be mistaken for neither. */
  literal: (words: string) => string;
  /** Puts every piece back in place of its token. */
  restore: (markup: string) => string;
};

export function createTokens(): Tokens {
  const pieces: string[] = [];
  const put = (piece: string): string => `${OPEN}${pieces.push(piece) - 1}${CLOSE}`;
  const brace = put('{{ "{" }}');
  return {
    put,
    literal: (words) => words.replace(MARKS, '').replaceAll('{', brace),
    restore: (markup) => markup.replace(TOKEN, (_, index: string) => pieces[Number(index)] ?? ''),
  };
}
