import { type ImageBudget, type ImageOptions, resolveImageRequest } from '@firstpaint/core/images'
import * as v from 'valibot'
import { freezeDeeply } from '../freeze-deeply.ts'
import type { RemoteImages } from './remote-options.ts'
import type { ImagesOptions, ResolvedImagesOptions } from './images-options.ts'

/** For error messages, as the project's layer of options. */
export const projectPlace = "firstpaint() option 'images'"

const place = v.pipe(v.string('a folder or a URL'), v.regex(/\S/, 'a folder or a URL that is not empty'))
const storeText = 'a folder, a URL, or a list of them'
const count = 'a whole number from 0'

/** Checked by the planner that knows them: the same words for a query and for the config. */
const ofImages = v.optional(v.unknown())

const bytes = 'a whole number of bytes from 1'
const pixels = 'a whole number of pixels from 1'
const path = 'a path from the root, with * and **'

const budgetSchema = v.strictObject({
  images: v.pipe(v.string(path), v.nonEmpty(path)),
  width: v.optional(v.pipe(v.number(pixels), v.integer(pixels), v.minValue(1, pixels))),
  maxBytes: v.pipe(v.number(bytes), v.integer(bytes), v.minValue(1, bytes)),
} satisfies Record<keyof ImageBudget, unknown>)

const hostText = 'hosts such as cdn.example.com, *.example.com or http://localhost:8080'
const hosts = v.array(
  v.pipe(v.string(hostText), v.regex(/^(?:https?:\/\/[^/?#\s]+\/?|(?:\*\.)?[^/?#*\s:]+(?::\d+)?)$/i, hostText)),
  hostText,
)
const milliseconds = 'a number of milliseconds above 0'

const remoteSchema = v.strictObject({
  hosts,
  maxBytes: v.optional(v.pipe(v.number(bytes), v.integer(bytes), v.minValue(1, bytes))),
  timeout: v.optional(v.pipe(v.number(milliseconds), v.finite(milliseconds), v.gtValue(0, milliseconds))),
} satisfies Record<keyof RemoteImages, unknown>)

const schema = v.strictObject({
  widths: ofImages,
  formats: ofImages,
  quality: ofImages,
  position: ofImages,
  wideGamut: ofImages,
  gainMap: ofImages,
  effort: ofImages,
  placeholder: ofImages,
  imports: v.optional(v.picklist(['query', 'all'], "'query' or 'all'")),
  remote: v.optional(v.union([hosts, remoteSchema], `a list of ${hostText}, or an object of options`)),
  html: v.optional(v.boolean('true or false')),
  css: v.optional(v.boolean('true or false')),
  slots: v.optional(v.boolean('true or false')),
  store: v.optional(v.union([place, v.pipe(v.array(place), v.nonEmpty(storeText))], storeText)),
  budgets: v.optional(v.array(budgetSchema, 'a list of budgets')),
  workers: v.optional(v.pipe(v.number(count), v.integer(count), v.minValue(0, count))),
} satisfies Record<keyof ImagesOptions, unknown>)

/** What `images: { … }` may hold. */
export const imagesSchema: v.GenericSchema = schema

/** The names allowed in each object of options below `images`, by its path. */
export const imagesKeys: Readonly<Record<string, readonly string[]>> = {
  images: Object.keys(schema.entries),
  'images.remote': Object.keys(remoteSchema.entries),
  'images.budgets.0': Object.keys(budgetSchema.entries),
}

/**
 * Completes options that were checked.
 *
 * @throws FP_IMAGES_OPTION_INVALID for an option of images that is not what it takes.
 */
export function resolveImagesOptions(user: boolean | ImagesOptions): false | ResolvedImagesOptions {
  if (user === false) return false
  const { imports = 'query', html = true, css = true, slots = true, ...given } = user === true ? {} : user
  const { remote = [], store = null, workers = null, budgets = [], ...defaults } = given
  resolveImageRequest({ options: defaults as ImageOptions, place: projectPlace })
  return freezeDeeply({
    defaults: structuredClone(defaults) as ImageOptions,
    imports,
    remote: structuredClone('hosts' in remote ? remote : { hosts: remote }),
    html,
    css,
    slots,
    store: typeof store === 'string' ? [store] : store && [...store],
    budgets: structuredClone(budgets),
    workers,
  })
}
