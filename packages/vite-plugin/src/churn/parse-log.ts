/** One commit as `git log` lists it. */
export interface LoggedCommit {
  readonly hash: string
  /** ms since the epoch */
  readonly time: number
  /** Nothing is known of what came before: the first commit, or the edge of a shallow clone. */
  readonly root: boolean
  readonly files: readonly LoggedFile[]
}

export interface LoggedFile {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** What it was called before, when the commit moved it. */
  readonly from: string | null
}

/** The arguments whose output {@link createLogParser} reads. */
export const logFormat: readonly string[] = [
  '-z',
  '--format=%x01%H %ct %P',
  '--name-status',
  '-M',
  '--no-color',
  '--no-ext-diff',
]

const headerMark = '\u0001'

/**
 * Reads the output of `git log` in pieces, for it may be long. `push` gives the commits that are complete, `end` the rest.
 *
 * @see https://git-scm.com/docs/git-log#_raw_output_format
 */
export function createLogParser(): { push(part: string): LoggedCommit[]; end(): LoggedCommit[] } {
  let rest = ''
  let header: string | undefined
  let fields: string[] = []
  const finish = (): LoggedCommit[] => (header === undefined ? [] : [toCommit(header, fields)])
  const take = (field: string): LoggedCommit[] => {
    if (!field.startsWith(headerMark)) {
      fields.push(field)
      return []
    }
    const done = finish()
    header = field.slice(1)
    fields = []
    return done
  }
  return {
    push(part) {
      const pieces = (rest + part).split('\0')
      rest = pieces.pop()!
      return pieces.flatMap(take)
    },
    end: () => [...(rest === '' ? [] : take(rest)), ...finish()],
  }
}

function toCommit(header: string, fields: readonly string[]): LoggedCommit {
  const [hash = '', seconds = '', ...parents] = header.split(' ').filter((part) => part !== '')
  const files: LoggedFile[] = []
  const queue = fields.values()
  for (const field of queue) {
    const status = field.trimStart()
    if (status === '') continue
    const first = queue.next().value
    if (first === undefined) break
    // A rename or a copy names two paths.
    const second = /^[RC]/.test(status) ? queue.next().value : undefined
    files.push(toFile(status, first, second))
  }
  return { hash, time: Number(seconds) * 1000, root: parents.length === 0, files }
}

function toFile(status: string, path: string, target: string | undefined): LoggedFile {
  if (target !== undefined) {
    return status.startsWith('R')
      ? { path: target, kind: 'changed', from: path }
      : { path: target, kind: 'added', from: null }
  }
  return { path, kind: status === 'A' ? 'added' : status === 'D' ? 'removed' : 'changed', from: null }
}
