import { join } from 'node:path'
import { buildImageReport, type ImageReport } from '@firstpaint/core/images'
import { formatError } from '@firstpaint/core/errors'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { BudgetBroken, BudgetUnmatched } from '../images/image-plugin-errors.ts'
import type { ImageProject } from '../images/image-project.ts'
import type { OpenImages } from '../images/open-images.ts'
import { plainly } from '../plainly.ts'
import { inRealBuild, isBrowserEnvironment } from '../site-build.ts'

/** Writes what the images of the build came to, to `<dir>/images.json`, and holds them against the budgets. */
export function imageReport({ build, options }: Context, project: ImageProject): Plugin {
  return {
    name: 'firstpaint:image-report',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    generateBundle: {
      order: 'post',
      handler() {
        return plainly(async () => {
          const images = await project.opened(this.environment)
          if (images === undefined) return
          const report = reportOf(images, project)
          if (report.images.length === 0) return
          if (options.report !== false) {
            await writeFileAtomic(join(build.dir, 'images.json'), `${JSON.stringify(report, null, 1)}\n`)
          }
          for (const { images: pattern } of report.unmatched) {
            build.config.logger.warn(formatError(BudgetUnmatched(pattern)))
          }
          // Before anything is written: what breaks a budget does not replace what kept it.
          if (report.violations.length > 0) throw BudgetBroken(report.violations.map(({ message }) => message))
        })
      },
    },
  }
}

function reportOf({ asked, unused }: OpenImages, { options }: ImageProject): ImageReport {
  const made = [...asked]
    .filter(({ image }) => image.variants.some(({ hash }) => !unused.has(hash)))
    .map(({ path, sourceHash, importers, request, cached, image }) => ({
      path,
      sourceHash,
      importers: [...importers],
      target: request.target,
      cached,
      image,
    }))
  return buildImageReport({ made, budgets: options.budgets })
}
