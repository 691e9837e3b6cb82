import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSourceIndex, type SourceIndex } from './source-index.ts'

let root: string
let file: string
let picture: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-index-'))
  file = join(root, '.cache/sources')
  picture = join(root, 'a picture ü.jpg')
  writeFileSync(picture, 'one')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Long after every file was written. */
const later = (): number => Date.now() + 60_000
const open = (now: () => number = later): SourceIndex => openSourceIndex({ file, root, now })

describe('openSourceIndex', () => {
  test('reads a file once, and not again in the next process', () => {
    const index = open()
    const first = index.hash(picture)
    expect(first).toEqual({ hash: createHash('sha256').update('one').digest('hex'), bytes: Buffer.from('one') })
    expect(index.hash(picture)).toEqual({ hash: first.hash })
    index.save()
    expect(open().hash(picture)).toEqual({ hash: first.hash })
  })

  test.each<[string, () => void]>([
    ['longer', () => writeFileSync(picture, 'three')],
    ['of the same length', () => writeFileSync(picture, 'two')],
    [
      'of the same length and time',
      () => {
        const { atime, mtime } = statSync(picture)
        writeFileSync(picture, 'two')
        utimesSync(picture, atime, mtime)
      },
    ],
    [
      'another file under its name',
      () => {
        writeFileSync(`${picture}.new`, 'two')
        renameSync(`${picture}.new`, picture)
      },
    ],
  ])('sees a change: %s', (_name, change) => {
    const index = open()
    index.hash(picture)
    index.save()
    change()
    const content = readFileSync(picture)
    expect(open().hash(picture).hash).toBe(createHash('sha256').update(content).digest('hex'))
  })

  test('does not trust the time of a file that has just changed', () => {
    const index = open(Date.now)
    expect(index.hash(picture).bytes).toBeDefined()
    expect(index.hash(picture).bytes).toBeDefined()
    index.save()
    expect(() => statSync(file)).toThrow('ENOENT')
  })

  test.each<[string, () => void]>([
    ['cut short', () => truncateSync(file, 50)],
    ['empty', () => truncateSync(file, 0)],
    ['of something else', () => writeFileSync(file, '{"files":3}')],
    [
      'changed in one byte',
      () => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 9]! ^= 1
        writeFileSync(file, bytes)
      },
    ],
  ])('begins anew with a manifest that is %s', (_name, harm) => {
    const index = open()
    const { hash } = index.hash(picture)
    index.save()
    harm()
    const next = open()
    expect(next.hash(picture)).toEqual({ hash, bytes: Buffer.from('one') })
    next.save()
    expect(open().hash(picture)).toEqual({ hash })
  })

  test('two processes that save keep what both learnt; what is gone is dropped', () => {
    const other = join(root, 'other.jpg')
    const gone = join(root, 'gone.jpg')
    writeFileSync(other, 'other')
    writeFileSync(gone, 'gone')
    const [a, b] = [open(), open()]
    a.hash(picture)
    b.hash(other)
    b.hash(gone)
    rmSync(gone)
    a.save()
    b.save()
    expect(open().hash(picture).bytes).toBeUndefined()
    expect(open().hash(other).bytes).toBeUndefined()
    expect(readFileSync(file, 'utf8')).not.toContain('gone.jpg')
  })

  test('a manifest that cannot be written costs nothing but time', () => {
    writeFileSync(join(root, '.cache'), '')
    const index = open()
    index.hash(picture)
    index.save()
    expect(open().hash(picture).bytes).toBeDefined()
  })

  test('moves with its project', () => {
    const index = open()
    index.hash(picture)
    index.save()
    const moved = `${root}-moved`
    renameSync(root, moved)
    mkdirSync(root)
    try {
      const next = openSourceIndex({ file: join(moved, '.cache/sources'), root: moved, now: later })
      expect(next.hash(join(moved, 'a picture ü.jpg')).bytes).toBeUndefined()
    } finally {
      rmSync(moved, { recursive: true })
    }
  })

  test('a source that is not there is the error of the file system', () => {
    expect(() => open().hash(join(root, 'none.jpg'))).toThrow('ENOENT')
  })
})
