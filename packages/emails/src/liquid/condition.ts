import type { Condition } from '@sleutel/domain/template';

/** The Liquid before and after what is shown only where the condition holds. */
export function tagsOf(condition: Condition): readonly [open: string, close: string] {
  const { what } = condition;
  switch (condition.kind) {
    case 'known':
      return [`{% if ${what} != blank %}`, '{% endif %}'];
    case 'unknown':
      return [`{% if ${what} != blank %}{% else %}`, '{% endif %}'];
    case 'atLeast':
      return [`{% if ${what} != blank and ${what} >= ${condition.number} %}`, '{% endif %}'];
    case 'below':
      return [`{% if ${what} != blank and ${what} < ${condition.number} %}`, '{% endif %}'];
  }
}
