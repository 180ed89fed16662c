import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion';
import { chainInText } from './commands.ts';

/** One thing that can be put into an e-mail. */
export interface SlashItem {
  readonly key: string;
  readonly group: 'block' | 'variable';
  readonly label: string;
  readonly run: () => void;
}

/** The open menu: what is in it, which is chosen, and where it stands. */
export interface SlashState {
  readonly items: readonly SlashItem[];
  readonly chosen: number;
  readonly rect: DOMRect | null;
  readonly choose: (item: SlashItem) => void;
}

interface SlashOptions {
  readonly find: (query: string) => readonly SlashItem[];
  /** Told with every change; null closes the menu. */
  readonly show: (state: SlashState | null) => void;
}

/** A slash opens a menu of blocks and variables; typing narrows it, arrows and Enter choose. */
export function slashMenu({ find, show }: SlashOptions) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      let state: SlashState | null = null;
      const set = (next: SlashState | null) => {
        state = next;
        show(next);
      };
      const stateOf = ({
        items,
        clientRect,
        command,
      }: SuggestionProps<SlashItem, SlashItem>): SlashState => ({
        items,
        chosen: 0,
        rect: clientRect?.() ?? null,
        choose: command,
      });
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashMenu'),
          char: '/',
          items: ({ query }) => [...find(query)],
          command: ({ editor, range, props }) => {
            chainInText(editor).deleteRange(range).run();
            props.run();
          },
          render: () => ({
            onStart: (props) => set(stateOf(props)),
            onUpdate: (props) => set(stateOf(props)),
            onExit: () => set(null),
            onKeyDown: ({ event }) => {
              if (!state || state.items.length === 0) return false;
              const { items, chosen, choose } = state;
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (step !== undefined) {
                set({ ...state, chosen: (chosen + step + items.length) % items.length });
                return true;
              }
              const item = items[chosen];
              if ((event.key !== 'Enter' && event.key !== 'Tab') || !item) return false;
              choose(item);
              return true;
            },
          }),
        }),
      ];
    },
  });
}
