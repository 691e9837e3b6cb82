import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildImageReport, type ImageBudget, type ImageReport, type ImageRequest } from '@firstpaint/core/images'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { FoundImages } from './find-images.ts'
import { manifestName } from './image-manifest.ts'
import type { ImagesResult } from './images-result.ts'
import type { ImagesSettings } from './images-settings.ts'
import { makeImages } from './make-images.ts'
import { type OpenedEngine, openEngine } from './open-engine.ts'
import { renderImages } from './render-images.ts'
import { rewriteSite } from './rewrite-site.ts'
import { writeAtomic } from './write-atomic.ts'

export interface EncodeImagesOptions {
  readonly folder: string
  readonly found: FoundImages
  readonly isSite: boolean
  readonly out: string
  readonly settings: ImagesSettings
  readonly budgets: readonly ImageBudget[]
  readonly request: ImageRequest
}

/** Makes the images, and lays out what came of them. */
export async function encodeImages(options: EncodeImagesOptions, context: CommandContext): Promise<CommandOutcome> {
  const { folder, found, isSite, out, settings, budgets, request } = options
  const opened = await openEngine(settings, folder, context)
  try {
    // Read before anything is replaced: the report shows it.
    const sources = new Map<string, Uint8Array>()
    if (settings.html !== undefined && isSite)
      for (const path of found.images) sources.set(path, readFileSync(join(folder, path)))
    const result = isSite
      ? await rewriteSite({ site: folder, out, found, request, rewrite: settings.rewrite, opened })
      : await makeImages({ folder, paths: found.images, out, request, opened })
    const report = buildImageReport({ made: result.made, budgets })
    if (settings.html !== undefined) {
      const read = (path: string): Uint8Array => sources.get(path) ?? readFileSync(join(folder, path))
      await writeReport({ file: resolve(context.cwd, settings.html), name: settings.path, report, opened, read })
    }
    const { manifest: _manifest, made: _made, ...rest } = result
    return {
      exitCode: isFine(result, report) ? exitCodes.fine : exitCodes.problems,
      document: { manifest: join(out, manifestName), ...rest, report },
      render: (style) => renderImages({ name: settings.path, result, report, limit: settings.limit }, style),
    }
  } finally {
    await opened.close()
  }
}

function isFine({ failed }: ImagesResult, { violations }: ImageReport): boolean {
  return failed.length === 0 && violations.length === 0
}

interface WriteReport {
  readonly file: string
  readonly name: string
  readonly report: ImageReport
  readonly opened: OpenedEngine
  readonly read: (path: string) => Uint8Array
}

async function writeReport({ file, name, report, opened, read }: WriteReport): Promise<void> {
  const { imagePreviews, imageReportHtml } = await import('@firstpaint/images/report')
  const previews = await imagePreviews(report, { readSource: read, readVariant: (hash) => opened.engine.read(hash) })
  writeAtomic(file, imageReportHtml(report, { title: `Images of ${name}`, previews }))
}
