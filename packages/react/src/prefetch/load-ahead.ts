import { quietly } from '../later/quietly.ts'

/** Runs with the code that asks for files ahead of time, when it has come. Without it nothing is asked for. */
export function loadAhead(run: (ahead: typeof import('./ahead.ts')) => void): void {
  void quietly(import('./ahead.ts')).then((ahead) => ahead && run(ahead))
}
