import type { ApiState } from './api-state.ts'

/**
 * What is counted, in Prometheus' text format. Counters begin at 0 with the process, as theirs do.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function prometheusText({ spool, writer, beacons }: ApiState): string {
  const { counts } = beacons
  const lines: string[] = []
  const metric = (
    name: string,
    kind: 'counter' | 'gauge',
    help: string,
    values: Readonly<Record<string, number>>,
  ): void => {
    lines.push(`# HELP firstpaint_${name} ${help}`, `# TYPE firstpaint_${name} ${kind}`)
    for (const [labels, value] of Object.entries(values)) lines.push(`firstpaint_${name}${labels} ${value}`)
  }
  metric('beacons_total', 'counter', 'Beacons by what was answered.', {
    '{answer="accepted"}': counts.accepted,
    '{answer="bot"}': counts.bots,
    '{answer="forbidden"}': counts.forbidden,
    '{answer="too-large"}': counts.tooLarge,
    '{answer="limited"}': counts.limited,
    '{answer="not-kept"}': counts.notKept,
    ...reasons(counts.refused, (reason) => `{answer="refused",reason="${reason}"}`),
  })
  metric('stored_total', 'counter', 'Beacons by what became of them in the store.', {
    '{as="new"}': writer.counts.stored,
    '{as="replacement"}': writer.counts.replaced,
    '{as="repeat"}': writer.counts.repeated,
    '{as="quarantined"}': writer.counts.quarantined,
    ...reasons(writer.counts.refused, (reason) => `{as="refused",reason="${reason}"}`),
  })
  metric('dropped_rows_total', 'counter', 'Rows and values of beacons that were wrong.', {
    '': writer.counts.droppedRows,
  })
  metric('store_transactions_total', 'counter', 'Transactions that brought beacons in.', {
    '': writer.counts.transactions,
  })
  metric('spool_skipped_bytes_total', 'counter', 'Bytes of the spool that were no whole frame.', {
    '': writer.counts.skippedBytes,
  })
  metric('spool_bytes', 'gauge', 'Bytes in the spool, taken by the store or not.', { '': spool.bytes })
  metric('store_up', 'gauge', 'Whether the store takes beacons.', { '': writer.problem === undefined ? 1 : 0 })
  metric('resident_memory_bytes', 'gauge', 'Memory of the process.', { '': process.memoryUsage.rss() })
  return `${lines.join('\n')}\n`
}

function reasons(counts: ReadonlyMap<string, number>, label: (reason: string) => string): Record<string, number> {
  return Object.fromEntries([...counts].map(([reason, count]) => [label(reason), count]))
}
