import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { core } from 'zod';
import { ProgrammeFile } from './programme-file.ts';

export type FilePath = readonly PropertyKey[];

/** What is wrong with the file itself, and where; lines and columns count from 1. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  /** Such as `sequence.steps.2.next`; empty where it is no YAML at all. */
  readonly path: string;
  readonly message: string;
}

export interface ReadFile {
  /** Null where there are problems. */
  readonly file: ProgrammeFile | null;
  readonly problems: readonly FileProblem[];
  /** Where in the text a member stands, or what is nearest to it. */
  placeOf(path: FilePath): { readonly line: number; readonly column: number };
}

/** Reads a programme's file and says of everything wrong where it stands. */
export function readProgrammeFile(text: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true, uniqueKeys: true });
  const placeOf = (path: FilePath) => placeIn(document, lines, path);
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const problems = broken.map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      return { line, column: col, path: '', message: firstLine(message) };
    });
    return { file: null, problems, placeOf };
  }
  const content = contentOf(document);
  if ('problem' in content) {
    return { file: null, problems: [{ ...placeOf([]), path: '', message: content.problem }], placeOf };
  }
  const parsed = ProgrammeFile.safeParse(content.value);
  if (parsed.success) return { file: parsed.data, problems: [], placeOf };
  return { file: null, problems: parsed.error.issues.flatMap((issue) => issueAt(issue, placeOf)), placeOf };
}

/** Anchors that stand for each other a thousand times over are refused, not unfolded. */
function contentOf(document: Document): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 50 }) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function issueAt(issue: core.$ZodIssue, placeOf: ReadFile['placeOf']): FileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { ...placeOf(path), path: written(path), message: 'there is no such member' };
    });
  }
  // Of a choice of forms, the problems of the one that came nearest say more than that none fits.
  if (issue.code === 'invalid_union') {
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest !== undefined && nearest.length > 0) {
      return nearest.flatMap((each) => issueAt({ ...each, path: [...issue.path, ...each.path] }, placeOf));
    }
  }
  return [{ ...placeOf(issue.path), path: written(issue.path), message: issue.message }];
}

function written(path: FilePath): string {
  return path.map(String).join('.');
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

/** The key where there is one, else the value; where the member is missing, what it is missing from. */
function placeIn(document: Document, lines: LineCounter, path: FilePath) {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function offsetOf(document: Document, path: FilePath): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isNode(parent) && 'items' in parent) {
    for (const item of parent.items) {
      if (isPair(item) && isScalar(item.key) && String(item.key.value) === String(last)) {
        return item.key.range?.[0];
      }
    }
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
