/**
 * Whether output should be free of colours and cursor movement: NO_COLOR, CI, or nobody at a terminal.
 * @see https://no-color.org
 */
export function isPlainOutput({
  env = process.env,
  isTTY = process.stdout.isTTY,
}: { readonly env?: NodeJS.ProcessEnv; readonly isTTY?: boolean } = {}): boolean {
  return Boolean(env['NO_COLOR']) || Boolean(env['CI']) || !isTTY
}

/** What makes child processes plain too; some take FORCE_COLOR over NO_COLOR, so it goes. */
export function plainEnvironment(): Record<string, string | undefined> {
  return isPlainOutput() ? { NO_COLOR: '1', FORCE_COLOR: undefined } : {}
}
