import { Img, Text } from 'react-email';
import type { Compilation } from '../compilation.ts';

/** Whose e-mail it is: the logo, or the company's name set in its colour. */
export function Header({ page }: { page: Compilation }) {
  const { brand, theme } = page;
  const name = page.write('{{ company.name }}');
  if (brand.logoUrl) {
    const style = { display: 'block', height: '36px', margin: '0 0 28px', width: 'auto' };
    return <Img src={brand.logoUrl} alt={name} height="36" style={style} />;
  }
  return (
    <Text
      className="s-accent"
      style={{
        color: theme.light.accent,
        fontFamily: theme.font,
        fontSize: '17px',
        fontWeight: 600,
        lineHeight: '24px',
        margin: '0 0 28px',
      }}
    >
      {name}
    </Text>
  );
}
