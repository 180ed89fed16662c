import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc.ts';
import { type Sent, sendFile } from './send-file.ts';

/** A file on its way. */
export interface FileOnItsWay {
  readonly key: string;
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly outcome: Sent | null;
}

/** Sends files one after the other; a single one is opened as soon as it is there. */
export function useDropFiles() {
  const [files, setFiles] = useState<readonly FileOnItsWay[]>([]);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const change = (key: string, part: Partial<FileOnItsWay>) =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drop = async (dropped: readonly File[]) => {
    const waiting = dropped.map((file) => ({ file, key: crypto.randomUUID() }));
    setFiles(waiting.map(({ file, key }) => ({ key, name: file.name, share: 0, outcome: null })));
    const sent: Sent[] = [];
    for (const { file, key } of waiting) {
      const outcome = await sendFile(file, (share) => change(key, { share }));
      change(key, { outcome, share: 1 });
      sent.push(outcome);
    }
    await queryClient.invalidateQueries({ queryKey: trpc.import.uploads.queryKey() });
    const [only, ...others] = sent;
    if (only?.ok && others.length === 0) {
      await navigate({ to: '/imports/$uploadId', params: { uploadId: only.id } });
    }
  };
  return { files, drop: (dropped: readonly File[]) => void (dropped.length > 0 && drop(dropped)) };
}
