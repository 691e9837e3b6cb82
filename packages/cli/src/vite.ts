export * from '@firstpaint/vite'
