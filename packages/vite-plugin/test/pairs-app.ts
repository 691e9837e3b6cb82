/** Lazy pages of the app below. */
export const pages: readonly string[] = ['home', 'menu', 'dish', 'about', 'team', 'jobs']
/** Each two of them. */
export const pairs: readonly (readonly [string, string])[] = pages.flatMap((one, at) =>
  pages.slice(at + 1).map((other) => [one, other] as const),
)
/** Code of about this many bytes that does not compress well. */
const bulk = (seed: number, bytes: number): string =>
  Array.from(
    { length: Math.ceil(bytes / 12) },
    (_, at) => ((at + 1) * 2_654_435_761 * (seed + 7)) % 99_999_999_977,
  ).join(',')

/** An app whose pages all need one large module, and each two of them a small one of their own. */
export const pairsApp: Readonly<Record<string, string>> = {
  'src/main.js': `globalThis.go = { ${pages.map((page) => `${page}: () => import('./${page}.js')`).join(', ')} }\n`,
  'src/base.js': `export const base = [${bulk(1, 60_000)}]\n`,
  ...Object.fromEntries(
    pairs.map(([one, other], at) => [
      `src/${one}-${other}.js`,
      `export const ${one}_${other} = [${bulk(at + 2, 500)}]\n`,
    ]),
  ),
  ...Object.fromEntries(
    pages.map((page, at) => {
      const own = pairs.filter((pair) => pair.includes(page))
      const imports = own.map((pair) => `import { ${pair.join('_')} } from './${pair.join('-')}.js'\n`)
      const uses = own.map((pair) => pair.join('_')).join(', ')
      return [
        `src/${page}.js`,
        `import { base } from './base.js'\n${imports.join('')}export const page = () => [base, ${uses}, ${bulk(at + 50, 2000)}]\n`,
      ]
    }),
  ),
}
