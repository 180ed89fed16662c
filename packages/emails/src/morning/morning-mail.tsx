import { countOf, type Morning } from '@sleutel/domain/today';
import { renderToStaticMarkup } from 'react-dom/server';
import { Head, Html } from 'react-email';
import type { Brand } from '../brand.ts';
import { Panel } from '../html/element.tsx';
import { typeOf } from '../html/style.ts';
import { styleSheet } from '../html/style-sheet.ts';
import { createTheme, type Theme } from '../html/theme.ts';
import { singleLine } from '../single-line.ts';
import { dayName, type Entry, entryOf, type Reader } from './entry.ts';
import { MORNING_WORDS } from './words.ts';

export interface MorningInput {
  readonly morning: Morning;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly reader: Reader & { readonly name: string };
  readonly company: string;
  readonly brand: Brand;
  /** Where the app is, without a trailing slash. */
  readonly origin: string;
}

/** An e-mail to one of the company's own people. */
export interface MorningMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Of one part no more is written out: the rest is in the list. */
const WRITTEN_OUT = 8;

interface Part {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** How many more there are; null where there are none. */
  readonly more: string | null;
}

/** What needs somebody this morning, as an e-mail to them; null where nothing does. */
export function morningMail(input: MorningInput): MorningMail | null {
  const { morning, day, reader } = input;
  const count = countOf(morning);
  if (count === 0) return null;
  const words = MORNING_WORDS[reader.language];
  const parts = partsOf(input);
  const theme = createTheme(input.brand);
  const letter = renderToStaticMarkup(<Letter parts={parts} input={input} theme={theme} />);
  const subject = singleLine(capital(words.subject(count, dayName(day, words.locale))));
  const page = (
    <Html lang={reader.language} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{styleSheet(theme, letter)}</style>
      </Head>
      <body className="s-page" style={{ backgroundColor: theme.light.page, margin: 0, padding: 0 }}>
        <Letter parts={parts} input={input} theme={theme} />
      </body>
    </Html>
  );
  return { subject, html: `<!doctype html>${renderToStaticMarkup(page)}`, text: textOf(parts, input) };
}

/** Afrikaans writes days small, save at the beginning. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function partsOf({ morning, day, reader }: MorningInput): Part[] {
  const words = MORNING_WORDS[reader.language];
  return (['late', 'today', 'waiting', 'slipped'] as const).flatMap((name) => {
    const lines = morning[name];
    if (lines.length === 0) return [];
    const rest = lines.length - WRITTEN_OUT;
    return {
      title: words.parts[name],
      entries: lines.slice(0, WRITTEN_OUT).map((line) => entryOf(line, reader, day)),
      more: rest > 0 ? words.more(rest) : null,
    };
  });
}

interface Drawn {
  readonly parts: readonly Part[];
  readonly input: MorningInput;
  readonly theme: Theme;
}

function Letter({ parts, input, theme }: Drawn) {
  const { light } = theme;
  const { reader, origin, company } = input;
  const words = MORNING_WORDS[reader.language];
  const card = {
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: '10px',
    padding: '28px 32px 32px',
  };
  return (
    <Panel className="s-page s-outer" style={{ backgroundColor: light.page, padding: '28px 12px' }}>
      <table
        role="presentation"
        align="center"
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        style={{ borderCollapse: 'separate', maxWidth: '600px', width: '100%' }}
      >
        <tr>
          <td
            className="s-card s-pad s-text"
            style={{ ...card, ...typeOf(theme, 'row'), wordBreak: 'break-word' }}
          >
            <h1 style={{ fontSize: '20px', lineHeight: '28px', margin: '0 0 8px' }}>
              {words.greeting(reader.name)}
            </h1>
            {parts.map((part) => (
              <PartMarkup key={part.title} part={part} origin={origin} theme={theme} />
            ))}
            <p style={{ margin: '28px 0 0' }}>
              <Link href={`${origin}/`} theme={theme}>
                {words.open}
              </Link>
            </p>
          </td>
        </tr>
        <tr>
          <td className="s-muted" style={{ ...typeOf(theme, 'print', 'muted'), padding: '16px 16px 0' }}>
            {`${company} · ${words.why} `}
            <Link href={`${origin}/settings/you`} tone="muted" theme={theme}>
              {words.settings}
            </Link>
          </td>
        </tr>
      </table>
    </Panel>
  );
}

function PartMarkup({
  part,
  origin,
  theme,
}: {
  readonly part: Part;
  readonly origin: string;
  readonly theme: Theme;
}) {
  const heading = { fontSize: '14px', lineHeight: '20px', margin: '24px 0 4px' };
  const muted = { color: theme.light.muted };
  return (
    <>
      <h2 style={heading}>{part.title}</h2>
      {part.entries.map(({ kind, account, text, note, path }, index) => (
        <p key={index} style={{ margin: '0 0 10px' }}>
          <span className="s-muted" style={muted}>
            {[kind, account, note].filter(Boolean).join(' · ')}
          </span>
          <br />
          <Link href={`${origin}${path}`} theme={theme}>
            {text}
          </Link>
        </p>
      ))}
      {part.more && (
        <p className="s-muted" style={{ ...muted, margin: 0 }}>
          {part.more}
        </p>
      )}
    </>
  );
}

interface LinkProps {
  readonly href: string;
  readonly tone?: 'accent' | 'muted';
  readonly theme: Theme;
  readonly children: string;
}

function Link({ href, tone = 'accent', theme, children }: LinkProps) {
  return (
    <a href={href} className={`s-${tone}`} style={{ color: theme.light[tone], textDecoration: 'underline' }}>
      {children}
    </a>
  );
}

function textOf(parts: readonly Part[], { reader, origin, company }: MorningInput): string {
  const words = MORNING_WORDS[reader.language];
  const lines = parts.flatMap(({ title, entries, more }) => [
    '',
    title.toUpperCase(),
    ...entries.flatMap(({ kind, account, text, note, path }) => [
      `- ${singleLine([kind, account, note].filter(Boolean).join(' · '))}`,
      `  ${singleLine(text)}`,
      `  ${origin}${path}`,
    ]),
    ...(more === null ? [] : [more]),
  ]);
  return [
    singleLine(words.greeting(reader.name)),
    ...lines,
    '',
    `${words.open}: ${origin}/`,
    '',
    singleLine(`${company} · ${words.why} ${words.settings}: ${origin}/settings/you`),
    '',
  ].join('\n');
}
