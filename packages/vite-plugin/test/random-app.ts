/** Numbers from a seed, the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // mulberry32: one 32-bit state, good enough to draw graphs.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface RandomApp {
  readonly files: Readonly<Record<string, string>>
  /** Names of lazy pages, for `globalThis.go`. */
  readonly pages: readonly string[]
}

/** Classes that several stylesheets of an app fight over. */
export const foughtOver = 4

/**
 * Draws an app: pages loaded on demand over modules that log when they run, import each other (in circles, too, and
 * themselves), bring stylesheets that override each other, are empty, large, lazy within lazy, or say they have no side
 * effects.
 */
export function drawRandomApp(seed: number): RandomApp {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const chance = (probability: number): boolean => random() < probability
  const count = 6 + below(40)
  const pageCount = 2 + below(4)
  const styles = below(6)
  const circles = chance(0.5) ? 0.06 : 0

  const files: Record<string, string> = {
    'index.html': `<!doctype html><html><head><link rel="icon" href="data:,"></head><body>${Array.from({ length: foughtOver }, (_, index) => `<i class="fought-${index}"></i>`).join('')}<script type="module" src="/src/main.js"></script></body></html>`,
    'src/quiet/package.json': '{ "name": "quiet", "sideEffects": false }',
  }
  // Modules that say they have no side effects tell the truth, or nobody could keep their order.
  const path = Array.from({ length: count }, (_, index) => `${chance(0.2) ? 'quiet/' : ''}m${index}.js`)
  const from = (at: string, to: string): string => (at.startsWith('quiet/') ? `../${to}` : `./${to}`)

  for (let index = 0; index < count; index++) {
    const at = path[index]!
    const lines: string[] = []
    const used: string[] = []
    const targets = new Set<number>()
    for (let tries = below(5); tries > 0; tries--) {
      if (index + 1 < count) targets.add(index + 1 + below(count - index - 1))
      if (chance(circles)) targets.add(below(count))
    }
    for (const target of targets) {
      if (chance(0.25)) lines.push(`import ${JSON.stringify(from(at, path[target]!))}`)
      else {
        lines.push(`import { say as say${target} } from ${JSON.stringify(from(at, path[target]!))}`)
        used.push(`say${target}(depth - 1)`)
      }
    }
    if (styles > 0 && chance(0.3)) lines.push(`import ${JSON.stringify(from(at, `s${below(styles)}.css`))}`)
    const kind = random()
    if (kind < 0.08 && used.length === 0) {
      files[`src/${at}`] = `${lines.join('\n')}\nexport const say = () => 0\n`
      continue
    }
    if (!at.startsWith('quiet/') && chance(0.6)) lines.push(`;(globalThis.log ??= []).push('m${index}')`)
    if (kind > 0.94) lines.push(`const large = ${JSON.stringify(`${seed}:${index} `.repeat(6000))}`)
    const lazy =
      !at.startsWith('quiet/') && index + 1 < count && chance(0.12) ? index + 1 + below(count - index - 1) : 0
    if (lazy) {
      lines.push(
        `;(globalThis.later ??= []).push(() => import(${JSON.stringify(from(at, path[lazy]!))}).then((m) => m.say(2)))`,
      )
    }
    const sum = [String(index), ...(kind > 0.94 ? ['large.length'] : []), ...used].join(' + ')
    lines.push(`export function say(depth) { return depth <= 0 ? 0 : ${sum} }`)
    if (chance(0.05))
      lines.unshift(
        `import * as self${index} from ${JSON.stringify(`./${at.split('/').at(-1)!}`)}`,
        `globalThis.selves = [() => self${index}.say]`,
      )
    files[`src/${at}`] = `${lines.join('\n')}\n`
  }
  for (let index = 0; index < styles; index++) {
    const rules = Array.from({ length: foughtOver }, (_, each) =>
      chance(0.6) ? `.fought-${each} { z-index: ${index + 1}; position: relative }` : '',
    )
    files[`src/s${index}.css`] = `${rules.join('\n')}\n.only-${index} { color: red }\n`
  }

  const pages = Array.from({ length: pageCount }, () => path[below(count)]!)
  const eager = Array.from(
    { length: below(3) },
    () => `import { say as eager${below(1e6)} } from './${path[below(count)]!}'`,
  )
  files['src/main.js'] = [
    ...eager,
    `;(globalThis.log ??= []).push('main')`,
    ...eager.map((line) => `globalThis.kept = [globalThis.kept, ${/as (\w+)/.exec(line)![1]!}(3)]`),
    `globalThis.go = { ${pages.map((page, index) => `p${index}: () => import('./${page}').then((m) => m.say(3))`).join(', ')} }`,
  ].join('\n')
  return { files, pages: pages.map((_, index) => `p${index}`) }
}
