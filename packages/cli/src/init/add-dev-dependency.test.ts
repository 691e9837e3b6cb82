import { expect, test } from 'vitest'
import { addDevDependency } from './add-dev-dependency.ts'

test('adds in its place and keeps the manner of the file', () => {
  const before = '{\r\n\t"name": "app",\r\n\t"devDependencies": {\r\n\t\t"vite": "^8.0.0"\r\n\t},\r\n\t"x": 1\r\n}'
  expect(addDevDependency(before, 'firstpaint', '^0.1.0')).toBe(
    '{\r\n\t"name": "app",\r\n\t"devDependencies": {\r\n\t\t"firstpaint": "^0.1.0",\r\n\t\t"vite": "^8.0.0"\r\n\t},\r\n\t"x": 1\r\n}',
  )
})

test('makes the field where there is none', () => {
  expect(addDevDependency('{}\n', 'firstpaint', '1')).toBe('{\n  "devDependencies": {\n    "firstpaint": "1"\n  }\n}\n')
})

test.each(['dependencies', 'devDependencies'])('leaves a package alone that stands in %s', (field) => {
  expect(addDevDependency(JSON.stringify({ [field]: { firstpaint: 'file:x' } }), 'firstpaint', '1')).toBeUndefined()
})
