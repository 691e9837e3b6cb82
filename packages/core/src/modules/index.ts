export { identifyModule, type ModuleIdentity, type PackageRef } from './identify-module.ts'
