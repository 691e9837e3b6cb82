export { identifyModule, type ModuleIdentity, type PackageRef } from './identify-module.ts'
export { pathPattern } from './path-pattern.ts'
