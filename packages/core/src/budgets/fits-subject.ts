import type { BudgetSubject } from './budget-subject.ts'

/** Whether a budget's subject speaks of a measured one. `*` stands for any characters, slashes included. */
export function fitsSubject(wanted: BudgetSubject, measured: BudgetSubject): boolean {
  if (wanted.kind === 'route' && measured.kind === 'route') return fitsPattern(wanted.route, measured.route)
  if (wanted.kind === 'chunk' && measured.kind === 'chunk') return fitsPattern(wanted.chunk, measured.chunk)
  if (wanted.kind === 'type' && measured.kind === 'type') return wanted.type === measured.type
  if (wanted.kind === 'audit' && measured.kind === 'audit') return wanted.audit === measured.audit
  if (wanted.kind === 'flow' && measured.kind === 'flow') {
    return wanted.flow === measured.flow && wanted.step === measured.step
  }
  return false
}

function fitsPattern(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === name
  if (!name.startsWith(first)) return false
  let position = first.length
  for (const part of rest) {
    const found = name.indexOf(part, position)
    if (found < 0) return false
    position = found + part.length
  }
  return name.length - last.length >= position && name.endsWith(last)
}
