import type { Terminal } from '../src/terminal.ts'

export interface FakeTerminal extends Terminal {
  readonly out: () => string
  readonly err: () => string
}

/** A terminal that remembers what was written to it; a pipe without colours unless told otherwise. */
export function fakeTerminal(given: Partial<Terminal> & { readonly isTTY?: boolean } = {}): FakeTerminal {
  const out: string[] = []
  const err: string[] = []
  const { isTTY = false, ...rest } = given
  return {
    cwd: process.cwd(),
    env: {},
    stdout: { isTTY, write: (text) => out.push(text) },
    stderr: { isTTY, write: (text) => err.push(text) },
    canAsk: false,
    now: () => 0,
    ...rest,
    out: () => out.join(''),
    err: () => err.join(''),
  }
}
