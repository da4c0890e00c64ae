import type { AdminRoute } from '../admin-route.ts'

export const appsRoutes: readonly AdminRoute[] = []
