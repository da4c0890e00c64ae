import { describe, expect, it } from 'vitest'
import { recipesOf, sceneOf, stringsOf, syncCall, variantsOf } from './scene.ts'

const BASE = 'app_key1methoda.bsign_methodsha256timestamp'

/** Moments of `date -u -d @1517820392`: 2018-02-05 08:46:32 UTC. */
describe('timestamp-mismatch', () => {
  it.each([
    ['1517820392123', '1517820392'],
    ['1517820392123', '1517820392000'],
    ['1517820392123', '1517820392123.0'],
    ['1517820392123', '1517820392.0'],
    ['1517820392123', '1517820392.123'],
    ['1517820392123', '1.517820392123E12'],
    ['1517820392123', '1517820392123000'],
    ['1517820392123', '2018-02-05T08:46:32.123Z'],
    ['1517820392123', '2018-02-05T08:46:32Z'],
    ['1517820392123', '2018-02-05T08:46:32+00:00'],
    ['1517820392123', '2018-02-05T08:46:32'],
    ['1517820392123', '2018-02-05T08:46:32.123000'],
    ['1517820392123', '2018-02-05T16:46:32+08:00'],
    ['1517820392123', '2018-02-05 16:46:32'],
    ['1517820392123', '2018-02-05 08:46:32'],
    ['1517820392123', '2018-02-05 03:46:32'],
    ['1517820392123', '2018-02-05 22:46:32'],
    ['1517820392123', '20180205164632'],
    ['1517820392123', '20180205084632'],
    ['1517820392123', '2018-02-05+16:46:32'],
    ['1517820392123', '2018-02-05%2016:46:32'],
    ['1517820392123', '2018-02-0516:46:32'],
    ['1517820392123', '2018/02/05 16:46:32'],
    ['1517820392123', 'Mon, 05 Feb 2018 08:46:32 GMT'],
    ['1517820392123', '1517820392122'],
    ['1517820392123', '1517820392143'],
    ['1517820392000', '1517820393000'],
    ['1517820392', '1517820392000'],
    ['1517820392', '1517820387'],
    ['2018-02-05 16:46:32', '1517820392000'],
    ['2018-02-05 16:46:32', '1517820392'],
    ['2018-02-05 16:46:32', '2018-02-05 08:46:32'],
    ['2018-02-05 16:46:32', '2018-02-05 16:46:33'],
    ['2018-02-05 16:46:32', '2018-02-05T16:46:32'],
    ['2018-02-05 16:46:32', '2018-02-05+16:46:32'],
    ['2018-02-05 16:46:32', '20180205164632'],
    ['2018-02-05 16:46:32', '2018-02-05T08:46:32Z'],
    ['2018-02-05 08:46:32', '1517820392000'],
    ['2018-02-05 03:46:32', '1517820392000'],
    ['2018-02-05T08:46:32Z', '1517820392000'],
    ['2018-02-05T08:46:32.123Z', '1517820392123'],
    ['2018-02-05T16:46:32+0800', '1517820392000'],
    ['2018-02-05T08:46:32Z', '2018-02-05 16:46:32'],
    ['2018-02-05T08:46:32Z', '2018-02-05T08:46:30Z'],
    ['20180205164632', '2018-02-05 16:46:32'],
  ])('%s sent, %s signed', (sent, signed) => {
    expect(stringsOf(syncCall({ timestamp: sent }), 'timestamp-mismatch')).toContain(BASE + signed)
  })

  it.each(['', '2', 'now', '99999999999999', '2018-13-45 99:00:00', '2018-02-05', '１５１７８２０３９２１２３'])(
    'says nothing of %j',
    (timestamp) => {
      expect(stringsOf(syncCall({ timestamp }), 'timestamp-mismatch')).toEqual([])
    },
  )

  it('says nothing of a request without a timestamp', () => {
    expect(stringsOf(syncCall({}), 'timestamp-mismatch')).toEqual([])
  })

  it.each(['1517820392123', '1517820392000', '1517820392', '2018-02-05 16:46:32', '2018-02-05T08:46:32Z'])(
    'tries fewer than 160 texts for %s, each once',
    (timestamp) => {
      const strings = stringsOf(syncCall({ timestamp }), 'timestamp-mismatch')
      expect(new Set(strings).size).toBe(strings.length)
      expect(strings).not.toContain(BASE + timestamp)
      expect(strings.length).toBeLessThan(160)
    },
  )

  it('holds other zones and later moments for rarer than seconds', () => {
    const scene = sceneOf(syncCall({ timestamp: '1517820392123' }))
    const rarerOf = (signed: string): number | undefined => {
      const index = recipesOf(scene, 'timestamp-mismatch').findIndex(({ pairs }) => pairs.at(-1)?.[1] === signed)
      return variantsOf(scene, 'timestamp-mismatch')[index]?.rarer
    }
    expect(rarerOf('1517820392')).toBe(0)
    expect(rarerOf('2018-02-05 03:46:32')).toBe(2)
    expect(rarerOf('1517820392124')).toBe(2)
    expect(rarerOf('1517820392140')).toBe(3)
  })
})
