import * as v from 'valibot'
import { chunksKeys, chunksSchema, resolveChunksOptions } from './chunks/resolve-chunks-options.ts'
import { deliveryKeys, deliverySchema, resolveDeliveryOptions } from './delivery/resolve-delivery-options.ts'
import { OptionInvalid, OptionsNotObject, OptionUnknown } from './errors.ts'
import { imagesKeys, imagesSchema, resolveImagesOptions } from './images/resolve-images-options.ts'
import {
  resolveServiceWorkerOptions,
  serviceWorkerKeys,
  serviceWorkerSchema,
} from './service-worker/resolve-service-worker-options.ts'
import type { FirstpaintOptions, ReportOptions, ResolvedOptions } from './options.ts'

const owner = 'firstpaint()'

const reportSchema = v.strictObject({
  brotli: v.optional(v.boolean('true or false')),
  treemap: v.optional(v.boolean('true or false')),
  summary: v.optional(v.boolean('true or false')),
} satisfies Record<keyof ReportOptions, unknown>)

const folderName = v.pipe(v.string('a folder name'), v.nonEmpty('a folder name that is not empty'))

const schema = v.strictObject({
  dir: v.optional(folderName),
  stableChunks: v.optional(v.boolean('true or false')),
  chunks: v.optional(v.union([v.boolean(), chunksSchema], 'true, false or an object of options')),
  preload: v.optional(v.boolean('true or false')),
  recover: v.optional(v.boolean('true or false')),
  images: v.optional(v.union([v.boolean(), imagesSchema], 'true, false or an object of options')),
  delivery: v.optional(v.union([v.boolean(), deliverySchema], 'true, false or an object of options')),
  serviceWorker: v.optional(v.union([v.boolean(), serviceWorkerSchema], 'true, false or an object of options')),
  graph: v.optional(v.boolean('true or false')),
  report: v.optional(v.union([v.boolean(), reportSchema], 'true, false or an object of options')),
  budgets: v.optional(
    v.union([v.boolean(), v.pipe(v.string(), v.nonEmpty('the name of a file'))], 'true, false or the name of a file'),
  ),
} satisfies Record<keyof FirstpaintOptions, unknown>)

/** The keys of each object of options, by its path: what a typo is compared with. */
const keysAt: Record<string, readonly string[]> = {
  '': Object.keys(schema.entries),
  report: Object.keys(reportSchema.entries),
  ...chunksKeys,
  ...imagesKeys,
  ...deliveryKeys,
  ...serviceWorkerKeys,
}

/**
 * The one place where options turn from what a person wrote into what the plugin uses: checked, completed, frozen.
 *
 * @throws FP_OPTIONS_NOT_OBJECT, FP_OPTION_UNKNOWN (with the nearest name), FP_OPTION_INVALID (with what it takes).
 */
export function resolveOptions(user: FirstpaintOptions = {}): ResolvedOptions {
  if (user === null || typeof user !== 'object' || Array.isArray(user)) throw OptionsNotObject(owner, user)
  const result = v.safeParse(schema, user)
  if (!result.success) throw optionError(result.issues[0])

  const { dir = '.firstpaint', stableChunks = true, chunks = true, preload = true } = user
  const { recover = true, images = true, delivery = false, graph = true, report = true } = user
  const { serviceWorker = false, budgets = true } = user
  const { brotli = false, treemap = true, summary = true } = typeof report === 'object' ? report : {}
  return Object.freeze({
    dir,
    stableChunks,
    chunks: resolveChunksOptions(chunks),
    preload,
    recover,
    images: resolveImagesOptions(images),
    delivery: resolveDeliveryOptions(delivery),
    serviceWorker: resolveServiceWorkerOptions(serviceWorker),
    graph,
    report: report === false ? false : Object.freeze({ brotli, treemap, summary }),
    budgets,
  })
}

function optionError(issue: v.BaseIssue<unknown>): Error {
  const { inner, path } = deepest(issue)
  const option = path.join('.')
  if (inner.type === 'strict_object' && inner.expected === 'never') {
    return OptionUnknown(owner, option, valueAt(inner), keysAt[path.slice(0, -1).join('.')] ?? [])
  }
  return OptionInvalid(owner, option, inner.input, inner.message)
}

/**
 * A union reports its branches' issues inside its own, with paths from there on; when an object or a list was given, the
 * branch for it knows best.
 */
function deepest(issue: v.BaseIssue<unknown>): {
  readonly inner: v.BaseIssue<unknown>
  readonly path: readonly string[]
} {
  const here = (issue.path ?? []).map(({ key }) => String(key))
  const kind = Array.isArray(issue.input) ? 'array' : 'object'
  const isHolder = issue.input !== null && typeof issue.input === 'object'
  const nested = isHolder ? issue.issues?.find(({ path }) => path?.[0].type === kind) : undefined
  if (!nested) return { inner: issue, path: here }
  const { inner, path } = deepest(nested)
  return { inner, path: [...here, ...path] }
}

function valueAt(issue: v.BaseIssue<unknown>): unknown {
  const last = issue.path?.at(-1)
  const holder = last && 'input' in last ? (last.input as Record<string, unknown>) : undefined
  return holder?.[String(last?.key)]
}
