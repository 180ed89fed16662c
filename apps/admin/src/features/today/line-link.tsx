import type { ReactNode } from 'react';
import { AnchorLink } from '../../components/link.tsx';
import type { Line } from './today-lines.tsx';

interface LineLinkProps {
  readonly line: Line;
  readonly children: ReactNode;
}

/** To where a line is dealt with. */
export function LineLink({ line, children }: LineLinkProps) {
  const looks = { c: 'inherit', fw: 550, underline: 'hover' } as const;
  const accountId = line.account?.id;
  if (line.kind === 'mention' && line.programme) {
    return (
      <AnchorLink
        to="/programmes/$programmeId/approval"
        params={{ programmeId: line.programme.id }}
        {...looks}
      >
        {children}
      </AnchorLink>
    );
  }
  switch (line.kind) {
    case 'approval':
      return (
        <AnchorLink to="/programmes/$programmeId/approval" params={{ programmeId: line.id }} {...looks}>
          {children}
        </AnchorLink>
      );
    case 'reply':
      return (
        <AnchorLink to="/messages/$messageId" params={{ messageId: line.messageId }} {...looks}>
          {children}
        </AnchorLink>
      );
    case 'messagesInReview':
      return (
        <AnchorLink to="/messages" search={{ state: ['needsReview'] }} {...looks}>
          {children}
        </AnchorLink>
      );
    case 'meeting':
    case 'meetingNotes':
      return (
        <AnchorLink to="/meetings/$meetingId" params={{ meetingId: line.id }} {...looks}>
          {children}
        </AnchorLink>
      );
    case 'slipped':
      return accountId ? (
        <AnchorLink to="/accounts/$accountId" params={{ accountId }} {...looks}>
          {children}
        </AnchorLink>
      ) : (
        children
      );
    case 'promise':
      return accountId ? (
        <AnchorLink to="/accounts/$accountId/dossier" params={{ accountId }} {...looks}>
          {children}
        </AnchorLink>
      ) : (
        children
      );
    default:
      return accountId ? (
        <AnchorLink to="/accounts/$accountId/plan" params={{ accountId }} {...looks}>
          {children}
        </AnchorLink>
      ) : (
        children
      );
  }
}
