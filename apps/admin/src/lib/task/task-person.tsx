import { AnchorLink } from '../../components/link.tsx';
import { Telephone } from '../../components/telephone.tsx';

interface TaskPersonProps {
  readonly person: { readonly id: string; readonly name: string; readonly phone: string | null };
}

/** Whom a task is about, and how to call them. */
export function TaskPerson({ person: { id, name, phone } }: TaskPersonProps) {
  return (
    <>
      <AnchorLink to="/people/$contactId" params={{ contactId: id }} c="inherit" inherit>
        {name}
      </AnchorLink>
      {phone && (
        <>
          {' · '}
          <Telephone number={phone} />
        </>
      )}
    </>
  );
}
