/**
 * What a component of the React kit weighs in an app's build, beside other packages that do one of these things.
 *
 *   node scripts/bench/sizes.ts
 *
 * Vite's production build, React left out, brotli at quality 11; `later` is what comes by `import()` after the page, and
 * only where it is used. After `pnpm build`. Exit code 1 when a budget is broken.
 */
import { resolve } from 'node:path'
import { version } from 'vite'
import { components, kitParts, peers, wholeKit } from './sizes/kit-parts.ts'
import { measureSize } from './sizes/measure-size.ts'

const root = resolve(import.meta.dirname, '../..')

console.log(`${new Date().toISOString().slice(0, 10)}  Vite ${version}, react external, brotli 11; bytes\n`)
console.log('| import | minified | gzip | brotli | budget | later |')
console.log('|---|---:|---:|---:|---:|---:|')
let once = 0
for (const { name, code, most } of [...kitParts, components, wholeKit]) {
  const { minified, gzip, brotli, later, helper } = await measureSize(code, root)
  once = Math.max(once, helper)
  console.log(`| ${name} | ${minified} | ${gzip} | ${brotli} | ${most} | ${later || ''} |`)
  if (brotli > most) process.exitCode = 1
}
console.log(`| Vite's own code around \`import()\`, once an app, in none of the rows above | | | ${once} | | |`)
let sum = 0
for (const { name, code } of peers) {
  const { minified, gzip, brotli, helper } = await measureSize(code, root)
  if (name !== '@unpic/react Image') sum += brotli
  console.log(`| ${name} | ${minified} | ${gzip} | ${brotli} | | |`)
  if (helper) console.log(`| … with Vite's code around import() | | | ${brotli + helper} | | |`)
}
console.log(`| these packages together, of unpic the base | | | ${sum} | | |`)
if (process.exitCode === 1) console.error('\nA budget in scripts/bench/sizes/kit-parts.ts is broken.')
