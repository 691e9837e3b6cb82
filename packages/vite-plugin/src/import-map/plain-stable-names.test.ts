import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { plainStableNames } from './plain-stable-names.ts'

/** A chunk of which only what is looked at is there. */
const chunk = (name: string, hash: string, code: string) =>
  ({
    type: 'chunk',
    fileName: `assets/${name}-${hash}.js`,
    preliminaryFileName: `assets/${name}-!~{00a}~.js`,
    code,
  }) as Rolldown.OutputChunk

const asset = (fileName: string, source: string) => ({ type: 'asset', fileName, source }) as Rolldown.OutputAsset

const bundleOf = (...outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): Rolldown.OutputBundle =>
  Object.fromEntries(outputs.map((output) => [output.fileName, output]))

test('names without a hash stand everywhere, at the same length, and files keep theirs', () => {
  const code = `import{a}from"./lib-St4bl-1b.js";import("./lib-Oth3rOne.js");x=["assets/lib-St4bl-1b.js","assets/lib-St4bl-1b.css"]`
  const imports = {
    '/assets/lib-St4bl-1b.js': '/assets/lib-F1leHash.js',
    '/assets/lib-St4bl-1b.css': '/assets/lib-Cs5Hash0.css',
    '/assets/main-M41nStab.js': '/assets/main-M41nFile.js',
  }
  const html = `<script type="importmap">${JSON.stringify({ imports })}</script><script src="/assets/main-M41nFile.js"></script>`
  const lib = chunk('lib', 'F1leHash', 'export{a}')
  const main = chunk('main', 'M41nFile', code)
  const page = asset('index.html', html)
  const map = asset('importmap.json', JSON.stringify({ imports }))
  plainStableNames(bundleOf(lib, main, page, map), imports)

  expect(main.code).toBe(
    `import{a}from"./lib-imported.js";import("./lib-Oth3rOne.js");x=["assets/lib-imported.js","assets/lib-imported.css"]`,
  )
  expect(main.code).toHaveLength(code.length)
  expect(JSON.parse(map.source as string)).toEqual({
    imports: {
      '/assets/lib-imported.js': '/assets/lib-F1leHash.js',
      '/assets/lib-imported.css': '/assets/lib-Cs5Hash0.css',
      '/assets/main-imported.js': '/assets/main-M41nFile.js',
    },
  })
  expect(page.source, 'the map as in the page is the map as in the file').toContain(map.source)
  expect(page.source).toContain('src="/assets/main-M41nFile.js"')
  expect([lib.fileName, main.fileName]).toEqual(['assets/lib-F1leHash.js', 'assets/main-M41nFile.js'])
})

test('names that would be the same keep their hashes, and so do names that are nothing else', () => {
  const code = `import"./page-Aaaaaaa1.js";import"./page-Bbbbbbb2.js";import"./Ccccccc3.js";import"./long-elevenchars.js"`
  const imports = {
    '/assets/page-Aaaaaaa1.js': '/assets/page-File0001.js',
    '/assets/page-Bbbbbbb2.js': '/assets/page-File0002.js',
    '/assets/Ccccccc3.js': '/assets/File0003.js',
    '/assets/long-elevenchars.js': '/assets/long-otherhashes.js',
  }
  const main = chunk('main', 'M41nFile', code)
  const others = [
    chunk('page', 'File0001', ''),
    chunk('page', 'File0002', ''),
    { ...chunk('', '', ''), fileName: 'assets/File0003.js', preliminaryFileName: 'assets/!~{00b}~.js' },
    chunk('long', 'otherhashes', ''),
  ]
  plainStableNames(bundleOf(main, ...others), imports)
  expect(main.code).toBe(code)
})
