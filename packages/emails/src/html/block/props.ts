import type { Block, BlockOf } from '@sleutel/domain/template';
import type { Compilation } from '../../compilation.ts';

export type BlockProps<Type extends Block['type']> = {
  readonly block: BlockOf<Type>;
  readonly page: Compilation;
};
