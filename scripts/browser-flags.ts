/**
 * The flags every script of this repository starts Chromium with. They silence what would disturb a measurement
 * (background requests, component updates, sync) and what a machine without a screen lacks (a GPU).
 * `--disable-quic` keeps all traffic on TCP, so that servers under test see the same protocol everywhere.
 *
 * @param root Whether the process runs as root, where Chromium refuses to start with its sandbox. Nobody else loses it.
 */
export function browserFlags({ root = process.getuid?.() === 0 }: { readonly root?: boolean } = {}): readonly string[] {
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--disable-gpu',
  ]
}
