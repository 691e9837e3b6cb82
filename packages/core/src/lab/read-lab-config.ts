import { isRecord } from '../errors/is-record.ts'
import { type Flow, type FlowAction, type FlowStep, flowStepName, type LabConfig, type LabRoute } from './lab-config.ts'
import { LabConfigInvalid, LabConfigNotJson, LabConfigUnknown } from './lab-config-errors.ts'

const keys = ['$schema', 'version', 'url', 'dist', 'proxy', 'routes', 'flows', 'life', 'runs']
const actions = ['visit', 'click', 'type', 'press', 'expect'] as const

/**
 * Reads `firstpaint.lab.json`: what the lab measures.
 *
 * @param file Its name, for messages.
 * @throws FP_LAB_CONFIG_NOT_JSON, FP_LAB_CONFIG_INVALID, FP_LAB_CONFIG_UNKNOWN_KEY
 * @example
 * { "version": 1, "dist": "dist", "routes": ["/", { "route": "/menu/:slug", "path": "/menu/margherita" }],
 *   "flows": [{ "name": "order", "steps": [{ "visit": "/menu" }, { "click": "text=Add" }, { "expect": "#cart" }] }] }
 */
export function readLabConfig(text: string, file: string): LabConfig {
  const json = parse(text, file)
  if (!isRecord(json)) throw LabConfigInvalid(file, '', json, 'an object with version, url or dist, and routes')
  refuseUnknown(json, keys, { file, place: '' })
  if (json['version'] !== 1) throw LabConfigInvalid(file, 'version', json['version'], '1')
  const url = optional(json['url'], (value) => address(value, file))
  const dist = optional(json['dist'], (value) => textOf(value, { file, place: 'dist' }))
  if (url === undefined && dist === undefined) {
    throw LabConfigInvalid(file, 'url', undefined, 'an address, or dist the folder of the built site')
  }
  const routes = optional(json['routes'], (value) =>
    list(value, { file, place: 'routes' }).map((one, index) => route(one, { file, place: `routes[${index}]` })),
  )
  const flows = optional(json['flows'], (value) => list(value, { file, place: 'flows' })) ?? []
  return Object.freeze({
    ...(url !== undefined && { url }),
    ...(dist !== undefined && { dist }),
    ...(routes !== undefined && { routes }),
    proxy: proxies(json['proxy'] ?? {}, file),
    flows: flows.map((one, index) => flow(one, { file, place: `flows[${index}]` })),
    life: whole(json['life'] ?? 3000, { file, place: 'life', min: 100, max: 60_000 }),
    runs: whole(json['runs'] ?? 1, { file, place: 'runs', min: 1, max: 100 }),
  })
}

interface Place {
  readonly file: string
  readonly place: string
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw LabConfigNotJson.because(error, file, error instanceof Error ? error.message : String(error))
  }
}

function route(value: unknown, { file, place }: Place): LabRoute {
  if (typeof value === 'string') {
    const path = pathOf(value, { file, place })
    if (/[:*]/.test(path)) {
      throw LabConfigInvalid(
        file,
        place,
        value,
        'a path to visit; of a route with parameters, an object with route and path',
      )
    }
    return { route: path, path }
  }
  if (!isRecord(value)) throw LabConfigInvalid(file, place, value, 'a path, or an object with route and path')
  refuseUnknown(value, ['route', 'path'], { file, place })
  return {
    route: pathOf(value['route'], { file, place: `${place}.route` }),
    path: pathOf(value['path'], { file, place: `${place}.path` }),
  }
}

function flow(value: unknown, { file, place }: Place): Flow {
  if (!isRecord(value)) throw LabConfigInvalid(file, place, value, 'an object with name and steps')
  refuseUnknown(value, ['name', 'steps'], { file, place })
  const steps = list(value['steps'], { file, place: `${place}.steps` })
  if (!isRecord(steps[0]) || steps[0]['visit'] === undefined) {
    throw LabConfigInvalid(file, `${place}.steps[0]`, steps[0], 'a visit, with which every flow begins')
  }
  return {
    name: textOf(value['name'], { file, place: `${place}.name` }),
    steps: steps.map((one, index) => step(one, { file, place: `${place}.steps[${index}]` })),
  }
}

function step(value: unknown, { file, place }: Place): FlowStep {
  if (!isRecord(value)) throw LabConfigInvalid(file, place, value, `an object with one of ${actions.join(', ')}`)
  refuseUnknown(value, [...actions, 'into', 'name'], { file, place })
  const given = actions.filter((action) => value[action] !== undefined)
  const [action] = given
  if (action === undefined || given.length > 1) {
    throw LabConfigInvalid(file, place, given.join(' and ') || undefined, `one of ${actions.join(', ')}`)
  }
  const target = textOf(value[action], { file, place: `${place}.${action}` })
  const into = action === 'type' ? textOf(value['into'], { file, place: `${place}.into` }) : ''
  if (action !== 'type' && value['into'] !== undefined) throw LabConfigUnknown(file, place, 'into', [action, 'name'])
  if (action === 'visit') pathOf(target, { file, place: `${place}.visit` })
  const done = (action === 'type' ? { type: target, into } : { [action]: target }) as unknown as FlowAction
  const name = optional(value['name'], (written) => textOf(written, { file, place: `${place}.name` }))
  return { ...done, name: name ?? flowStepName(done) }
}

function proxies(value: unknown, file: string): Readonly<Record<string, string>> {
  if (!isRecord(value)) throw LabConfigInvalid(file, 'proxy', value, 'an object of paths and addresses')
  for (const [path, to] of Object.entries(value)) {
    if (!/^\/(?:[^?#]*\/)?$/.test(path)) {
      throw LabConfigInvalid(file, 'proxy', path, 'an object whose keys are paths with a slash at both ends')
    }
    if (typeof to !== 'string' || !/^https?:\/\/[^/]/.test(to)) {
      throw LabConfigInvalid(file, `proxy.${path}`, to, 'the address of a server')
    }
  }
  return value as Readonly<Record<string, string>>
}

function address(value: unknown, file: string): string {
  if (typeof value !== 'string' || !/^https?:\/\/[^/]/.test(value)) {
    throw LabConfigInvalid(file, 'url', value, "an address that begins with 'http://' or 'https://'")
  }
  return value.replace(/\/+$/, '')
}

function pathOf(value: unknown, { file, place }: Place): string {
  if (typeof value === 'string' && value.startsWith('/')) return value
  throw LabConfigInvalid(file, place, value, 'a path that begins with a slash')
}

function textOf(value: unknown, { file, place }: Place): string {
  if (typeof value === 'string' && value !== '') return value
  throw LabConfigInvalid(file, place, value, 'a text that is not empty')
}

function list(value: unknown, { file, place }: Place): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value
  throw LabConfigInvalid(file, place, value, 'a list with at least one entry')
}

function whole(
  value: unknown,
  { file, place, min, max }: Place & { readonly min: number; readonly max: number },
): number {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return value as number
  throw LabConfigInvalid(file, place, value, `a whole number from ${min} to ${max}`)
}

function optional<Value>(value: unknown, read: (value: unknown) => Value): Value | undefined {
  return value === undefined ? undefined : read(value)
}

function refuseUnknown(object: Record<string, unknown>, allowed: readonly string[], { file, place }: Place): void {
  const unknown = Object.keys(object).find((key) => !allowed.includes(key))
  if (unknown !== undefined) throw LabConfigUnknown(file, place, unknown, allowed)
}
