import type { Block } from '@sleutel/domain/template';
import type { Compilation } from '../../compilation.ts';
import { tagsOf } from '../../liquid/condition.ts';
import { ButtonRow } from './button.tsx';
import { Columns } from './columns.tsx';
import { List } from './list.tsx';
import { OfferCard } from './offer-card.tsx';
import { Picture } from './picture.tsx';
import { Quote } from './quote.tsx';
import { RecentOrders } from './recent-orders.tsx';
import { Signature } from './signature.tsx';
import { Story } from './story.tsx';
import { Divider, Greeting, HeadingLine, Paragraph } from './text-blocks.tsx';

type Props = { block: Block; page: Compilation };

/** One block of a content as HTML, for those it is meant for. */
export function BlockMarkup({ block, page }: Props) {
  if (!block.showIf) return <Anybody block={block} page={page} />;
  const [open, close] = tagsOf(block.showIf);
  return (
    <>
      {page.raw(open)}
      <Anybody block={block} page={page} />
      {page.raw(close)}
    </>
  );
}

function Anybody({ block, page }: Props) {
  switch (block.type) {
    case 'greeting':
      return <Greeting block={block} page={page} />;
    case 'paragraph':
      return <Paragraph block={block} page={page} />;
    case 'heading':
      return <HeadingLine block={block} page={page} />;
    case 'offerCard':
      return <OfferCard block={block} page={page} />;
    case 'recentOrders':
      return <RecentOrders block={block} page={page} />;
    case 'quote':
      return <Quote block={block} page={page} />;
    case 'story':
      return <Story block={block} page={page} />;
    case 'button':
      return <ButtonRow block={block} page={page} />;
    case 'list':
      return <List block={block} page={page} />;
    case 'picture':
      return <Picture block={block} page={page} />;
    case 'columns':
      return <Columns block={block} page={page} />;
    case 'signature':
      return <Signature block={block} page={page} />;
    case 'divider':
      return <Divider block={block} page={page} />;
  }
}
