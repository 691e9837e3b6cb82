import type { Terminal } from '../terminal.ts'
import { fitPath } from './table.ts'

export interface Progress {
  /** `label` names what is worked on; a path is cut to the line. */
  update(done: number, total: number, label: string): void
  /** Takes the live line away again. */
  end(): void
}

/** Milliseconds between two drawings: quick enough to look alive, slow enough to cost nothing. */
const redrawEvery = 80

/**
 * Progress on stderr: one line drawn over and over on a terminal; in CI, a pipe or a `dumb` terminal a plain line at
 * each quarter instead.
 */
export function createProgress(verb: string, terminal: Pick<Terminal, 'stderr' | 'env' | 'now'>): Progress {
  const { stderr, env, now } = terminal
  const live = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
  return live ? liveProgress(verb, { stderr, now }) : plainProgress(verb, stderr)
}

function liveProgress(verb: string, { stderr, now }: Pick<Terminal, 'stderr' | 'now'>): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY
  let drawn = false
  return {
    update(done, total, label) {
      if (now() - drawnAt < redrawEvery) return
      drawnAt = now()
      drawn = true
      const counts = `${verb} ${done}/${total} `
      stderr.write(`\r\u001B[2K${counts}${fitPath(label, Math.max(10, (stderr.columns ?? 80) - counts.length - 1))}`)
    },
    end() {
      if (drawn) stderr.write('\r\u001B[2K')
    },
  }
}

function plainProgress(verb: string, stderr: Terminal['stderr']): Progress {
  let quarters = 0
  return {
    update(done, total) {
      const reached = total > 0 ? Math.floor((done / total) * 4) : 0
      if (reached <= quarters) return
      quarters = reached
      stderr.write(`${verb} ${done}/${total}\n`)
    },
    end() {},
  }
}
