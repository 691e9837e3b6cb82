import type { Comparison } from './comparison.ts'
import { describeCause, describeDelta, describeShare } from './describe-change.ts'

/** One test per route and metric, as CI servers read them. */
export function reportJunit({ routes }: Comparison): string {
  const suites = routes.map(({ route, metrics, causes }) => {
    const cases = metrics.map((change) => {
      const name = `    <testcase classname="${escape(route)}" name="${change.metric}"`
      if (change.verdict === 'cannot tell') return `${name}><skipped message="cannot tell"/></testcase>`
      if (change.verdict !== 'worse') return `${name}/>`
      const [cause] = causes
      const why = cause === undefined ? '' : `${cause.module}: ${describeCause(cause)}`
      const message = `${change.metric} ${describeDelta(change)} (${describeShare(change)})`
      return `${name}><failure message="${escape(message)}">${escape(why)}</failure></testcase>`
    })
    const count = (verdict: string): number => metrics.filter((one) => one.verdict === verdict).length
    const counts = `tests="${metrics.length}" failures="${count('worse')}" skipped="${count('cannot tell')}"`
    return `  <testsuite name="${escape(route)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="firstpaint compare">\n${suites.join('\n')}\n</testsuites>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!)
}
