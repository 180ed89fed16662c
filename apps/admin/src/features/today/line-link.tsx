import type { ReactNode } from 'react';
import { AnchorLink } from '../../components/link.tsx';
import type { Line } from './today-lines.tsx';

interface LineLinkProps {
  readonly line: Line;
  readonly children: ReactNode;
}

const looks = { c: 'inherit', fw: 550, underline: 'hover' } as const;

/** To where a line is dealt with. */
export function LineLink({ line, children }: LineLinkProps) {
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
      return line.revision !== null ? (
        <AnchorLink
          to="/programmes/$programmeId"
          params={{ programmeId: line.id }}
          search={{ version: 'next' }}
          {...looks}
        >
          {children}
        </AnchorLink>
      ) : (
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
        <AnchorLink to="/accounts/$accountId/dossier" params={{ accountId }} hash="rows-promise" {...looks}>
          {children}
        </AnchorLink>
      ) : (
        children
      );
    case 'task':
    case 'review':
    case 'signOff':
    case 'mention':
      return <PlanLink line={line}>{children}</PlanLink>;
  }
}

/** To the part of the account's plan where a line is dealt with; a task of no account to its programme. */
function PlanLink({ line, children }: LineLinkProps) {
  if (line.account) {
    return (
      <AnchorLink
        to="/accounts/$accountId/plan"
        params={{ accountId: line.account.id }}
        hash={partOf(line)}
        {...looks}
      >
        {children}
      </AnchorLink>
    );
  }
  if (line.kind === 'task' && line.programmeId) {
    return (
      <AnchorLink to="/programmes/$programmeId" params={{ programmeId: line.programmeId }} {...looks}>
        {children}
      </AnchorLink>
    );
  }
  return children;
}

function partOf(line: Line): string {
  switch (line.kind) {
    case 'task':
      return line.ofPlan ? 'nextSteps' : 'tasks';
    case 'signOff':
      return 'sign-offs';
    case 'review':
      return 'review';
    default:
      return 'comments';
  }
}
