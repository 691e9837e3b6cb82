import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { drawTreemap } from '../adapters/draw-treemap.ts'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import type { ReportOptions } from '../options.ts'
import { chunkReportName } from './chunk-report.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'
import { summarizeReport } from '../summarize-report.ts'

/** Writes the account of the site as it lies on disk to `<dir>/report.json`, draws it, and prints the summary. */
export function report({ build }: Context, options: Required<ReportOptions>): Plugin {
  return {
    name: 'firstpaint:report',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!build.written || !isSiteBuild(build.config)) return
        const site = await build.report()
        await writeFileAtomic(join(build.dir, 'report.json'), `${JSON.stringify(site, null, 1)}\n`)
        const picture = join(build.dir, 'treemap.html')
        if (options.treemap) await drawTreemap({ report: site, graph: build.bundle, file: picture })
        if (options.summary) {
          const shown = options.treemap ? picture : join(build.dir, 'report.json')
          const chunks = build.planned && relative(process.cwd(), join(build.dir, chunkReportName))
          build.config.logger.info(summarizeReport(site, { details: relative(process.cwd(), shown), chunks }))
        }
      },
    },
  }
}
