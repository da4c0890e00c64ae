import type { App } from './account.ts'

/** Life of a token pair in seconds, by the state of the app. Source: doc 1364 (end of page) and live answers. */
export const tokenLifetimes: Readonly<Record<App['status'], { readonly access: number; readonly refresh: number }>> = {
  test: { access: 86_400, refresh: 172_800 },
  online: { access: 2_592_000, refresh: 5_184_000 },
}

/** Life of an authorization code in milliseconds. Source: doc 1590. */
export const codeLifetime = 180_000
