/** Workbox reads `self` while it is loaded; Node, where these files are only looked at, has none. */
globalThis.self ??= globalThis as never
