export { type RunningServer, startServer } from './start-server.ts'
export type { RequestHandler, ServeOptions } from './serve-options.ts'
export { scanFolder } from './scan-folder.ts'
export { loadManifest } from './load-manifest.ts'
