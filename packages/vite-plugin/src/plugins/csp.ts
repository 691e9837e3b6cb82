import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inlineScriptHashes } from '../html/inline-script-hashes.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Writes the hashes of all inline scripts to `<dir>/csp.json`, as the pages lie on disk: what a strict policy has to allow. */
export function csp({ build }: Context): Plugin {
  let pages: string[] = []
  return {
    name: 'firstpaint:csp',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    writeBundle(_options, bundle) {
      pages = Object.keys(bundle).filter((file) => file.endsWith('.html'))
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { root, build: output } = build.config
        if (!build.written || !isSiteBuild(build.config) || pages.length === 0) return
        const watching = output.watch !== null && output.watch !== undefined
        const texts = await Promise.all(
          pages.toSorted().map(async (page) => ({
            page,
            html: await readPage(resolve(root, output.outDir, page), { watching }),
          })),
        )
        const hashes = texts.flatMap(({ page, html }) => {
          if (html === undefined) return []
          const scripts = inlineScriptHashes(html)
          return [{ page, scriptSrc: scripts.map(({ source }) => source).join(' '), scripts }]
        })
        if (hashes.length < pages.length) return
        await writeFileAtomic(
          join(build.dir, 'csp.json'),
          `${JSON.stringify({ version: 1, pages: hashes }, null, 1)}\n`,
        )
      },
    },
  }
}

/** While watching, the next build empties the folder before this one is closed: it will write the hashes of its own pages. */
async function readPage(file: string, { watching }: { readonly watching: boolean }): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (watching && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
