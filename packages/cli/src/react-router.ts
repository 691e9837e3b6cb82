export * from '@firstpaint/react/react-router'
