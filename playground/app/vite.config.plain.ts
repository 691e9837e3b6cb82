import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Bistro without Firstpaint: what the demo compares with. */
export default defineConfig({ plugins: [react()] })
