/**
 * Three small builds from one file: `--mode renderer` (the page), `--mode main` (ESM for Electron's main
 * process) and `--mode preload` (one CommonJS file, the only kind a sandboxed preload may be). Vitest's two
 * projects are declared here too.
 */
import { createReadStream, readFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const root = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
}
const define = { __APP_VERSION__: JSON.stringify(version) }
const nodeModules = ['electron', /^node:/, ...builtinModules]

/** Bundled open fonts (OFL) under the stable names that the document renderers ask for. */
const bundledFonts = [
  ['noto-serif-sc-regular.ttf', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['noto-serif-sc-black.ttf', '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'],
  ['noto-sans-sc-medium.ttf', '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'],
  ['noto-serif-sc-LICENSE.txt', '@expo-google-fonts/noto-serif-sc/LICENSE_FONT'],
  ['noto-sans-sc-LICENSE.txt', '@expo-google-fonts/noto-sans-sc/LICENSE_FONT'],
] as const

function fontsPlugin(): Plugin {
  const source = (specifier: string) => {
    const [scope = '', name = '', ...rest] = specifier.split('/')
    return join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest)
  }
  return {
    name: 'bundled-fonts',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const font = bundledFonts.find(([name]) => request.url === `/fonts/${name}`)
        if (font === undefined) return next()
        createReadStream(source(font[1])).pipe(response)
      })
    },
    async writeBundle(options) {
      const folder = join(options.dir ?? join(root, 'dist/renderer'), 'fonts')
      await mkdir(folder, { recursive: true })
      await Promise.all(bundledFonts.map(([name, from]) => copyFile(source(from), join(folder, name))))
    },
  }
}

function rendererConfig(): ViteUserConfig {
  return {
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    define,
    plugins: [react(), fontsPlugin()],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 18_621, strictPort: true },
    build: {
      outDir: join(root, 'dist/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // Everything is read from the local disk: one large chunk costs nothing, so no warning about it.
      chunkSizeWarningLimit: 8_000,
      assetsInlineLimit: 0,
    },
  }
}

function mainConfig(): ViteUserConfig {
  return {
    root,
    publicDir: false,
    // Bundles the few libraries in, so that the packed app carries no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/main.ts'),
      outDir: join(root, 'dist/main'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        external: nodeModules,
        output: { format: 'es', entryFileNames: 'main.mjs', codeSplitting: false },
      },
    },
  }
}

function preloadConfig(): ViteUserConfig {
  return {
    root,
    publicDir: false,
    build: {
      lib: { entry: join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      outDir: join(root, 'dist/preload'),
      emptyOutDir: true,
      target: 'chrome140',
      minify: false,
      rollupOptions: { external: ['electron'] },
    },
  }
}

function testConfig(): ViteUserConfig {
  return {
    root,
    test: {
      projects: [
        {
          define,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
            exclude: ['tests/e2e/**', 'tests/bench/**'],
            maxWorkers: 2,
            // A busy office PC or build machine is slow, not wrong.
            testTimeout: 30_000,
          },
        },
        {
          define,
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.e2e.ts'],
            globalSetup: ['tests/support/sample-states.ts'],
            // Each file has its own browser, profile and port; more than two at once starve each other.
            maxWorkers: 2,
            testTimeout: 120_000,
            hookTimeout: 180_000,
          },
        },
      ],
    },
  }
}

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'main':
      return mainConfig()
    case 'preload':
      return preloadConfig()
    case 'test':
      return testConfig()
    default:
      return rendererConfig()
  }
})
