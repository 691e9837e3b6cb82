export * from '@firstpaint/service-worker/react'
