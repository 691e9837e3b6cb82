import { expect, test } from 'vitest'
import { hasTopLevelEffects } from './top-level-effects.ts'

test.each([
  `import { a } from './a.js'\nexport * from './b.js'\nexport function f() { sideEffect() }`,
  `const x = 1, y = [x, 'a', { z: () => call() }], t = \`\${x}\`\nexport { x, y }`,
  `'use strict'\nexport default class A extends B { static x = 1; y = call(); [x]() {} }`,
  `const context = /* @__PURE__ */ createContext(null), other = /*#__PURE__*/ new Thing({ a: [1] })`,
  `const Menu = () => 1\nMenu.displayName = 'Menu'\nMenu.Item.x = function () {}`,
  `const cache = new Map([[1, 2]]), mark = Symbol('x'), frozen = Object.freeze({ a: 1 })`,
  `const a = other.b?.c ?? (typeof window === 'undefined' ? 1 : -2)`,
  ``,
])('quiet: %s', (code) => {
  expect(hasTopLevelEffects(code)).toBe(false)
})

test.each([
  `globalThis.log.push(1)`,
  `const a = call()`,
  `const a = /* @__PURE__ */ make(call())`,
  `window.x = 1`,
  `import { registry } from './r.js'\nregistry.add = 1`,
  `const registry = imported\nregistry.x = 1`,
  `const { a } = b`,
  `class A { static { call() } }`,
  `class A { static x = call() }`,
  `if (x) call()`,
  `for (const a of b) c(a)`,
  `await 0`,
  `delete a.b`,
  `x++`,
  `this is no code`,
])('noticed: %s', (code) => {
  expect(hasTopLevelEffects(code)).toBe(true)
})
