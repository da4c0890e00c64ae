import type { AdminRoute } from '../admin-route.ts'

export const pushesRoutes: readonly AdminRoute[] = []
