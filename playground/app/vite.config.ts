import react from '@vitejs/plugin-react'
import { firstpaint } from 'firstpaint/vite'
import { defineConfig } from 'vite'
import { images } from './images.ts'

const proxy = { '/api': process.env['BISTRO_API'] ?? 'http://127.0.0.1:8787' }

export default defineConfig({
  plugins: [react(), firstpaint({ images })],
  server: { proxy },
  preview: { proxy },
})
