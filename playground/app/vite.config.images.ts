import react from '@vitejs/plugin-react'
import { firstpaint } from 'firstpaint/vite'
import { defineConfig } from 'vite'
import { images } from './images.ts'

const nothingElse = {
  graph: false,
  report: false,
  chunks: false,
  stableChunks: false,
  preload: false,
  recover: false,
} as const

/** Bistro with Firstpaint's images and nothing else of it: what the demo times beside vite-imagetools. */
export default defineConfig({ plugins: [react(), firstpaint({ images, ...nothingElse })] })
