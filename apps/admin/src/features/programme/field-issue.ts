import { ProgrammeDesign } from '@sleutel/domain/programme';
import { type Issue, useIssueWords, type Written } from '../../lib/issue-words.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';

export type FieldPath = readonly PropertyKey[];

/** Every field of a tab asks about the same design. */
const found = new WeakMap<ProgrammeDesign, readonly Issue[]>();

function issuesOf(design: ProgrammeDesign): readonly Issue[] {
  const known = found.get(design);
  if (known) return known;
  const issues = ProgrammeDesign.safeParse(design).error?.issues ?? [];
  found.set(design, issues);
  return issues;
}

/** Marks a field of the design that cannot be kept as it is: the input's `error`, or nothing. */
export function useFieldIssue(): (...path: FieldPath) => { readonly error?: string } {
  const { design, canEdit } = useProgrammeEditor();
  const say = useIssueWords();
  return (...path) => {
    if (!canEdit) return {};
    const issue = issuesOf(design).find((each) => samePath(each.path, path));
    return issue ? { error: say(issue, writtenAt(path, design)) } : {};
  };
}

function samePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** How the field at a place is written on the screen. */
export function writtenAt(path: FieldPath, { offers }: ProgrammeDesign): Written {
  const [part, index] = path;
  switch (path.at(-1)) {
    case 'holdOutShare':
    case 'share':
    case 'marginFloor':
      return 'percent';
    case 'value':
      return part === 'offers' && offers[Number(index)]?.kind === 'percent' ? 'percentOff' : 'amount';
    case 'budget':
    case 'reservedPerCode':
      return 'amount';
    case 'duration':
    case 'within':
      return 'duration';
    default:
      return 'plain';
  }
}
