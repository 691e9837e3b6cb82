/**
 * How a page comes to the browser: rendered there, or rendered by the server and hydrated, without and with
 * `<StrictMode>` around it.
 */
export const modes = ['csr', 'ssr', 'strict'] as const

export type Mode = (typeof modes)[number]

export function toMode(text: string | null): Mode {
  return modes.find((mode) => mode === text) ?? 'ssr'
}
