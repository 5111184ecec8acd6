/** Publication of a sample decision: masked by one person, reviewed by another, ready to be exported. */
import { must } from '#shared/kernel/assert.ts'
import type { CaseScript } from '../case-script.ts'
import type { SampleDays } from '../sample-days.ts'

/** Adds preparing and reviewing to the story of an effective case. */
export function preparedPublication(days: SampleDays, script: CaseScript): CaseScript {
  return script
    .does(days.daysAgo(40), '温知夏', (a) => ({
      type: 'publication.prepare',
      caseId: a.case.id,
      documentId: must(
        a.documents.find((d) => d.kind === 'decision'),
        'the decision to publish',
      ).id,
    }))
    .does(days.daysAgo(38), '顾明澈', (a) => ({
      type: 'publication.review',
      caseId: a.case.id,
      publicationId: must(a.publications[0], 'the prepared publication').id,
      on: days.daysAgo(38),
    }))
}
