import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineError, type ErrorFactory, isFirstpaintError } from '@firstpaint/core/errors'
import { type AlertConfig, resolveAlertConfig } from '@firstpaint/core/vitals'
import { parse } from 'yaml'

export const AlertsUnreadable: ErrorFactory<[file: string, why: string]> = defineError('FP_ALERTS_FILE', {
  message: (file, why) => `${file} holds no alert rules: ${why}`,
  hint: 'The file is YAML or JSON, or a module whose default export is the rules.',
  place: (file) => file,
})

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads alert rules from a file: `.yaml`, `.yml`, `.json`, or a module (`.ts`, `.js`, `.mjs`). `${NAME}` in a text of a channel
 * is the environment's, so that secrets need not stand in the file.
 *
 * @throws FP_ALERTS_FILE
 */
export function readAlertConfig(file: string, env: Environment): Promise<AlertConfig> {
  return reading(file, async () => resolveAlertConfig(withEnvironment(await readDocument(file), env)))
}

/**
 * The rules of such a file alone, as they were written: who would be told is nobody's business in a test.
 *
 * @throws FP_ALERTS_FILE
 */
export function readAlertDocument(file: string): Promise<{ readonly rules: unknown }> {
  return reading(file, async () => {
    const document = await readDocument(file)
    const { rules } = (typeof document === 'object' && document !== null ? document : {}) as { rules?: unknown }
    const untold = Array.isArray(rules) ? rules.map((rule: object) => ({ ...rule, to: undefined })) : rules
    resolveAlertConfig({ rules: untold })
    return { rules: untold }
  })
}

async function reading<Result>(file: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (isFirstpaintError(error)) throw AlertsUnreadable.because(error, file, error.message)
    throw AlertsUnreadable.because(error, file, (error as Error).message)
  }
}

async function readDocument(file: string): Promise<unknown> {
  switch (extname(file)) {
    case '.yaml':
    case '.yml':
      return parse(readFileSync(file, 'utf8'))
    case '.json':
      return JSON.parse(readFileSync(file, 'utf8'))
    case '.ts':
    case '.js':
    case '.mjs': {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown }
      return module.default
    }
    default:
      throw new Error('its name must end in .yaml, .yml, .json, .ts, .js or .mjs')
  }
}

function withEnvironment(document: unknown, env: Environment): unknown {
  if (typeof document !== 'object' || document === null || !('channels' in document)) return document
  return { ...document, channels: filled(document.channels, env) }
}

function filled(value: unknown, env: Environment): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
      const found = env[name]
      if (found === undefined || found === '') throw new Error(`the environment variable ${name} is not set`)
      return found
    })
  if (Array.isArray(value)) return value.map((each) => filled(each, env))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, env)]))
}
