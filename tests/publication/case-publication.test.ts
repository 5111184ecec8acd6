import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import { makePackage } from '#renderer/documents/make-package.ts'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { createMemoryStore } from '#shared/domain/commands/memory-store.ts'
import type { Block } from '#shared/domain/model/blocks.ts'
import type { Party } from '#shared/domain/model/party.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { knownParties, publicationInput } from '#shared/publication/case-publication.ts'
import { describePublicationError } from '#shared/publication/package/build-package.ts'
import { runSample } from '#shared/sample/build-sample.ts'
import { DEMO_KEY, DEMO_TODAY, demoSteps } from '#shared/sample/demo-case.ts'

function decided() {
  const store = createMemoryStore()
  const ids = sequentialIds('demo')
  const keys = runSample(store, demoSteps(), (step, actorId) => ({
    clock: fixedClock(step.at),
    ids,
    actorId,
    device: 'demo',
    documents: documentEngine,
  }))
  const aggregate = must(store.aggregate(keys.get(DEMO_KEY) ?? ''), 'the demo ran its case')
  const publication = must(aggregate.publications[0], 'its decision was prepared for publication')
  const document = must(
    aggregate.documents.find(({ id }) => id === publication.documentId),
    'its document',
  )
  return { aggregate, publication, document, office: store.office() }
}

describe('what a case hands to the publication', () => {
  const { aggregate, publication, document, office } = decided()
  const versionBeside = (...others: readonly Publication[]) =>
    publicationInput({
      aggregate: { ...aggregate, publications: [...others, publication] },
      office,
      document,
      publication,
      preparedOn: DEMO_TODAY,
    }).facts.version
  const earlier: Publication = {
    ...publication,
    id: 'earlier',
    status: 'withdrawn',
    releasedOn: civilDate('2026-10-01'),
  }

  it('counts the releases before this one', () => {
    expect(versionBeside()).toBe(1)
    expect(versionBeside(earlier)).toBe(2)
    expect(versionBeside(earlier, { ...earlier, id: 'second' })).toBe(3)
    expect(versionBeside({ ...earlier, releasedOn: '' })).toBe(1)
    expect(versionBeside({ ...earlier, documentId: 'another' })).toBe(1)
  })

  it('makes a clean package when applicant and respondent are organisations and these are hidden', async () => {
    const firm = '禾丰县闻溪粮油有限公司'
    const body = '禾丰县城乡供水服务中心'
    const organised = (role: Party['role'], organizationName: string): Party => ({
      ...must(
        aggregate.parties.find((party) => party.role === role && party.kind !== 'natural'),
        `the demo has a ${role} that is no natural person`,
      ),
      kind: 'organization',
      organizationName,
      creditCode: '',
      legalRepresentativeName: '',
      legalRepresentativeTitle: '',
      role,
    })
    const applicant = organised('applicant', firm)
    const respondent = organised('respondent', body)
    const text = (value: string): Block => ({
      kind: 'paragraph',
      indent: 'first',
      runs: [{ text: value }],
    })
    const input = publicationInput({
      aggregate: { ...aggregate, parties: [applicant, respondent] },
      office: { ...office, settings: { ...office.settings, maskOrganizations: true } },
      document: {
        ...document,
        issuedBlocks: [
          text(`${document.number}，${office.profile?.agencyName ?? ''}`),
          text(`申请人：${firm}。`),
          text(`被申请人：${body}。`),
          text(`${firm}不服${body}作出的决定。`),
        ],
      },
      publication: { ...publication, edits: [] },
      preparedOn: DEMO_TODAY,
    })
    const built = await makePackage(input, loadBundledFonts(), () => undefined)
    if (!built.ok) throw new Error(describePublicationError(built.error))
    const metadata: unknown = JSON.parse(
      strFromU8(must(unzipSync(built.value.bytes)['metadata.json'], 'json')),
    )
    expect(metadata).toMatchObject({ applicant: '禾丰县某某有限公司', respondent: body })
  })

  it('names the address for service as an address', () => {
    const parties = aggregate.parties.map((party) =>
      party.role === 'applicant' ? { ...party, serviceAddress: '澜溪市禾丰县东溪镇柳堤街7号' } : party,
    )
    const known = knownParties({ ...aggregate, parties }, office)
    expect(known.filter(({ role }) => role === '申请人').map((party) => party.otherAddresses)).toContainEqual(
      ['澜溪市禾丰县东溪镇柳堤街7号'],
    )
  })
})
