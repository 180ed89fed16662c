import type { Block, Language } from '@sleutel/domain/template';
import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BlockPanel } from './block-panel.tsx';
import { BlockKeys } from './commands.ts';
import { blocksOf, documentOf } from './document.ts';
import classes from './email-editor.module.css';
import { useInsertable } from './insertable.ts';
import { blockNodes, Document, fieldNodes, LinkMark, variableNode, Words } from './nodes.ts';
import { type SlashState, slashMenu } from './slash.ts';
import { SlashList } from './slash-list.tsx';
import { useEditorTexts } from './texts.ts';
import { Toolbar } from './toolbar.tsx';

interface EmailEditorProps {
  readonly label: string;
  /** What is edited to begin with; a later value is another editor. */
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly offerAvailable: boolean;
  readonly editable: boolean;
  readonly onChange?: (blocks: Block[]) => void;
}

/** The words of an e-mail, written as they stand in it. What comes out are blocks, never HTML. */
export function EmailEditor({
  label,
  blocks,
  language,
  offerAvailable,
  editable,
  onChange,
}: EmailEditorProps) {
  const t = useTranslations('content');
  const texts = useEditorTexts();
  const [slash, setSlash] = useState<SlashState | null>(null);
  const holder = useRef<Editor | null>(null);
  const insertable = useInsertable(holder, { language, offerAvailable });
  const find = useRef(insertable);
  find.current = insertable;
  const listId = `slash-${language}`;
  const extensions = useMemo(
    () => [
      Document,
      ...blockNodes(texts),
      ...fieldNodes(texts),
      Words,
      variableNode(texts),
      Bold,
      Italic,
      LinkMark,
      UndoRedo,
      Dropcursor,
      Gapcursor,
      BlockKeys,
      slashMenu({ find: (query) => find.current(query), show: setSlash }),
    ],
    [texts],
  );
  const editor = useEditor(
    {
      extensions,
      content: documentOf(blocks),
      editable,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: language,
          class: classes.page ?? '',
        },
      },
      onUpdate: ({ editor: changed }) => onChange?.(blocksOf(changed.getJSON())),
    },
    [extensions, editable],
  );
  holder.current = editor;
  return (
    <div className={classes.editor}>
      {editable && (
        <>
          <Toolbar editor={editor} insertable={insertable} />
          <BlockPanel editor={editor} texts={texts} />
        </>
      )}
      <EditorContent editor={editor} />
      {editable && <p className={classes.help}>{t('editor.help')}</p>}
      {slash && <SlashList id={listId} state={slash} />}
    </div>
  );
}
