import type { AdminRoute } from '../admin-route.ts'

export const faultsRoutes: readonly AdminRoute[] = []
