import type { FeatureId } from '../clients/client.ts'
import { answerFeatures } from './answers.ts'
import { batchFeatures } from './batches.ts'
import { callFeatures } from './calls.ts'
import type { Feature } from './feature.ts'
import { signatureFeatures } from './signatures.ts'
import { uploadFeatures } from './uploads.ts'

const all = { ...callFeatures, ...answerFeatures, ...uploadFeatures, ...batchFeatures, ...signatureFeatures }

export function featureOf(id: FeatureId): Feature {
  const feature = all[id]
  if (feature === undefined) throw new Error(`no feature is called ${id}`)
  return feature
}
