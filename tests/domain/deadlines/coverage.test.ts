import { describe, expect, it } from 'vitest'
import { RULES, ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import { TIMINGS, timingByCode } from '#shared/domain/deadlines/timing.ts'

/** Every row of the time-limit tables of both procedures, by code. */
const RECONSIDERATION = `APPLY-60 APPLY-LONGER APPLY-UNTOLD CAP-20Y CAP-5Y APPLY-TOLL APPLY-EXCL26 APPLY-EXCL38
  APPLY-INACT-TERM APPLY-INACT-NOTERM APPLY-URGENT MIXED-ATTACH ACC-REVIEW REFUSE CORR-NOTICE CORR-SUBMIT ACC-REVIEW-2
  FORWARD-32 SELFCORR-38 DEEMED ESCALATE-TRANSFER LEGALAID-REVIEW COPY-ORD COPY-SIMPLE REPLY-ORD REPLY-SIMPLE
  HEAR-OPINION HEARING-NOTICE SUSP-NOTICE RESUME TERM-60 COMMITTEE EXCL-SURVEY EXCL-APPRAISE ESCALATE-RESET MEDIATION
  NORM-SUSPEND NORM-SELF NORM-TRANSFER NORM-NOTIFY NORM-MAKER-REPLY NORM-TRANSFER-REPLY DECIDE-ORD EXT30 DECIDE-SIMPLE
  CONVERT WITHDRAW MEDIATE-DOC EFFECT SUE-15 SUE-OVERDUE-15 SUE-UNTOLD SUE-DIRECT-6M REDO-60 PERFORM-SET PERFORM-ORDER
  OPINION-60 SUGGEST COPYTO PUBLISH ENFORCE-3M RECORD STAT ARCHIVE SERVE-NOTICE SERVE-NOTICE-ABROAD`
const LITIGATION = `P-01 P-02 P-02b P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-12 P-13 F-01 F-02 F-03 F-03b F-03c
  F-04 F-05 F-06 F-07 F-08 F-09 F-10 F-11 F-12 F-13 F-14 A-01 A-02 A-03 A-04 A-07 A-08 R-01 R-02 R-03 R-04 R-05 R-06
  R-07 R-08 C-01 C-02 C-03 C-04 C-05 C-06 C-07 C-08 C-09 C-10 C-11 C-12 E-01 E-02 E-03 E-03a E-03b E-04 E-05 E-06 E-07
  E-08 E-09 E-10 E-11 E-12 E-13 E-14 E-15 K-01 K-02 K-03 K-04 K-05 K-06 K-07 S-01 S-02 S-02b S-03 J-01 J-02 J-03 J-04
  J-05 J-06 J-07 H-01 H-02 H-03 H-04 H-05 N-01 N-02 N-03 N-04 N-05 N-06 N-07 N-08 N-09 N-10 N-11 V-01 V-02 V-03 V-04
  V-05 V-06 V-07`

const words = (text: string) => text.trim().split(/\s+/u)

describe('the rows of both procedures', () => {
  it.each([...words(RECONSIDERATION).map((code) => `DL-${code}`), ...words(LITIGATION)])(
    '%s is a limit that can be computed, or a requirement without days',
    (code) => {
      expect(
        [ruleByCode(code)?.code, timingByCode(code)?.code].filter((found) => found !== undefined),
      ).toHaveLength(1)
    },
  )

  it('say who is bound, what happens otherwise and where it is written, without days too', () => {
    const incomplete = TIMINGS.filter(
      ({ bound, consequence, articles, requirement }) =>
        articles.length === 0 || [bound, consequence, requirement].includes(''),
    )
    expect(incomplete).toEqual([])
    expect(new Set([...TIMINGS, ...RULES].map(({ code }) => code)).size).toBe(TIMINGS.length + RULES.length)
  })

  it('write the names of laws out, without days too', () => {
    expect(JSON.stringify(TIMINGS).match(/(?:法|条例|行诉|民诉|解释|规定)\d/gu)).toBeNull()
  })
})
