import { expect, test } from 'vitest'
import { sharedEffects } from './shared-effects.ts'

test.each<[string, string[]]>([
  [`;(globalThis.log ??= []).push('a')`, ['log']],
  [`globalThis.kept = [globalThis.kept, say(3)]`, ['kept']],
  [`document.documentElement.dataset.theme = 'dark'`, ['document']],
  [`if (typeof window !== 'undefined') window.addEventListener('load', () => {})`, ['addEventListener load']],
  [`addEventListener('storage', () => {}, true)`, ['addEventListener storage']],
  [`window.addEventListener(type, () => {})`, ['*']],
  [`window.addEventListener = patched`, ['*']],
  [`const root = document.documentElement\nroot.lang = 'en'`, ['document']],
  [`Array.prototype.last = function () { return this.at(-1) }`, ['Array']],
  [`Object.defineProperty(window, 'app', { value: 1 })`, ['*']],
  [`;(() => { localStorage.setItem('a', 1) })()`, ['localStorage']],
  [`function start() { document.body.append('x') }\nstart()`, ['document']],
  [`customElements.define('x-y', class extends HTMLElement {})`, ['customElements']],
  [`document.getElementById('root').append('x')`, ['document']],
  [`delete globalThis.log`, ['log']],
  [`window[name] = 1`, ['*']],
  [`self.a.b = window['c'].d = 1`, ['a', 'c']],
  [`globalThis.count++`, ['count']],
])('evident: %s', (code, shared) => {
  expect(sharedEffects(code)).toEqual(shared)
})

test.each([
  `const images = new Map([wide].flatMap(Object.entries))`,
  `const store = createStore(localStorage.getItem('cart'))`,
  `createRoot(document.getElementById('root')).render(1)`,
  `registry.add('x')`,
  `export function start() { document.body.append('x') }`,
  `const isTouch = 'ontouchstart' in window`,
  `const document = makeDocument()\ndocument.write('x')`,
  `const own = {}\nown.window = 1\nObject.assign(own, { a: 1 })`,
  `class A { static x = call() }`,
  `this is no code`,
  ``,
])('not evident: %s', (code) => {
  expect(sharedEffects(code)).toEqual([])
})
