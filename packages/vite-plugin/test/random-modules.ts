import type { PlannedApp } from './planned-apps.ts'

/**
 * An app of random modules, the same for the same seed: lazy pages, shared modules that import each other (in circles,
 * too), side effects that others can see, barrels, style sheets, empty modules, pages that load pages.
 */
export function randomApp(seed: number): PlannedApp {
  const random = generator(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const chance = (share: number): boolean => random() < share
  const pages = Array.from({ length: 3 + below(4) }, (_, at) => `p${at}`)
  const shared = Array.from({ length: 6 + below(12) }, (_, at) => `s${at}`)
  const files: Record<string, string> = {}
  const some = (names: readonly string[], share: number): string[] => names.filter(() => chance(share))
  const style = (name: string): string => {
    files[`src/${name}.css`] = `.card { --${name}: ${below(1000)}; order: ${below(50)} }`
    return `import './${name}.css'\n`
  }

  shared.forEach((name, at) => {
    // Mostly later ones, so that circles stay the exception.
    const imports = [...some(shared.slice(at + 1), 0.25), ...some(shared.slice(0, at), 0.04)]
    const kind = random()
    if (kind < 0.06) files[`src/${name}.js`] = `export const ${name} = 0\n`
    else if (kind < 0.16) {
      const named = imports.map((other) => `export { ${other} } from './${other}.js'\n`).join('')
      files[`src/${name}.js`] = `${named}export const ${name} = () => '${name}'\n`
    } else {
      const calls = imports.map((other) => `String(${other})`).join(' + ')
      files[`src/${name}.js`] = [
        ...imports.map((other) => `import { ${other} } from './${other}.js'\n`),
        chance(0.15) ? style(name) : '',
        chance(0.5) ? `globalThis.log.push('${name}')\n` : '',
        `export const ${name} = function () { return '${name}' + [${Array.from({ length: below(60) }, () => below(1e9)).join()}].length${calls && ` + (${calls}).length`} }\n`,
      ].join('')
    }
  })
  pages.forEach((name, at) => {
    const imports = some(shared, 0.35)
    const lazy = chance(0.2) && at > 0 ? `await import('./${pages[below(at)]}.js')\n` : ''
    files[`src/${name}.js`] = [
      ...imports.map((other) => `import { ${other} } from './${other}.js'\n`),
      chance(0.3) ? style(name) : '',
      `globalThis.log.push('${name}', typeof [${imports.join()}])\n`,
      `export default async () => {\n${lazy}return [${imports.join()}].map(String).length\n}\n`,
    ].join('')
  })
  const eager = some(shared, 0.15)
  files['src/main.js'] = [
    ...eager.map((other) => `import { ${other} } from './${other}.js'\n`),
    `globalThis.log.push('main', [${eager.join()}].length)\n`,
    `globalThis.go = { ${pages.map((page) => `${page}: async () => globalThis.log.push(await (await import('./${page}.js')).default())`).join(', ')} }\n`,
  ].join('')
  return { name: `seed ${seed}`, files, pages }
}

/** Mulberry32: small, seeded, good enough to draw apps. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
