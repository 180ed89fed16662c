import { Text } from 'react-email';
import type { Compilation } from '../../compilation.ts';
import { Anchor } from '../anchor.tsx';
import { When } from '../element.tsx';
import { Image } from '../image.tsx';
import { smallStyle, textStyle } from '../style.ts';
import { ActionLink } from './button.tsx';
import type { BlockProps } from './props.ts';

type Props = { page: Compilation };

/** The manager, with a picture and a calendar where there are such. */
export function Signature({ block, page }: BlockProps<'signature'>) {
  return (
    <>
      <Text className="s-text" style={{ ...textStyle(page.theme), margin: '28px 0 14px' }}>
        {page.write(block.closing)}
      </Text>
      <table role="presentation" cellPadding={0} cellSpacing={0}>
        <tbody>
          <tr>
            <When page={page} condition="manager.photoUrl != blank">
              <td style={{ paddingRight: '16px', verticalAlign: 'top', width: '72px' }}>
                <Photo page={page} />
              </td>
            </When>
            <td style={{ verticalAlign: 'top' }}>
              <Who page={page} />
              <Reach page={page} />
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Photo({ page }: Props) {
  return (
    <Image
      src={page.write('{{ manager.photoUrl }}')}
      alt={page.write(page.labels.photo)}
      width={72}
      height={72}
      className="s-muted"
      style={{ ...smallStyle(page.theme), borderRadius: '36px', margin: 0 }}
    />
  );
}

function Who({ page }: Props) {
  return (
    <>
      <Text className="s-text" style={{ ...textStyle(page.theme), fontWeight: 600, margin: 0 }}>
        {page.write('{{ manager.name }}')}
      </Text>
      <Text className="s-muted" style={{ ...smallStyle(page.theme), margin: '0 0 6px' }}>
        <When page={page} condition="manager.title != blank">
          {page.write('{{ manager.title }}')}
          {', '}
        </When>
        {page.write('{{ company.name }}')}
      </Text>
    </>
  );
}

/** By mail, by phone, and in the calendar. */
function Reach({ page }: Props) {
  const small = { ...smallStyle(page.theme), color: page.theme.light.text, margin: 0 };
  return (
    <>
      <Text className="s-text" style={small}>
        <Anchor href={`mailto:${page.write('{{ manager.email }}')}`} page={page}>
          {page.write('{{ manager.email }}')}
        </Anchor>
        <When page={page} condition="manager.phone != blank">
          <br />
          {page.write('{{ manager.phone }}')}
        </When>
      </Text>
      <When page={page} condition="manager.calendarUrl != blank">
        <ActionLink
          href={page.write('{{ manager.calendarUrl }}')}
          label={page.labels.calendar}
          look="outlined"
          margin="12px 0 0"
          page={page}
        />
      </When>
    </>
  );
}
