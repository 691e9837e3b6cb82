import { importLine, pluginCall } from './init-errors.ts'

/** A whole config for an app that has none: React's plugin where the app has it, and ours. */
export function configTemplate(hasReactPlugin: boolean): string {
  const imports = ["import { defineConfig } from 'vite'"]
  if (hasReactPlugin) imports.push("import react from '@vitejs/plugin-react'")
  imports.push(importLine)
  const plugins = hasReactPlugin ? ['react()', pluginCall] : [pluginCall]
  return `${imports.join('\n')}\n\nexport default defineConfig({\n  plugins: [${plugins.join(', ')}],\n})\n`
}
