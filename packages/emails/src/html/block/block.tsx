import type { Block } from '@sleutel/domain/template';
import type { Compilation } from '../../compilation.ts';
import { ButtonRow } from './button.tsx';
import { List } from './list.tsx';
import { OfferCard } from './offer-card.tsx';
import { Quote } from './quote.tsx';
import { RecentOrders } from './recent-orders.tsx';
import { Signature } from './signature.tsx';
import { Divider, Greeting, HeadingLine, Paragraph } from './text-blocks.tsx';

/** One block of a content as HTML. */
export function BlockMarkup({ block, page }: { block: Block; page: Compilation }) {
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
    case 'button':
      return <ButtonRow block={block} page={page} />;
    case 'list':
      return <List block={block} page={page} />;
    case 'signature':
      return <Signature block={block} page={page} />;
    case 'divider':
      return <Divider block={block} page={page} />;
  }
}
