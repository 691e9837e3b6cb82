import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { chunkReportHtml } from '../chunk-report/chunk-report-html.ts'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Name of the drawing in the folder of what a build tells. */
export const chunkReportName = 'chunks.html'

/** Draws the chunk plan to `<dir>/chunks.html`: a graph of the chunks, and which route loads which. */
export function chunkReport({ build }: Context): Plugin {
  return {
    name: 'firstpaint:chunk-report',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!build.written || !isSiteBuild(build.config)) return
        const file = join(build.dir, chunkReportName)
        // An older build's drawing would show chunks that are not there.
        if (build.planned === undefined) return rm(file, { force: true })
        const { facts, plan } = build.planned
        await writeFileAtomic(file, chunkReportHtml({ facts, plan, app: await nameOf(build.config.root) }))
      },
    },
  }
}

async function nameOf(root: string): Promise<string> {
  try {
    const { name } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly name?: unknown }
    return typeof name === 'string' && name !== '' ? name : basename(root)
  } catch {
    return basename(root)
  }
}
