import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { appModule } from '../measure/build.fixture.ts'
import { addStatement, changeBody, dropImport } from './change-code.ts'
import { editableParts, type ParseCode } from './editable-parts.ts'

const parse: ParseCode = (code) => parseSync('x.js', code).program

test('a literal gets a letter more, and nothing else changes', () => {
  const code = `import x from 'hello you'\nexport const greet = () => say("hello you", x)\n`
  expect(changeBody(code, appModule('a', { literal: 'hello you' }), parse)).toEqual({
    code: `import x from 'hello you'\nexport const greet = () => say("hello youx", x)\n`,
    way: 'literal',
  })
})

test('without a literal, a kept function does something more; without one of those, the module', () => {
  const target = appModule('a', { literal: null, functionName: 'add' })
  const edited = (code: string): string => changeBody(code, target, parse).code
  expect(edited('const add = (a, b) => a + b')).toBe('const add = (a, b) => (globalThis.benchEdited = 1, a + b)')
  expect(edited("function add() { 'use strict'; return 1 }")).toBe(
    "function add() { 'use strict';;globalThis.benchEdited = 1; return 1 }",
  )
  expect(edited('class A { add() {} }')).toBe('class A { add() {;globalThis.benchEdited = 1;} }')
  expect(changeBody('let other', target, parse)).toEqual({
    code: 'let other\n;globalThis.benchEdited = 1;\n',
    way: 'statement',
  })
})

test('what is planted still parses, whatever the shape of the function', () => {
  const target = appModule('a', { literal: null, functionName: 'f' })
  for (const code of [
    'const f = () => ({})',
    'const o = { f() {} }',
    'exports.f = function () { return 1 }',
    'function f() {}',
  ]) {
    const changed = addStatement({ code, program: parse(code), target, statement: 'globalThis.x = 1' })
    expect(parseSync('x.js', changed.code).errors, changed.code).toEqual([])
    expect(changed.way).toBe('function')
  }
})

test('a dropped import leaves functions that do nothing', () => {
  const code = `import A, { b as c } from './x.js'\nuse(A, c)\n`
  const [declaration] = parse(code).body
  if (declaration?.type !== 'ImportDeclaration') throw new Error('no import')
  expect(dropImport(code, declaration)).toBe('const A = () => null; const c = () => null;\nuse(A, c)\n')
})

test('editable parts stand in the output, and no edit of them changes how the app is built', () => {
  const rendered = `
const mode = "longest text of all that is dropped";
function small() {}
const large$1 = () => { call("kept in the output", "short"); return { "some long key here": 1 } };
if (typeof x === "undefined thing") require("a module name");
`
  const minified = 'call("kept in the output","short"),{"some long key here":1};"undefined thing";"a module name"'
  expect(editableParts(rendered, minified, parse)).toEqual({ literal: 'kept in the output', functionName: 'large' })
  expect(editableParts('}{', '', parse)).toEqual({ literal: null, functionName: null })
})
