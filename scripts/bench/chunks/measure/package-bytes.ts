import type { AppModule } from '../build-facts.ts'

/** Rendered bytes by package name. */
export function packageBytes(modules: readonly AppModule[]): Record<string, number> {
  const bytes: Record<string, number> = {}
  for (const { package: owner, bytes: own } of modules) {
    if (owner !== null) bytes[owner.name] = (bytes[owner.name] ?? 0) + own
  }
  return bytes
}
