export * from '@firstpaint/react/tanstack-router'
