import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromOutputsJson, toOutputsJson } from './own-outputs.ts'

it('reads back what was written', () => {
  const outputs = { kept: { 'b-X1.js': 'aa', 'a-X1.js': 'bb' }, made: ['index.html.br', 'a.gz'] }
  expect(fromOutputsJson(toOutputsJson(outputs))).toEqual({ ...outputs, made: ['a.gz', 'index.html.br'] })
})

it('never names a path outside of the site, whatever it reads', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { kept, made } = fromOutputsJson(text)
      for (const path of [...Object.keys(kept), ...made]) expect(path.split('/')).not.toContain('..')
    }),
  )
  expect(fromOutputsJson('{"kept":{"../x":"a","/etc/passwd":"a"},"made":["../../y","C:/z",1]}')).toEqual({
    kept: {},
    made: [],
  })
})
