import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningTarget } from '../conformance/target.ts'
import { startProgram } from './start-program.ts'

export interface ConfiguredServer {
  readonly program: string
  /** The generated text. */
  readonly text: string
  readonly port: number
  readonly scheme?: 'http' | 'https'
}

/** Runs a generated site file in an nginx of its own, as an ordinary process, all files in a temporary folder. */
export async function startNginx({ program, text, port, scheme = 'http' }: ConfiguredServer): Promise<RunningTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'firstpaint-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // A kernel without IPv6, as in many containers, has no socket for `[::]`, and nginx would not start.
  const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ family }) => family === 'IPv6'))
  writeFileSync(join(folder, 'site.conf'), hasIpv6 ? text : text.replace(/^ *listen \[::\].*$/gm, ''))
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      'worker_processes 1;',
      // Workers of a root process would else be nobody, who may not read the test's folders.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${folder}/nginx.pid;`,
      `error_log ${folder}/error.log;`,
      'events { }',
      'http {',
      '  access_log off;',
      ...temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`),
      `  include ${folder}/site.conf;`,
      '}',
    ].join('\n'),
  )
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  execFileSync(program, [...args, '-t'], { stdio: 'pipe' })
  const stop = await startProgram({ program, args, cwd: folder, port })
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
