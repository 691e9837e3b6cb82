import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessCost {
  /** User and system time of this process and of those it has started and seen end, all threads. */
  readonly cpuSeconds: number
  /** Largest resident set of this process alone, in bytes. */
  readonly peakBytes: number
}

/** Linux counts the time of ended children in ticks of which there are a hundred in a second, whatever the kernel's own. */
const TICKS = 100

/** What this process has taken so far. Children that still run are not in it. */
export function processCost(): ProcessCost {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 + childSeconds(), peakBytes: maxRSS * 1024 }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html fields 16 and 17 */
function childSeconds(): number {
  const stat = read('/proc/self/stat')
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields ? (Number(fields[13]) + Number(fields[14])) / TICKS : 0
}

/**
 * Samples the memory of a process and all below it. A page that several share, such as Node's own code, counts as a part
 * in each (PSS): it is there once.
 */
export function watchTree(root: number): { readonly stop: () => { readonly peakBytes: number } } {
  let peakBytes = 0
  const timer = setInterval(() => {
    peakBytes = Math.max(
      peakBytes,
      tree(`${root}`).reduce((sum, pid) => sum + memoryBytes(pid), 0),
    )
  }, 50)
  return {
    stop: () => {
      clearInterval(timer)
      return { peakBytes }
    },
  }
}

function tree(pid: string): readonly string[] {
  const below = threads(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`)?.split(' ') ?? [])
  return [pid, ...below.filter((each) => each !== '').flatMap(tree)]
}

function threads(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** @see https://docs.kernel.org/filesystems/proc.html smaps_rollup */
function memoryBytes(pid: string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0) * 1024
}

/** Undefined where there is no /proc, and for a process that is gone. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
