import type { LinkTarget, RichText, Span } from '@sleutel/domain/template';
import { Fragment, type ReactNode } from 'react';
import type { Compilation } from '../compilation.ts';
import { Anchor } from './anchor.tsx';

/** The address of a link as it stands in the markup. */
export function hrefOf(target: LinkTarget, page: Compilation): string {
  switch (target.to) {
    case 'offer':
      return page.write('{{ offer.url }}');
    case 'preferences':
      return page.write('{{ preferences.url }}');
    case 'url':
      return page.address(target.url);
  }
}

function renderSpan(span: Span, page: Compilation): ReactNode {
  let content: ReactNode = page.write(span.text);
  if (span.italic) content = <em>{content}</em>;
  if (span.bold) content = <strong>{content}</strong>;
  if (!span.link) return content;
  return (
    <Anchor href={hrefOf(span.link, page)} page={page}>
      {content}
    </Anchor>
  );
}

/** A text with its marks. */
export function Rich({ text, page }: { text: RichText; page: Compilation }) {
  return text.map((span, index) => <Fragment key={index}>{renderSpan(span, page)}</Fragment>);
}
