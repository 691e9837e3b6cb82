export type {
  DuplicatePackage,
  FileKind,
  FileReport,
  Finding,
  KindTotals,
  ModuleShare,
  PackageRef,
  RouteReport,
  SiteReport,
  SiteTotals,
  Sizes,
} from './site-report.ts'
