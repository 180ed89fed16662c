import type { Compilation } from '../compilation.ts';
import { Image } from './image.tsx';

/** Whose e-mail it is: the logo, or the company's name set in its colour. */
export function Header({ page }: { page: Compilation }) {
  const { brand, theme } = page;
  const name = page.write('{{ company.name }}');
  const lettering = {
    color: theme.light.accent,
    fontSize: '17px',
    fontWeight: 600,
    lineHeight: '24px',
    margin: '0 0 28px',
  };
  if (!brand.logoUrl) {
    return (
      <p className="s-accent" style={lettering}>
        {name}
      </p>
    );
  }
  // The lettering shows where pictures are blocked.
  const style = { ...lettering, height: '36px', width: 'auto' };
  return <Image src={brand.logoUrl} alt={name} height={36} className="s-accent" style={style} />;
}
