import type { ChangeHistory, CommitChange, LockfileChange } from './change-history.ts'

/** What one deploy brought, compared with the deploy before. */
export interface Deploy {
  /** Of its last commit, or of the deploy itself where that is known; ms since the epoch. */
  readonly time: number
  readonly changed: ReadonlySet<string>
  readonly added: ReadonlySet<string>
  readonly packagesChanged: ReadonlySet<string>
  readonly packagesAdded: ReadonlySet<string>
}

const day = 86_400_000

/**
 * Puts changes together to deploys: those of one UTC day make one, unless the times of the deploys are known; then each
 * change belongs to the first deploy at or after it, and what no deploy has followed yet is left out. A day without a
 * change is no deploy. Oldest first; the order of the input does not matter.
 */
export function groupDeploys({ commits, lockfile, deployTimes }: ChangeHistory): Deploy[] {
  const times = deployTimes?.toSorted((a, b) => a - b)
  const deployOf = (time: number): number | undefined =>
    times === undefined ? Math.floor(time / day) : times.find((deployed) => deployed >= time)
  const commitsOf = Map.groupBy(commits, ({ time }) => deployOf(time))
  const locksOf = Map.groupBy(lockfile, ({ time }) => deployOf(time))
  const keys = [...new Set([...commitsOf.keys(), ...locksOf.keys()])].filter((key) => key !== undefined)
  return keys
    .toSorted((a, b) => a - b)
    .map((key) => toDeploy(commitsOf.get(key) ?? [], locksOf.get(key) ?? [], times === undefined ? undefined : key))
}

function toDeploy(
  commits: readonly CommitChange[],
  locks: readonly LockfileChange[],
  deployed: number | undefined,
): Deploy {
  const added = new Set(commits.flatMap((commit) => commit.added))
  const packagesAdded = new Set(locks.flatMap((lock) => lock.added))
  return {
    time: deployed ?? [...commits, ...locks].reduce((latest, { time }) => Math.max(latest, time), -Infinity),
    changed: without(
      commits.flatMap((commit) => commit.changed),
      added,
    ),
    added,
    packagesChanged: without(
      locks.flatMap((lock) => lock.changed),
      packagesAdded,
    ),
    packagesAdded,
  }
}

/** What came into being within the deploy did not change by it. */
function without(names: readonly string[], added: ReadonlySet<string>): Set<string> {
  return new Set(names.filter((name) => !added.has(name)))
}
