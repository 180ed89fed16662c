type Names = Readonly<Record<string, string>>;

/** What a command of curl asks for. */
export interface Asked {
  /** With its query. */
  readonly path: string;
  readonly init: RequestInit;
}

/** Reads a command of curl as a shell and curl would, as far as documents here go. `files` are what `@name` stands for. */
export function readCurl(command: string, variables: Names, files: Names): Asked {
  const [program, ...words] = wordsOf(command, variables);
  if (program !== 'curl') throw new Error(`No command of curl: ${command}`);
  const headers = new Headers();
  const data: string[] = [];
  let url: URL | null = null;
  let get = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = () => {
      at += 1;
      return words[at] ?? '';
    };
    if (word === '-G') get = true;
    else if (word === '-H') headers.append(...headerOf(value()));
    else if (word === '-d') data.push(value());
    else if (word === '--data-urlencode') data.push(encoded(value()));
    else if (word === '--data-binary') data.push(files[value().replace(/^@/, '')] ?? '');
    else if (word.startsWith('-')) throw new Error(`Not an option that is known here: ${word}`);
    else url = new URL(word);
  }
  if (url === null) throw new Error(`Nothing is asked: ${command}`);
  if (get) url.search = data.join('&');
  const path = `${url.pathname}${url.search}`;
  return {
    path,
    init: get || data.length === 0 ? { headers } : { method: 'POST', headers, body: data.join('&') },
  };
}

function headerOf(line: string): [string, string] {
  const [name = '', ...value] = line.split(':');
  return [name, value.join(':').trim()];
}

/** `name=value`, of which curl encodes the value. */
function encoded(pair: string): string {
  const [name = '', ...value] = pair.split('=');
  return `${name}=${encodeURIComponent(value.join('='))}`;
}

const word = /(?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"])+/g;
const part = /'([^']*)'|"((?:\\.|[^"\\])*)"|([^\s'"]+)/g;

/** The words of a command, in single quotes as they stand, elsewhere with variables put in. */
function wordsOf(command: string, variables: Names): string[] {
  const filled = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`Nothing says what $${name} is.`);
      return value;
    });
  const lines = command.replaceAll('\\\n', ' ');
  return [...lines.matchAll(word)].map(([whole]) =>
    [...whole.matchAll(part)]
      .map(([, single, double, bare]) =>
        single !== undefined ? single : filled(double?.replaceAll(/\\(["\\])/g, '$1') ?? bare ?? ''),
      )
      .join(''),
  );
}
