import { build, type InlineConfig } from 'vite'

/** Builds the browser's half, for production and development, and the server's half into `outDir`. */
export async function buildSsr(outDir: string): Promise<void> {
  const half = (input: string, to: string, environment: string): InlineConfig => ({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify(environment) },
    // Runs wherever `outDir` is.
    ssr: { noExternal: true },
    build: {
      ssr: to === 'server',
      outDir: `${outDir}/${to}`,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [to]: `${import.meta.dirname}/src/${input}` },
        // Of use to frameworks with server components; here all of it goes to both halves.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  await build(half('entry-client.tsx', 'client', 'production'))
  // React does what StrictMode is for, and says where server and browser disagree, only here.
  await build(half('entry-client.tsx', 'client-dev', 'development'))
  await build(half('entry-server.tsx', 'server', 'production'))
}
