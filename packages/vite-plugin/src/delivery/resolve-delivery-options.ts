import * as v from 'valibot'
import { freezeDeeply } from '../freeze-deeply.ts'
import type { DeliveryOptions, ResolvedDeliveryOptions } from './delivery-options.ts'

const place = 'a folder or an s3:// URL'
const count = 'a whole number from 0 to 50'
const seconds = 'a whole number of seconds from 0 to 31536000'
const policies = "'safe', 'strict', 'report-only' or false"
const names = "'auto', 'measure', true or false"
const page = "'auto', a page or false"

const wholeNumber = (text: string, max: number) =>
  v.pipe(v.number(text), v.integer(text), v.minValue(0, text), v.maxValue(max, text))

const schema = v.strictObject({
  store: v.optional(v.pipe(v.string(place), v.regex(/\S/, place))),
  keep: v.optional(wholeNumber(count, 50)),
  dictionaries: v.optional(v.boolean('true or false')),
  staleWhileRevalidate: v.optional(wholeNumber(seconds, 31_536_000)),
  csp: v.optional(v.union([v.literal(false), v.picklist(['safe', 'strict', 'report-only'], policies)], policies)),
  fallback: v.optional(v.union([v.literal(false), v.pipe(v.string(page), v.nonEmpty(page))], page)),
  dictionaryStableNames: v.optional(v.union([v.boolean(), v.picklist(['auto', 'measure'])], names)),
  summary: v.optional(v.boolean('true or false')),
} satisfies Record<keyof DeliveryOptions, unknown>)

/** What `delivery: { … }` may hold. */
export const deliverySchema: v.GenericSchema = schema

/** The names allowed in `delivery`. */
export const deliveryKeys: Readonly<Record<string, readonly string[]>> = { delivery: Object.keys(schema.entries) }

/** Completes options that were checked. */
export function resolveDeliveryOptions(user: boolean | DeliveryOptions): false | ResolvedDeliveryOptions {
  if (user === false) return false
  const { summary = true, dictionaryStableNames = 'auto', ...choices } = user === true ? {} : user
  const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
  return freezeDeeply({ choices: given, dictionaryStableNames, summary })
}
