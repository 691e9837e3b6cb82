import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../run-command.ts'
import { ScriptError } from '../../script-error.ts'

export interface Load {
  readonly origin: string
  /** Asked for in turn. */
  readonly paths: readonly string[]
  readonly seconds: number
  readonly core: string
  readonly work: string
}

/** Requests per second that wrk gets through on 64 kept connections, as a browser of today asks. */
export async function putLoad({ origin, paths, seconds, core, work }: Load): Promise<number> {
  const script = join(work, 'load.lua')
  writeFileSync(
    script,
    `local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local at = 0
wrk.headers["Accept-Encoding"] = "gzip, deflate, br, zstd"
wrk.headers["Accept"] = "*/*"
wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
wrk.headers["Sec-Fetch-Dest"] = "script"
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("RESULT %d %d %d", summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end
`,
  )
  const words = ['-c', core, 'wrk', '-t1', '-c64', `-d${seconds}s`, '-s', script, origin]
  const { code, stdout, stderr } = await runCommand('taskset', words)
  const [, requests, microseconds, errors] = /RESULT (\d+) (\d+) (\d+)/.exec(stdout)?.map(Number) ?? []
  if (code !== 0 || requests === undefined || microseconds === undefined || errors !== 0)
    throw new ScriptError(
      'FP_BENCH_LOAD',
      `wrk failed on ${origin}: ${stdout}${stderr}`,
      'Install wrk and nginx, or look at the server.',
    )
  return requests / (microseconds / 1e6)
}
