export * from '@firstpaint/core/picture'
