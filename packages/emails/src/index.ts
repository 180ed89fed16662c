export { Brand, DEFAULT_BRAND } from './brand.ts';
export {
  COMPILED_BYTES_LIMIT,
  type CompiledProblem,
  type CompiledProblemCode,
  checkCompiled,
} from './check-compiled.ts';
export type { Tagging } from './compilation.ts';
export { type CompileInput, ContentError, compileTemplate } from './compile.tsx';
export { CompiledTemplate, ENGINE_VERSION } from './compiled.ts';
export { type MorningInput, type MorningMail, morningMail } from './morning/morning-mail.tsx';
export { ofStep } from './render/of-step.ts';
export { assemble, type FilledMessage, type Piece } from './render/pieces.ts';
export { MissingVariableError } from './render/program.ts';
export {
  createRenderer,
  type Leading,
  type PreparedTemplate,
  type RenderedMessage,
  type Renderer,
  type RenderSource,
} from './render/renderer.ts';
