import { isNameable, type OwnFieldPath, ownFieldPath } from '@sleutel/domain/template';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../lib/trpc.ts';

/** Fields of the company's own that an e-mail can name, as it names them; those of people first. */
export function useOwnFieldPaths(): readonly OwnFieldPath[] {
  const { data } = useQuery(useTRPC().segment.values.queryOptions());
  return useMemo(() => {
    if (!data) return [];
    const fields = [
      ...data.customOfPeople.map((name) => ({ of: 'contact', name }) as const),
      ...data.custom.map((name) => ({ of: 'account', name }) as const),
    ];
    return fields.filter(isNameable).map(ownFieldPath);
  }, [data]);
}
