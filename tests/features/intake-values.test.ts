import { describe, expect, it } from 'vitest'
import { draftValues } from '#renderer/features/intake/draft-values.ts'
import {
  draftTitle,
  emptyIntake,
  emptyParty,
  formField,
  type IntakeValues,
  intakeInput,
  materialInputs,
} from '#renderer/features/intake/intake-values.ts'
import type { Agency } from '#shared/domain/model/office.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock, instantOf } from '#shared/kernel/clock.ts'

const today = civilDate('2026-11-20')
const at = instantOf(fixedClock('2026-11-20T02:00:00Z'))
const agency: Agency = {
  id: 'agency-1',
  rev: 1,
  createdAt: at,
  updatedAt: at,
  by: 'system',
  device: 'd',
  deleted: 0,
  name: '禾丰县市场监督管理局',
  relation: 'department',
  field: '市场监管',
  address: '',
  phone: '',
  legalRepresentativeName: '周望舒',
  legalRepresentativeTitle: '局长',
  superiorDepartment: '',
  active: 1,
}
const blank = emptyIntake(today, 'k1')
const filled: IntakeValues = {
  ...blank,
  parties: [
    { ...emptyParty('k1', 'applicant'), name: '欧阳修远', formerNames: '欧阳小远、修远 阿远' },
    { ...emptyParty('k2', 'agent', ['k1']), name: '林可' },
  ],
  respondentIds: ['agency-1'],
  claims: ['', '撤销处罚决定', '  '],
}

describe('the registration form', () => {
  it('splits names and former names and puts the respondent after the persons', () => {
    const { parties, claims } = intakeInput(filled, [agency])
    expect(parties.map(({ role }) => role)).toEqual(['applicant', 'agent', 'respondent'])
    expect(parties[0]).toMatchObject({
      name: { surname: '欧阳', given: '修远' },
      formerNames: ['欧阳小远', '修远', '阿远'],
    })
    expect(parties[1]?.actsForPartyIds).toEqual(['k1'])
    expect(parties[2]).toMatchObject({
      kind: 'agency',
      agencyId: 'agency-1',
      legalRepresentativeName: '周望舒',
    })
    expect(claims).toEqual(['撤销处罚决定'])
  })

  it('sends no date that the chosen channel or kind of act does not ask for', () => {
    const values = {
      ...filled,
      postmarkedOn: '2026-11-18',
      agencyReceivedOn: '2026-11-17',
      act: {
        ...filled.act,
        knewRightsOn: '2026-11-01',
        performanceDueOn: '2026-10-01',
        madeOn: '2026-09-01',
      },
    }
    const posted = intakeInput({ ...values, channel: 'post' }, [agency])
    expect(posted).toMatchObject({ postmarkedOn: '2026-11-18', agencyReceivedOn: '' })
    expect(posted.act).toMatchObject({ knewRightsOn: '', performanceDueOn: '', madeOn: '2026-09-01' })
    const inaction = intakeInput({ ...values, act: { ...values.act, kind: 'dutyNotPerformed' } }, [agency])
    expect(inaction.act).toMatchObject({ performanceDueOn: '2026-10-01', madeOn: '', knewOn: '' })
  })

  it('shows errors where the form has the field', () => {
    expect(formField('parties.0.idNumber', filled)).toBe('parties.0.idNumber')
    expect(formField('parties.2.organizationName', filled)).toBe('respondentIds')
    // The first claim sent is the second row of the form.
    expect(formField('claims.0', filled)).toBe('claims.1')
    expect(formField('act.madeOn', filled)).toBe('act.madeOn')
  })

  it('counts unknown page numbers as none and dates materials on the day of receipt', () => {
    const material = {
      name: ' 申请书 ',
      category: 'application',
      fromPartyId: 'k1',
      pages: null,
      original: true,
      fileHash: '',
      fileName: '',
      fileSize: 0,
    } as const
    expect(materialInputs({ ...filled, materials: [material] })).toEqual([
      { ...material, name: '申请书', pages: 0, receivedOn: today },
    ])
  })
})

describe('a draft', () => {
  it('is called after the parties it names', () => {
    expect(draftTitle(filled, [agency])).toBe('欧阳修远 与 禾丰县市场监督管理局')
    expect(draftTitle(blank, [agency])).toBe('申请人未填 与 被申请人未选')
  })

  it('comes back as it was stored', () => {
    expect(draftValues(JSON.parse(JSON.stringify(filled)))).toEqual(filled)
  })

  it('of an older form is completed, and what is no form is ignored', () => {
    const old = { parties: [{ key: 'k9', name: '张伟' }], act: { title: '行政处罚决定书' }, channel: 'post' }
    const read = draftValues(old)
    expect(read).toMatchObject({ channel: 'post', claims: [''], materials: [] })
    expect(read?.parties[0]).toMatchObject({ key: 'k9', role: 'applicant', name: '张伟', phone: '' })
    expect(read?.act).toMatchObject({ title: '行政处罚决定书', delivery: 'direct' })
    expect([null, undefined, 'x', [], {}, { parties: 3 }].map((value) => draftValues(value))).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })
})
