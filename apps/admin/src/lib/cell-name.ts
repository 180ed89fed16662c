import type { Cell } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';

/** How a cell of the nine-box is written; that of newcomers has a word in it. */
export function useCellName(): (cell: Cell) => string {
  const t = useTranslations('common');
  return (cell) => (cell.endsWith('-new') ? t('newcomers', { abc: cell.charAt(0) }) : cell);
}
