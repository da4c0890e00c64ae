/** The forms in which clients write the time (top-protocol 2.3, iop-protocol 2). */
import { gmt8Text } from '../endpoints.ts'

export type WriteTimestamp = (epochMs: number) => string

/** `yyyy-MM-dd HH:mm:ss` in GMT+8: Java whatever its zone, the others on a machine in China. */
export const chinaText: WriteTimestamp = gmt8Text

export const milliseconds: WriteTimestamp = String

/** Seconds with three zeros behind, as the official PHP and Python clients of IOP write them. */
export const secondsAndZeros: WriteTimestamp = (epochMs) => `${Math.floor(epochMs / 1000)}000`
