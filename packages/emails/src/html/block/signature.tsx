import type { Compilation } from '../../compilation.ts';
import { Anchor } from '../anchor.tsx';
import { When } from '../element.tsx';
import { Image } from '../image.tsx';
import { SIZES, typeOf } from '../style.ts';
import { ActionLink } from './button.tsx';
import type { BlockProps } from './props.ts';

type Props = { page: Compilation };

const PLACE = {
  photo: { paddingRight: '16px', verticalAlign: 'top', width: '72px' },
  words: { verticalAlign: 'top' },
} as const;

/** The manager, with a picture and a calendar where there are such. */
export function Signature({ block, page }: BlockProps<'signature'>) {
  return (
    <>
      <p style={{ margin: '28px 0 14px' }}>{page.write(block.closing)}</p>
      <table role="presentation" cellPadding={0} cellSpacing={0}>
        <tr>
          <When page={page} condition="manager.photoUrl != blank">
            <td className="s-muted" style={{ ...PLACE.photo, ...typeOf(page.theme, 'small', 'muted') }}>
              <Photo page={page} />
            </td>
          </When>
          <td className="s-text" style={{ ...PLACE.words, ...typeOf(page.theme, 'small') }}>
            <Who page={page} />
            <Reach page={page} />
          </td>
        </tr>
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
      style={{ borderRadius: '36px' }}
    />
  );
}

function Who({ page }: Props) {
  return (
    <>
      <p style={{ ...SIZES.text, fontWeight: 600, margin: 0 }}>{page.write('{{ manager.name }}')}</p>
      <p className="s-muted" style={{ color: page.theme.light.muted, margin: '0 0 6px' }}>
        <When page={page} condition="manager.title != blank">
          {page.write('{{ manager.title }}')}
          {', '}
        </When>
        {page.write('{{ company.name }}')}
      </p>
    </>
  );
}

/** By mail, by phone, and in the calendar. */
function Reach({ page }: Props) {
  return (
    <>
      <p style={{ margin: 0 }}>
        <Anchor href={`mailto:${page.write('{{ manager.email }}')}`} page={page}>
          {page.write('{{ manager.email }}')}
        </Anchor>
        <When page={page} condition="manager.phone != blank">
          <br />
          {page.write('{{ manager.phone }}')}
        </When>
      </p>
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
