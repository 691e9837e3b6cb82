import { isRecord } from '../errors/is-record.ts'
import { describeValue } from '../errors/describe-value.ts'
import { readSlotsByImage } from '../images/read-image-slots.ts'
import type { FieldProfile, FieldRoute, FieldTransition } from './field-profile.ts'

export interface ReadFieldProfileOptions {
  /** The time to judge its age by, in ms since 1970. */
  readonly now: number
  /** Default 90: people's ways through an app change slower than the app. */
  readonly maxAgeDays?: number
}

/** A profile, or none and why. A profile is never a reason to fail a build: with null, planners use their priors. */
export interface FieldProfileReading {
  readonly profile: FieldProfile | null
  readonly warnings: readonly string[]
}

const dayMs = 24 * 60 * 60 * 1000

/** Checks what came out of a file or an API. Wrong rows are dropped with a warning; a wrong whole gives null with one. */
export function readFieldProfile(json: unknown, options: ReadFieldProfileOptions): FieldProfileReading {
  const { now, maxAgeDays = 90 } = options
  const unusable = (why: string): FieldProfileReading => ({
    profile: null,
    warnings: [`The field profile is not used: ${why}. The plan uses priors instead.`],
  })
  if (!isRecord(json)) return unusable(`it is ${describeValue(json)}, not an object`)
  if (json['version'] !== 1) return unusable(`its version is ${describeValue(json['version'])}, and only 1 is known`)
  const generatedAt = json['generatedAt']
  const made = typeof generatedAt === 'string' ? Date.parse(generatedAt) : Number.NaN
  if (typeof generatedAt !== 'string' || Number.isNaN(made)) return unusable(`'generatedAt' is no ISO 8601 date`)
  const age = (now - made) / dayMs
  if (age > maxAgeDays) return unusable(`it is ${Math.floor(age)} days old, and ${maxAgeDays} are allowed`)
  if (!Array.isArray(json['routes'])) return unusable(`'routes' is ${describeValue(json['routes'])}, not an array`)

  const warnings: string[] = []
  const routes = rows(json['routes'], isFieldRoute, { name: 'routes', warnings })
  if (!routes.some(({ visits }) => visits > 0)) return unusable('no route in it was visited')
  const share = numberIn(json, 'returningShare', { max: 1, warnings })
  const days = numberIn(json, 'daysBetweenVisits', { max: 10_000, warnings })
  const depth = numberIn(json, 'routesPerVisit', { max: 10_000, warnings })
  const slots = json['slots'] === undefined ? undefined : readSlotsByImage(json['slots'], "The field profile's 'slots'")
  warnings.push(...(slots?.warnings ?? []))
  return {
    profile: {
      version: 1,
      generatedAt,
      routes: routes.map(({ route, visits }) => ({ route, visits })),
      transitions: rows(json['transitions'] ?? [], isFieldTransition, { name: 'transitions', warnings }).map(
        ({ from, to, count }) => ({ from, to, count }),
      ),
      ...(share !== undefined && { returningShare: share }),
      ...(days !== undefined && { daysBetweenVisits: days }),
      ...(depth !== undefined && { routesPerVisit: Math.max(1, depth) }),
      ...(slots !== undefined && { slots: slots.images }),
    },
    warnings,
  }
}

interface RowsOptions {
  readonly name: string
  readonly warnings: string[]
}

function rows<T>(given: unknown, isRow: (row: unknown) => row is T, { name, warnings }: RowsOptions): T[] {
  if (!Array.isArray(given)) {
    warnings.push(`The field profile's '${name}' is ${describeValue(given)}, not an array; it is left out.`)
    return []
  }
  const good = given.filter((row) => isRow(row))
  const dropped = given.length - good.length
  if (dropped > 0) warnings.push(`${dropped} of ${given.length} rows in the field profile's '${name}' are malformed.`)
  return good
}

function isFieldRoute(row: unknown): row is FieldRoute {
  return isRecord(row) && typeof row['route'] === 'string' && isCount(row['visits'])
}

function isFieldTransition(row: unknown): row is FieldTransition {
  return isRecord(row) && typeof row['from'] === 'string' && typeof row['to'] === 'string' && isCount(row['count'])
}

function numberIn(
  json: Record<string, unknown>,
  key: string,
  { max, warnings }: { readonly max: number; readonly warnings: string[] },
): number | undefined {
  const value = json[key]
  if (value === undefined) return undefined
  if (isCount(value) && value <= max) return value
  warnings.push(`The field profile's '${key}' is ${describeValue(value)}, not a number from 0 to ${max}.`)
  return undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
