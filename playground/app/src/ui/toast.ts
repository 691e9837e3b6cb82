import { createStore } from '../store.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'success' | 'danger'
  readonly link?: { readonly to: string; readonly text: string }
}

/** The toasts in sight, oldest first. */
export const toasts = createStore<readonly Toast[]>([])

let count = 0

/** Says something short at the foot of the screen for five seconds. */
export function showToast(text: string, { tone = 'success', link }: Partial<Pick<Toast, 'tone' | 'link'>> = {}): void {
  count += 1
  const toast: Toast = { id: count, text, tone, ...(link && { link }) }
  // Two at most: a row of presses on “add” must not build a wall.
  toasts.set([...toasts.get().slice(-1), toast])
  setTimeout(() => dismissToast(toast.id), 5000)
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
