import { Img, Link, Text } from 'react-email';
import type { Compilation } from '../../compilation.ts';
import { When } from '../element.tsx';
import { smallStyle, textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

/** The manager, with a picture and a calendar where there are such. */
export function Signature({ block, page }: BlockProps<'signature'>) {
  return (
    <>
      <Text className="s-text" style={{ ...textStyle(page.theme), margin: '26px 0 12px' }}>
        {page.write(block.closing)}
      </Text>
      <table role="presentation" cellPadding={0} cellSpacing={0}>
        <tbody>
          <tr>
            <When page={page} condition="manager.photoUrl != blank">
              <td style={{ paddingRight: '16px', verticalAlign: 'top', width: '64px' }}>
                <Photo page={page} />
              </td>
            </When>
            <td style={{ verticalAlign: 'top' }}>
              <Lines page={page} />
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Photo({ page }: { page: Compilation }) {
  return (
    <Img
      src={page.write('{{ manager.photoUrl }}')}
      alt={page.write(page.labels.photo)}
      width={64}
      height={64}
      className="s-muted"
      style={{ ...smallStyle(page.theme), borderRadius: '32px', display: 'block', margin: 0 }}
    />
  );
}

function Lines({ page }: { page: Compilation }) {
  const text = textStyle(page.theme);
  const link = { color: page.theme.light.accent, textDecoration: 'none' };
  return (
    <>
      <Text className="s-text" style={{ ...text, fontWeight: 600, margin: '0 0 2px' }}>
        {page.write('{{ manager.name }}')}
      </Text>
      <Text className="s-muted" style={{ ...smallStyle(page.theme), margin: 0 }}>
        <When page={page} condition="manager.title != blank">
          {page.write('{{ manager.title }}')}
          <br />
        </When>
        {page.write('{{ company.name }}')}
        <br />
        <Link href={`mailto:${page.write('{{ manager.email }}')}`} className="s-accent" style={link}>
          {page.write('{{ manager.email }}')}
        </Link>
        <When page={page} condition="manager.phone != blank">
          <br />
          {page.write('{{ manager.phone }}')}
        </When>
        <When page={page} condition="manager.calendarUrl != blank">
          <br />
          <Link
            href={page.write('{{ manager.calendarUrl }}')}
            className="s-accent"
            style={{ ...link, textDecoration: 'underline' }}
          >
            {page.write(page.labels.calendar)}
          </Link>
        </When>
      </Text>
    </>
  );
}
