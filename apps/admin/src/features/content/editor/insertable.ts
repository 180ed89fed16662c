import { freshBlock, type Language, VARIABLE_PATHS, variableOf } from '@sleutel/domain/template';
import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback } from 'react';
import { useOwnFieldPaths } from '../own-fields.ts';
import { currentBlock, insertBlock, insertVariable } from './commands.ts';
import { BLOCK_TYPES } from './document.ts';
import type { SlashItem } from './slash.ts';
import { useEditorTexts } from './texts.ts';

interface Place {
  readonly language: Language;
  readonly offerAvailable: boolean;
}

/** What can be put where the cursor is, by what was typed; blocks first. */
export function useInsertable(editor: RefObject<Editor | null>, { language, offerAvailable }: Place) {
  const texts = useEditorTexts();
  const ownFields = useOwnFieldPaths();
  return useCallback(
    (query: string): readonly SlashItem[] => {
      const wanted = query.trim().toLowerCase();
      const blocks = BLOCK_TYPES.map(
        (type): SlashItem => ({
          key: type,
          group: 'block',
          label: texts.block(type),
          run: () => editor.current && insertBlock(editor.current, freshBlock(type, language)),
        }),
      );
      const inOrders = editor.current ? isOrderLine(editor.current) : false;
      const there = VARIABLE_PATHS.filter((path) => {
        const { loop, filledBy } = variableOf(path);
        if (filledBy === 'message') return false;
        return loop ? inOrders : filledBy !== 'offer' || offerAvailable;
      });
      const variables = [...there, ...ownFields].map(
        (path): SlashItem => ({
          key: path,
          group: 'variable',
          label: texts.variable(path),
          run: () => editor.current && insertVariable(editor.current, path, null),
        }),
      );
      return [...blocks, ...variables].filter(
        ({ key, label }) => label.toLowerCase().includes(wanted) || key.toLowerCase().includes(wanted),
      );
    },
    [editor, language, offerAvailable, texts, ownFields],
  );
}

/** Variables of an order exist only in the words that are said of each order. */
function isOrderLine(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  return currentBlock(editor)?.node.type.name === 'recentOrders' && $from.depth > 1 && $from.index(1) === 1;
}
