import { type CellObject, SSF } from '@e965/xlsx';
import { UNCALCULATED } from '@sleutel/domain/import';

export interface CellTextOptions {
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  readonly decimal: 'point' | 'comma';
}

const zeroFilled = /^0{2,}$/;

/** A cell as the text a CSV of the same sheet would have: dates in ISO 8601, numbers as Excel shows them. */
export function cellText(cell: CellObject | null | undefined, options: CellTextOptions): string {
  // The library puts a zero where a formula has no value.
  if (cell?.v === undefined || cell.t === 'z') return cell?.f === undefined ? '' : UNCALCULATED;
  if (typeof cell.v === 'number' && cell.t === 'n') return numberText(cell.v, String(cell.z ?? ''), options);
  return cell.t === 'e' ? '#ERROR' : String(cell.v);
}

function numberText(value: number, format: string, { date1904, decimal }: CellTextOptions): string {
  if (SSF.is_date(format)) return dateText(value, date1904);
  if (zeroFilled.test(format)) return String(value).padStart(format.length, '0');
  // Excel keeps 15 significant digits; what a double has beyond them nobody typed.
  const text = withoutExponent(String(Number(value.toPrecision(15))));
  return decimal === 'comma' ? text.replace('.', ',') : text;
}

/** Beyond these decimals a number is what calculating left of a zero. */
const mostDecimals = 30;

/** `1.5e-7` as `0.00000015`, which is how it is written elsewhere. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return text;
  const exponent = Number(power);
  if (exponent < -mostDecimals) return '0';
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(exponent, '0')}`;
}

function dateText(serial: number, date1904: boolean): string {
  const parsed: DateCode | null = SSF.parse_date_code(serial, { date1904 });
  if (parsed === null) return String(serial);
  const { y, m, d, H, M, S } = parsed;
  const date = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
  return H + M + S === 0 ? date : `${date}T${two(H)}:${two(M)}:${two(Math.floor(S))}`;
}

interface DateCode {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
