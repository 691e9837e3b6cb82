import { join } from 'node:path'
import { analyzeDist } from '@firstpaint/vite/analyze'
import type { SiteReport } from '@firstpaint/core/report'
import { build, type Plugin } from 'vite'
import { bistroPaths } from './bistro-paths.ts'

/** `plain` is the app as Vite builds it, `firstpaint` the same with one more plugin. */
export type Variant = 'plain' | 'firstpaint'

export interface BuildVariantOptions {
  readonly variant: Variant
  readonly outDir: string
  readonly plugins?: readonly Plugin[]
}

const configFiles: Record<Variant, string> = { plain: 'vite.config.plain.ts', firstpaint: 'vite.config.ts' }

/** Builds Bistro and accounts for what came out. Source maps are made for both, so that bytes can be told by module. */
export async function buildVariant({ variant, outDir, plugins = [] }: BuildVariantOptions): Promise<SiteReport> {
  await build({
    root: bistroPaths.app,
    configFile: join(bistroPaths.app, configFiles[variant]),
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      outDir,
      emptyOutDir: true,
      reportCompressedSize: false,
      ...(variant === 'plain' && { sourcemap: 'hidden' }),
    },
  })
  return analyzeDist({ dist: outDir, root: bistroPaths.app, cacheDir: join(bistroPaths.cache, `sizes-${variant}`) })
}
