import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { plainImages } from './plain-images.ts'

/** Bistro without Firstpaint: what the demo compares with. */
export default defineConfig({ plugins: [react(), plainImages()] })
