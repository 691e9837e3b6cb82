import { expect, test } from 'vitest'
import { appModule } from './build.fixture.ts'
import { libraryEdit } from './library-edit.ts'

test("Bistro's shared picture begins to use the kit; other apps have no such edit", () => {
  const modules = [appModule('src/ui/photo.tsx'), appModule('src/main.tsx')]
  expect(libraryEdit('@bistro/app', modules)).toMatchObject([
    { line: 'gain-library', edit: { kind: 'gain-library', source: 'firstpaint/react', name: 'Picture' } },
  ])
  expect(libraryEdit('another', modules)).toEqual([])
  expect(libraryEdit('@bistro/app', modules.slice(1))).toEqual([])
})
