import type { TemplateContent } from '@sleutel/domain/template';
import { Container, Head, Html } from 'react-email';
import type { Compilation } from '../compilation.ts';
import { BlockMarkup } from './block/block.tsx';
import { OutlookColumn, Panel } from './element.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Preheader } from './preheader.tsx';
import { styleSheet } from './style-sheet.ts';

type Props = { content: TemplateContent; page: Compilation };

/** Outlook on Windows scales pictures by the screen's resolution unless told not to. */
const OUTLOOK_SETTINGS =
  '<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->';

function DocumentHead({ content, page }: Props) {
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>{page.write(content.subject)}</title>
      {page.raw(OUTLOOK_SETTINGS)}
      <style>{styleSheet(page.theme)}</style>
    </Head>
  );
}

function Card({ content, page }: Props) {
  const { light } = page.theme;
  const edge = {
    border: `1px solid ${light.line}`,
    borderRadius: '10px',
    borderTop: `4px solid ${light.button}`,
  };
  return (
    <Panel
      className="s-card s-pad"
      style={{ ...edge, backgroundColor: light.card, padding: '36px 40px 40px' }}
    >
      <Header page={page} />
      {content.blocks.map((block, index) => (
        <BlockMarkup key={index} block={block} page={page} />
      ))}
    </Panel>
  );
}

/**
 * The whole e-mail: tables and inline styles, 600 pixels wide at most, light and dark. Webmail takes `html` and `body`
 * away, so the language stands on the article too.
 */
export function EmailDocument({ content, page }: Props) {
  const ground = { backgroundColor: page.theme.light.page };
  return (
    <Html lang={page.language} dir="ltr">
      <DocumentHead content={content} page={page} />
      <body className="s-page" style={{ ...ground, margin: 0, padding: 0 }}>
        <Preheader text={content.preheader} page={page} />
        <Panel className="s-page s-outer" style={{ ...ground, padding: '28px 12px' }}>
          <OutlookColumn page={page}>
            <Container style={{ maxWidth: '600px', width: '100%' }}>
              {/* biome-ignore lint/a11y/useSemanticElements: Outlook on Windows does not know the element. */}
              <div role="article" lang={page.language} dir="ltr">
                <Card content={content} page={page} />
                <Panel style={{ padding: '20px 16px 0' }}>
                  <Footer page={page} />
                </Panel>
              </div>
            </Container>
          </OutlookColumn>
        </Panel>
      </body>
    </Html>
  );
}
