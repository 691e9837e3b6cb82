import { faults } from './faults.ts'
import type { Maker } from './make-sites.ts'
import type { RunResult } from './run-fault.ts'

interface Column {
  readonly title: string
  readonly results: readonly RunResult[]
}

/** Prints how each did, fault by fault and in all. Ours has the same promises in both modes; a peer is told apart. */
export function printScores(scores: ReadonlyMap<Maker, readonly RunResult[]>): void {
  const columns = [...scores].flatMap(([maker, results]): Column[] => {
    if (maker === 'firstpaint') return [{ title: maker, results }]
    const ofMode = (mode: string) => results.filter(({ settings }) => settings.mode === mode)
    return [
      { title: `${maker}, autoUpdate`, results: ofMode('quiet') },
      { title: `${maker}, prompt`, results: ofMode('prompt') },
    ]
  })
  const drawn = new Set(columns[0]!.results.map(({ settings }) => settings.fault))
  const names = faults.filter((fault) => drawn.has(fault)).map(({ name }) => name)
  const cells = names.map((name) => [name, ...columns.map(({ results }) => cellOf(results, name))])
  const totals = ['in all', ...columns.map(({ results }) => cellOf(results))]
  console.log('\nFine of runs (broken, loaded anew unasked, not healed):\n')
  console.log(`| fault | ${columns.map(({ title }) => title).join(' | ')} |`)
  console.log(`|---|${columns.map(() => '---:').join('|')}|`)
  for (const row of [...cells, totals]) console.log(`| ${row.join(' | ')} |`)
}

function cellOf(results: readonly RunResult[], name?: string): string {
  const of = results.filter(({ settings }) => name === undefined || settings.fault.name === name)
  const count = (test: (result: RunResult) => boolean): number => of.filter(test).length
  const fine = count(({ broken, reloaded, healed }) => broken.length === 0 && reloaded === 0 && healed)
  const rest = [
    count(({ broken }) => broken.length > 0),
    count(({ reloaded }) => reloaded > 0),
    count(({ healed }) => !healed),
  ]
  if (of.length === 0) return '–'
  return `${fine} of ${of.length}${fine === of.length ? '' : ` (${rest.join(', ')})`}`
}
