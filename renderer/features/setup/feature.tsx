import { type Feature, page } from '../../app/feature.ts'

/** 首次启动: the pages before there is an office. */
export const setup: Feature = {
  routes: [],
  setupRoutes: [
    { index: true, lazy: async () => ({ Component: (await import('./welcome-page.tsx')).WelcomePage }) },
    page('office', () => import('./assistant-page.tsx'), 'AssistantPage'),
  ],
}
