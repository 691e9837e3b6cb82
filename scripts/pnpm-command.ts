/**
 * How to start pnpm from a script: the very pnpm that runs the script where there is one,
 * since on a machine that came by `npx pnpm` no other may be installed.
 */
export function pnpmCommand(): string {
  const running = process.env['npm_execpath'] ?? ''
  return /pnpm(\.exe)?$/.test(running) ? running : 'pnpm'
}
