import { statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { type ImageOptions, parseImageQuery, resolveImageRequest } from '@firstpaint/core/images'
import { OptionsConflict } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { checkImages } from './check-images.ts'
import { findImages, type FoundImages } from './find-images.ts'
import { ImagesMissing, NoSite, OutIsSource, OutMissing, PathMissing, StoreNeeded } from './images-errors.ts'
import type { ImagesSettings } from './images-settings.ts'
import { parseBudgets } from './parse-budgets.ts'
import { renderCheck } from './render-check.ts'

/** What the command works on. */
interface Subject {
  /** Absolute path. */
  readonly folder: string
  readonly found: FoundImages
  readonly isSite: boolean
  /** Absolute path. */
  readonly out: string
}

/** `firstpaint images`: makes a folder's or a built site's images light, or checks that they are. */
export async function images(settings: ImagesSettings, context: CommandContext): Promise<CommandOutcome> {
  if (settings.path === 'worker') return (await import('./image-worker.ts')).imageWorker(settings, context)
  if (settings.path === 'widths') return (await import('./image-widths.ts')).imageWidths(settings, context)
  if (settings.write) throw OptionsConflict('--write', settings.path, "it is for 'firstpaint images widths'")
  checkConflicts(settings)
  const budgets = parseBudgets(settings.budget)
  const options = readOptions(settings)
  const request = resolveImageRequest({ options, place: 'the command line' })
  const subject = findSubject(settings, context.cwd)
  if (settings.check) {
    const asked = Object.keys(options).length > 0 ? request : undefined
    const checked = checkImages({ ...subject, budgets, request: asked })
    return {
      exitCode: checked.problems.length > 0 ? exitCodes.problems : exitCodes.fine,
      document: { ok: checked.problems.length === 0, ...checked },
      render: (style) => renderCheck(checked, { style, limit: settings.limit }),
    }
  }
  const { encodeImages } = await import('./encode-images.ts')
  return encodeImages({ ...subject, settings, budgets, request }, context)
}

function checkConflicts(settings: ImagesSettings): void {
  const works = [
    ['--rewrite', settings.rewrite],
    ['--html', settings.html !== undefined],
    ['--redis', settings.redis !== undefined],
    ['--workers', settings.workers !== undefined],
  ] as const
  const work = works.find(([, given]) => given)
  if (settings.check && work !== undefined) throw OptionsConflict('--check', work[0], '--check encodes nothing')
  if (settings.redis !== undefined && settings.store === undefined) {
    throw StoreNeeded('sources and variants go to the workers of --redis and back through it')
  }
}

/** As in the query of an import, so that both take and refuse the same. */
function readOptions({ quality, formats, widths }: ImagesSettings): ImageOptions {
  const given = Object.entries({ quality, formats, widths }).filter(([, text]) => text !== undefined)
  const query = given.map(([name, text]) => `&${name}=${encodeURIComponent(text!.replaceAll(' ', ''))}`)
  return parseImageQuery(`?image${query.join('')}`, 'the command line')!
}

function findSubject({ path, out, rewrite }: ImagesSettings, cwd: string): Subject {
  const named = resolve(cwd, path)
  const stats = statSync(named, { throwIfNoEntry: false })
  if (stats === undefined) throw PathMissing(path)
  const isFolder = stats.isDirectory()
  const folder = isFolder ? named : dirname(named)
  const target = out === undefined ? undefined : resolve(cwd, out)
  const found = isFolder ? findImages(folder, target === folder ? undefined : target) : onlyImage(basename(named))
  if (found.images.length === 0) throw ImagesMissing(path)
  const isSite = found.pages.length > 0
  if (rewrite && !isSite) throw NoSite(path)
  if (!isSite && target === undefined) throw OutMissing(path)
  if (!isSite && target === folder) throw OutIsSource(out!)
  return { folder, found, isSite, out: target ?? folder }
}

function onlyImage(name: string): FoundImages {
  return { images: [name], pages: [], others: new Set() }
}
