import type { AdminRoute } from '../admin-route.ts'

export const requestsRoutes: readonly AdminRoute[] = []
