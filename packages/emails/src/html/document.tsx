import type { TemplateContent } from '@sleutel/domain/template';
import { Head, Html } from 'react-email';
import type { Compilation } from '../compilation.ts';
import { BlockMarkup } from './block/block.tsx';
import { OutlookColumn, Panel } from './element.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Preheader } from './preheader.tsx';
import { typeOf } from './style.ts';
import { styleSheet } from './style-sheet.ts';

type Props = { content: TemplateContent; page: Compilation };
type Framed = Props & {
  /** The markup of the letter: the head depends on what is in it. */
  letter: string;
};

/** Outlook on Windows scales pictures by the screen's resolution unless told not to. */
const OUTLOOK_SETTINGS =
  '<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->';

function DocumentHead({ content, page, letter }: Framed) {
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>{page.write(content.subject)}</title>
      {page.raw(OUTLOOK_SETTINGS)}
      <style>{styleSheet(page.theme, letter)}</style>
    </Head>
  );
}

/** A word too long for a phone is broken rather than let it widen the table: said here for all that is inside. */
const LONG_WORDS = { wordBreak: 'break-word' } as const;

function Card({ content, page }: Props) {
  const { light } = page.theme;
  const edge = {
    border: `1px solid ${light.line}`,
    borderRadius: '10px',
    borderTop: `4px solid ${light.button}`,
  };
  const look = { ...edge, backgroundColor: light.card, padding: '36px 40px 40px' };
  return (
    <td className="s-card s-pad s-text" style={{ ...look, ...typeOf(page.theme, 'text'), ...LONG_WORDS }}>
      <Header page={page} />
      {content.blocks.map((block, index) => (
        <BlockMarkup key={index} block={block} page={page} />
      ))}
    </td>
  );
}

/** The card and what is below it, 600 pixels wide at most. */
function Column({ content, page }: Props) {
  const small = { ...typeOf(page.theme, 'print', 'muted'), ...LONG_WORDS };
  return (
    <table
      role="presentation"
      align="center"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: 'separate', maxWidth: '600px', width: '100%' }}
    >
      <tr>
        <Card content={content} page={page} />
      </tr>
      <tr>
        <td className="s-muted" style={{ ...small, padding: '20px 16px 0' }}>
          <Footer page={page} />
        </td>
      </tr>
    </table>
  );
}

function ground({ theme }: Compilation) {
  return { backgroundColor: theme.light.page };
}

/**
 * All that is to be seen: tables and inline styles, light and dark. Webmail takes `html` and `body` away, so the
 * language and the ground stand here too.
 */
export function Letter({ content, page }: Props) {
  return (
    <>
      <Preheader text={content.preheader} page={page} />
      <Panel className="s-page s-outer" style={{ ...ground(page), padding: '28px 12px' }}>
        <OutlookColumn page={page}>
          {/* biome-ignore lint/a11y/useSemanticElements: Outlook on Windows does not know the element. */}
          <div role="article" lang={page.language} dir="ltr">
            <Column content={content} page={page} />
          </div>
        </OutlookColumn>
      </Panel>
    </>
  );
}

/** The whole e-mail, around the markup of its letter. */
export function EmailDocument({ content, page, letter }: Framed) {
  return (
    <Html lang={page.language} dir="ltr">
      <DocumentHead content={content} page={page} letter={letter} />
      <body className="s-page" style={{ ...ground(page), margin: 0, padding: 0 }}>
        {page.raw(letter)}
      </body>
    </Html>
  );
}
