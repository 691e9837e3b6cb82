import type { WorkerConfig } from '../worker/worker-config.ts'

/** The name a worker's code has for its configuration until that is known. */
export const configName = '__FIRSTPAINT_SW__'

/** Writes the configuration into a bundled worker, in the place of its name. */
export function injectConfig(code: string, config: WorkerConfig): string {
  return code.replaceAll(configName, () => toScript(config))
}

/** As JSON, but for expressions, and words, which need no quotes. */
function toScript(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toScript).join(',')}]`
  if (value instanceof RegExp) return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, of]) => of !== undefined)
  return `{${entries.map(([key, of]) => `${/^[a-z]+$/i.test(key) ? key : JSON.stringify(key)}:${toScript(of)}`).join(',')}}`
}
