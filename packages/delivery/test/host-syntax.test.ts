import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import {
  type DeliveryManifest,
  type HostConfig,
  type HostName,
  hostNames,
  toHostConfig,
} from '@firstpaint/core/delivery'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { anyManifest } from './hosts/any-manifest.ts'
import { findProgram } from './hosts/find-program.ts'
import { headersAt, parseHeadersFile } from './hosts/parse-headers-file.ts'
import { type Directive, parseNginx } from './hosts/parse-nginx.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-syntax-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The configuration, or undefined where the host refuses with an error that names the reason. */
function configOf(host: HostName, manifest: DeliveryManifest, allowed: readonly string[] = []): HostConfig | undefined {
  try {
    return toHostConfig(host, manifest)
  } catch (error) {
    expect(allowed).toContain((error as { code?: string }).code)
    return undefined
  }
}

const textOf = (config: HostConfig, path: string): string => config.files.find((file) => file.path === path)!.text

/** Every manifest gives a text that holds what `check` wants; a host may refuse by the codes in `allowed`. */
function always(
  host: HostName,
  allowed: readonly string[],
  check: (config: HostConfig, manifest: DeliveryManifest) => void,
  numRuns = 200,
): void {
  let written = 0
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      const config = configOf(host, manifest, allowed)
      if (config === undefined) return
      written += 1
      check(config, manifest)
    }),
    { numRuns },
  )
  // Caddy refuses question marks and what looks like a placeholder, which odd names are full of.
  expect(written).toBeGreaterThan(numRuns / (host === 'caddy' ? 20 : 4))
}

describe('any manifest', () => {
  test('gives the same text twice, and says at the top what the host cannot do', () => {
    fc.assert(
      fc.property(anyManifest, fc.constantFrom(...hostNames), (manifest, host) => {
        const config = configOf(host, manifest, ['FP_HOST_NOT_EXPRESSIBLE', 'FP_HOST_LIMIT'])
        expect(configOf(host, manifest, ['FP_HOST_NOT_EXPRESSIBLE', 'FP_HOST_LIMIT'])).toEqual(config)
        expect(config?.limits.length).not.toBe(0)
        for (const { path, text } of config?.files ?? [])
          if (!path.endsWith('.json')) for (const limit of config!.limits) expect(text.slice(0, 4000)).toContain(limit)
      }),
    )
  })

  test('nginx: only directives we write, in their places', () => {
    const names = (block: readonly Directive[]): string[] => block.map(({ words }) => words[0]!)
    always('nginx', [], ({ files }) => {
      const top = parseNginx(files[0]!.text)
      expect([...new Set(names(top))].toSorted()).toEqual(
        ['geo', 'map', 'map_hash_bucket_size', 'map_hash_max_size', 'server', 'variables_hash_max_size'].toSorted(),
      )
      const servers = top.filter(({ words }) => words[0] === 'server')
      expect(servers).toHaveLength(1)
      const locations = servers[0]!.block!.filter(({ words }) => words[0] === 'location')
      expect(locations.map(({ words }) => words[1])).toEqual([
        '/',
        '@fp_named',
        '@fp_page',
        '@fp_missing',
        '@fp_gone',
        '@fp_unsatisfiable',
      ])
      for (const { words, block } of top.filter(({ words: own }) => own[0] === 'map')) {
        expect(words).toHaveLength(3)
        for (const row of block!) expect(row.words).toHaveLength(2)
      }
    })
  })

  test('Netlify and Cloudflare Pages: lines of the grammar, within the limits', () => {
    for (const host of ['netlify', 'cloudflare-pages'] as const)
      always(host, ['FP_HOST_LIMIT'], (config, { base, files }) => {
        const rules = parseHeadersFile(textOf(config, '_headers'))
        if (host === 'cloudflare-pages') expect(rules.length).toBeLessThanOrEqual(100)
        for (const line of textOf(config, '_headers').split('\n')) expect(line.length).toBeLessThanOrEqual(2000)
        for (const line of textOf(config, '_redirects')
          .split('\n')
          .filter((text) => text !== '' && !text.startsWith('#')))
          expect(line).toMatch(/^\/[\w/.~!'()%:-]*\*? \/[\w/.~!'()%-]* (?:200|302|404!?)$/)
        for (const { path, caching } of files) {
          const address =
            base +
            path
              .split('/')
              .map((part) => encodeURIComponent(part).replaceAll('*', '%2A'))
              .join('/')
          if (caching === 'immutable')
            expect(headersAt(rules, address)['cache-control']).toMatch(/^public, max-age=31536000, immutable/)
        }
      })
  })

  test('Vercel: JSON of the documented members', () => {
    always('vercel', ['FP_HOST_LIMIT'], (config) => {
      const document = JSON.parse(textOf(config, 'vercel.json'))
      expect(Object.keys(document)).toEqual(['$schema', 'cleanUrls', 'headers', 'redirects', 'rewrites'])
      for (const { source } of [...document.headers, ...document.rewrites]) expect(source).toMatch(/^\//)
    })
  })

  test('CloudFront: functions that answer, of an allowed size', () => {
    always(
      'cloudfront',
      ['FP_HOST_LIMIT', 'FP_HOST_NOT_EXPRESSIBLE'],
      (config, { base, files }) => {
        JSON.parse(textOf(config, 'response-headers-policy.json'))
        JSON.parse(textOf(config, 'cache-policy.json'))
        for (const path of ['viewer-request.js', 'viewer-response.js']) {
          const text = textOf(config, path)
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_240)
          const context = createContext({})
          runInContext(text, context)
          for (const file of files) {
            const uri = base + file.path.split('/').map(encodeURIComponent).join('/')
            const event = {
              request: { method: 'GET', uri, querystring: {}, headers: {} },
              response: { statusCode: 200, headers: {} },
            }
            const answer = JSON.parse(
              runInContext(`JSON.stringify(handler(${JSON.stringify(event)}))`, context) as string,
            )
            if (path === 'viewer-request.js' && !file.path.includes('\\') && !/(?:^|\/)\./.test(file.path))
              expect(answer.uri).toBe(uri)
          }
        }
      },
      60,
    )
  })

  test('Fastly: strings closed, blocks balanced, statements ended', () => {
    always('fastly', ['FP_HOST_LIMIT'], ({ files }) => {
      const code = files[0]!.text.replace(/^\s*#.*$/gm, '').replace(/"[^"\n]*"/g, '""')
      // What is left between the strings: no quote, nothing glued to a string, no letter of a name.
      expect(code).not.toMatch(/[^"]"[^"]|""[\w"]|[^\x20-\x7e\n]|[$\\`'@^]/)
      let depth = 0
      for (const line of code
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== '')) {
        expect(line).toMatch(/(?:[;{},])$/)
        depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0)
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      expect(code.match(/^(?:sub|table|backend) /gm)).toHaveLength(8)
    })
  })

  for (const [host, args] of [
    ['nginx', (file: string) => ['-p', folder, '-c', file, '-e', join(folder, 'error.log'), '-t']],
    ['caddy', (file: string) => ['validate', '--adapter', 'caddyfile', '--config', file]],
  ] as const)
    test(`${host} itself takes it`, () => {
      const program = findProgram(host)
      if (program === undefined) return console.log(`left out: the machine has no ${host}`)
      const file = join(folder, `${host}.conf`)
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
      always(
        host,
        ['FP_HOST_NOT_EXPRESSIBLE'],
        ({ files }) => {
          const text = files[0]!.text.replace('listen 80;', 'listen 8123;').replace('listen [::]:80;', '')
          const whole = host === 'nginx' ? `pid ${folder}/pid; events { }\nhttp { access_log off;\n${text}\n}` : text
          writeFileSync(file, whole)
          expect(() => execFileSync(program, args(file), { stdio: 'pipe', env, cwd: folder })).not.toThrow()
        },
        host === 'caddy' ? 60 : 30,
      )
    })
})
