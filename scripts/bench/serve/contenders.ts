import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ScriptError } from '../../script-error.ts'

export interface Contender {
  readonly name: string
  readonly origin: string
  /** CPU seconds the server has used so far, user and system. */
  cpuSeconds(): number
  stop(): Promise<void>
}

export interface StartContenders {
  readonly dist: string
  /** For what the servers themselves write. */
  readonly work: string
  /** The core all servers are bound to; they are measured in turn, so each has it to itself. */
  readonly core: string
  readonly root: string
}

const ports = { nginx: 18_081, sirv: 18_082, firstpaint: 18_083, 'bare node': 18_084 }

/** Starts nginx, sirv, our server, and for the limit of node:http a server that does nothing, on one core, on the same files. */
export async function startContenders({ dist, work, core, root }: StartContenders): Promise<readonly Contender[]> {
  const config = join(work, 'nginx.conf')
  writeFileSync(config, nginxConfig(dist, work))
  const sirv = join(import.meta.dirname, 'sirv-server.ts')
  const bare = join(import.meta.dirname, 'bare-server.ts')
  const cli = join(root, 'packages/cli/bin/firstpaint.js')
  const bound = (name: keyof typeof ports, ...words: readonly string[]): Promise<Contender> =>
    start(name, ['taskset', '-c', core, ...words])
  return [
    await bound('nginx', 'nginx', '-c', config, '-e', join(work, 'nginx.log')),
    await bound('sirv', process.execPath, sirv, dist, String(ports.sirv)),
    await bound(
      'firstpaint',
      process.execPath,
      cli,
      'serve',
      dist,
      '--host',
      '127.0.0.1',
      '--port',
      String(ports.firstpaint),
      '--log',
      'off',
    ),
    await bound('bare node', process.execPath, bare, dist, String(ports['bare node'])),
  ]
}

async function start(name: keyof typeof ports, [command = '', ...words]: readonly string[]): Promise<Contender> {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${ports[name]}`
  await answering(name, origin, child)
  return {
    name,
    origin,
    cpuSeconds: () => cpuSecondsOf(child.pid!),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function answering(name: string, origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break
    const answer = await fetch(origin, { headers: { 'accept-encoding': 'br' } }).catch(() => undefined)
    if (answer?.status === 200 && answer.headers.get('content-encoding') === 'br') return
    await wait(100)
  }
  throw new ScriptError(
    'FP_BENCH_SERVER',
    `${name} does not answer with brotli on ${origin}.`,
    'Look at what it printed.',
  )
}

/** Of a process and its children, from /proc: clock ticks of a hundredth of a second. */
function cpuSecondsOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  const own = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const ticks = Number(own[11]) + Number(own[12])
  return ticks / 100 + children.map(Number).reduce((sum, child) => sum + cpuSecondsOf(child), 0)
}

function nginxConfig(dist: string, work: string): string {
  return `
load_module modules/ngx_http_brotli_static_module.so;
worker_processes 1;
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/nginx.log;
user root;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=1000;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  server {
    listen 127.0.0.1:${ports.nginx};
    root ${dist};
    gzip_static on;
    brotli_static on;
    gzip_vary on;
    location /assets/ { add_header Cache-Control "public, max-age=31536000, immutable"; add_header X-Content-Type-Options nosniff; }
    location / { add_header Cache-Control "no-cache"; add_header X-Content-Type-Options nosniff; }
  }
}
`
}
