import { readText } from './text.ts';
import { isVariablePath, variableOf } from './variable.ts';

/** A text as a recipient might read it: each placeholder is its example. */
export function exampleOf(text: string): string {
  return readText(text)
    .map((segment) => {
      if (segment.kind !== 'placeholder') return segment.kind === 'literal' ? segment.text : segment.source;
      return isVariablePath(segment.path) ? variableOf(segment.path).example : segment.path;
    })
    .join('');
}
