import { ReleaseUnknown } from './deploy-errors.ts'
import type { CurrentRelease, UnfinishedRun } from './deploy-object.ts'

/**
 * The release that a person means by a rollback: by its name, or the beginning of it if only one fits. Without a name the
 * one that was current before, so that two rollbacks lead back to where they began. After a run that was killed: where a
 * rollback was to lead, and after a deploy the release that is current still.
 *
 * @param known every release the bucket still has
 * @throws FP_DELIVERY_RELEASE_UNKNOWN
 */
export function chooseRelease({
  wanted,
  record,
  known,
  unfinished,
}: {
  readonly wanted?: string
  readonly record: CurrentRelease
  readonly known: readonly string[]
  readonly unfinished?: UnfinishedRun
}): string {
  if (wanted === undefined) {
    const meant = withoutName(record, unfinished)
    if (meant === undefined || !known.includes(meant)) throw ReleaseUnknown(wanted, known)
    return meant
  }
  if (known.includes(wanted)) return wanted
  const fitting = wanted === '' ? [] : known.filter((id) => id.startsWith(wanted))
  if (fitting.length !== 1) throw ReleaseUnknown(wanted, known)
  return fitting[0]!
}

function withoutName({ current, previous }: CurrentRelease, unfinished?: UnfinishedRun): string | undefined {
  if (unfinished?.kind === 'rollback') return unfinished.id
  return unfinished !== undefined && unfinished.id !== current ? current : previous
}
