/** A command of a document, and the answer that stands below it. */
export interface Example {
  readonly command: string;
  readonly answer: { readonly language: string; readonly text: string } | null;
}

/** A table that follows no command: a file that commands send. */
export interface Documented {
  readonly examples: readonly Example[];
  readonly files: readonly string[];
}

/** The blocks of code of a document: each command with the answer below it, and the files that stand alone. */
export function readDocument(markdown: string): Documented {
  const blocks = [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
  const examples = blocks.flatMap(({ language, text }, at): Example[] => {
    const next = blocks[at + 1];
    const answer = next !== undefined && next.language !== 'sh' ? next : null;
    return language === 'sh' ? [{ command: text, answer }] : [];
  });
  const files = blocks.filter(({ language }, at) => language === 'csv' && blocks[at - 1]?.language !== 'sh');
  return { examples, files: files.map(({ text }) => text) };
}
