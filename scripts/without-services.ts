/** Asked by Debian's packages before they start a service; 101 means: leave it. @see invoke-rc.d(8) */
const policy = '/usr/sbin/policy-rc.d'

/** A policy that stands already is somebody's decision and stays; ours goes with the command, also when it is stopped. */
const script = `
policy=$1
shift
if (set -C; printf '#!/bin/sh\n# Of scripts/setup-hosts.ts, while it installs.\nexit 101\n' >"$policy") 2>/dev/null; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM HUP
  chmod 755 "$policy"
fi
"$@"
`

/** A command that installs packages, so that none of them starts a service: nginx would take port 80. */
export function withoutServices(
  command: string,
  args: readonly string[],
  place: string = policy,
): { readonly command: string; readonly args: readonly string[] } {
  return { command: '/bin/sh', args: ['-c', script, 'sh', place, command, ...args] }
}
