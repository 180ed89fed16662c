import { Button } from 'react-email';
import type { Compilation } from '../../compilation.ts';
import { hrefOf } from '../rich-text.tsx';
import type { BlockProps } from './props.ts';

/** A link that looks like a button in every client, Outlook's Word engine included. */
export function ActionLink({ href, label, page }: { href: string; label: string; page: Compilation }) {
  const { light, font } = page.theme;
  return (
    <Button
      href={href}
      className="s-button"
      style={{
        backgroundColor: light.button,
        borderRadius: '6px',
        color: light.onButton,
        fontFamily: font,
        fontSize: '16px',
        fontWeight: 600,
        padding: '13px 22px',
      }}
    >
      {page.write(label)}
    </Button>
  );
}

export function ButtonRow({ block, page }: BlockProps<'button'>) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '4px 0 24px' }}>
      <tbody>
        <tr>
          <td>
            <ActionLink href={hrefOf(block.target, page)} label={block.label} page={page} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
