export * from '@firstpaint/react'
