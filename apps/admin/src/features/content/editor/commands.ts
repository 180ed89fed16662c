import type { Block } from '@sleutel/domain/template';
import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { nodeOf } from './document.ts';

/** The block the cursor is in: its place in the document and what it is. */
export function currentBlock({ state }: Editor) {
  const { $from } = state.selection;
  const index = $from.index(0);
  const node = state.doc.maybeChild(index);
  if (!node) return null;
  let from = 0;
  for (let each = 0; each < index; each += 1) from += state.doc.child(each).nodeSize;
  return { index, node, from, to: from + node.nodeSize };
}

/** Commands after which the next key goes into the words: by itself the editor takes the focus only with the next frame. */
export function chainInText(editor: Editor) {
  editor.view.focus();
  return editor.chain();
}

/** Puts a block after the current one, or in the place of an empty paragraph, and the cursor into it. */
export function insertBlock(editor: Editor, block: Block): void {
  const current = currentBlock(editor);
  const empty = current?.node.type.name === 'paragraph' && current.node.content.size === 0;
  const at = current ? (empty ? { from: current.from, to: current.to } : current.to) : 0;
  const start = typeof at === 'number' ? at : at.from;
  chainInText(editor)
    .insertContentAt(at, nodeOf(block), { updateSelection: false })
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1)));
      return true;
    })
    .scrollIntoView()
    .run();
}

export function insertVariable(editor: Editor, path: string, fallback: string | null): void {
  chainInText(editor).insertContent({ type: 'variable', attrs: { path, fallback } }).run();
}

/** Swaps the current block with the one above or below it; the cursor goes with it. */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const current = currentBlock(editor);
  const { doc, selection } = editor.state;
  const other = current && doc.maybeChild(current.index + by);
  if (!current || !other) return false;
  return editor
    .chain()
    .command(({ tr }) => {
      const to = by < 0 ? current.from - other.nodeSize : current.from + other.nodeSize;
      const offset = selection.from - current.from;
      tr.delete(current.from, current.to).insert(to, current.node);
      const place = tr.doc.resolve(Math.min(to + offset, tr.doc.content.size));
      const atom = current.node.isAtom;
      tr.setSelection(atom ? NodeSelection.create(tr.doc, to) : TextSelection.near(place));
      return true;
    })
    .scrollIntoView()
    .run();
}

export function deleteBlock(editor: Editor): boolean {
  const current = currentBlock(editor);
  if (!current) return false;
  return chainInText(editor).deleteRange({ from: current.from, to: current.to }).scrollIntoView().run();
}

/** Changes what a block is besides its words. */
export function setBlock(editor: Editor, attrs: Record<string, unknown>): void {
  const current = currentBlock(editor);
  if (!current) return;
  const { node, from } = current;
  editor
    .chain()
    .command(({ tr }) => {
      tr.setNodeMarkup(from, undefined, { ...node.attrs, ...attrs });
      return true;
    })
    .run();
}

/** Adds or takes away the words that are said of each order. */
export function setOrderLine(editor: Editor, own: boolean): void {
  const current = currentBlock(editor);
  if (!current) return;
  const second = current.node.maybeChild(1);
  const end = current.to - 1;
  if (own && !second) {
    const line = {
      type: 'line',
      attrs: { field: 'line' },
      content: [{ type: 'variable', attrs: { path: 'order.date' } }],
    };
    editor.chain().insertContentAt(end, line).run();
  }
  if (!own && second)
    editor
      .chain()
      .deleteRange({ from: end - second.nodeSize, to: end })
      .run();
}

/** Enter in a field of a block goes to its next one, and from the last to a new paragraph. */
function leaveField(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { parent, depth } = $from;
  const list = depth > 1 && $from.node(depth - 1).type.name === 'list';
  if (parent.type.name !== 'line' && parent.type.name !== 'rich') return false;
  const last = $from.index(depth - 1) === $from.node(depth - 1).childCount - 1;
  if (list && !(last && empty && parent.content.size === 0)) return false;
  if (!list && !last) return editor.commands.setTextSelection($from.after(depth) + 1);
  const after = $from.after(depth - 1);
  const chain = editor.chain();
  const item = { from: $from.before(depth), to: $from.after(depth) };
  const removed = list && $from.node(depth - 1).childCount > 1 ? parent.nodeSize : 0;
  if (removed > 0) chain.deleteRange(item);
  return chain
    .insertContentAt(after - removed, { type: 'paragraph' })
    .setTextSelection(after - removed + 1)
    .run();
}

/** What the keyboard does beyond writing: every way to change blocks has a key. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: () => leaveField(this.editor),
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      'Mod-Shift-Backspace': () => deleteBlock(this.editor),
    };
  },
});
