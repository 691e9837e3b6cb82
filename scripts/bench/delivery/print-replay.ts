import { contestants } from './contestants.ts'
import type { Deploy } from './deploys.ts'
import { type ReplayVisit, total } from './replay-result.ts'

/** A Markdown table: a row per contestant, a column per deploy, bytes of pages, scripts and styles as sent. */
export function printReplay(visits: readonly ReplayVisit[], deploys: readonly Deploy[]): string {
  const raced = contestants.filter(({ name }) => visits.some(({ contestant }) => contestant === name))
  const first = deploys.some(({ name }) => name === 'v1')
  const rows = raced.map(({ name, title }) => {
    const figure = (deploy: string): string => {
      const visit = visits.find((one) => one.contestant === name && one.deploy === deploy)
      return visit ? grouped(total(visit.bytes)) : '–'
    }
    const v1 = visits.find((one) => one.contestant === name && one.deploy === 'v1')
    return [
      title,
      ...(first ? [v1 ? grouped(total(v1.landing)) : '–'] : []),
      ...deploys.map((deploy) => figure(deploy.name)),
    ]
  })
  const head = [
    'bytes',
    ...(first ? ['first visit, first route'] : []),
    ...deploys.map(({ name, title }) => (name === 'v1' ? 'first visit, all routes' : title)),
  ]
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** `186527` → `186,527`. */
function grouped(bytes: number): string {
  return bytes.toLocaleString('en-GB')
}
