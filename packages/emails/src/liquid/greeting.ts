import type { BlockOf } from '@sleutel/domain/template';
import type { Compilation } from '../compilation.ts';
import { conditionOf } from './expression.ts';

/** The named greeting where everything it names is known, else the unnamed one. */
export function writeGreeting({ named, unnamed }: BlockOf<'greeting'>, page: Compilation): string {
  const condition = conditionOf(named);
  if (condition === undefined) return page.write(named);
  const parts = [
    page.raw(`{% if ${condition} %}`),
    page.write(named),
    page.raw('{% else %}'),
    page.write(unnamed),
    page.raw('{% endif %}'),
  ];
  return parts.join('');
}
