import pc from 'picocolors'

/** Tells on stderr what long work is doing: a live line on a terminal, one line per step elsewhere. Silent when asked. */
export interface Steps {
  run<Result>(title: string, work: (detail: (text: string) => void) => Promise<Result>): Promise<Result>
}

export function createSteps({ silent }: { readonly silent: boolean }): Steps {
  const live = !silent && process.stderr.isTTY && process.env['CI'] === undefined
  const say = (text: string): void => void (silent || process.stderr.write(text))
  return {
    async run(title, work) {
      const started = performance.now()
      if (live) say(`${pc.cyan('…')} ${title}`)
      const result = await work((detail) => live && say(`\r\u001B[K${pc.cyan('…')} ${title} ${pc.dim(detail)}`))
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      say(`${live ? '\r\u001B[K' : ''}${pc.green('✓')} ${title} ${pc.dim(`${seconds} s`)}\n`)
      return result
    },
  }
}
